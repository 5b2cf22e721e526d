// The way from a refusal to its explanation.
import { expect, signIn, test } from '../support/fixtures.ts';
import { sentence } from './accessPage.ts';

test('the reason of a disabled button leads on, by pointer and by keyboard', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  const person = await resources.person(['view'], [label]);
  await signIn(page, person, `/studies/${study.id}`);
  const download = page.getByRole('button', { name: 'Download', exact: true });
  const why = page.getByRole('link', { name: 'Why?' });
  await expect(why).toHaveCount(0);
  await download.hover();
  await expect(why).toBeVisible();
  await why.hover();
  await expect(why).toBeVisible();
  // Esc takes it away, though the pointer is still there.
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await page.mouse.move(0, 0);
  await download.hover();
  await expect(why).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(why).toHaveCount(0);
  await download.focus();
  await page.keyboard.press('Tab');
  await expect(why).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/access?action=download&study=${study.id}`);
  await expect(sentence(page)).toContainText('none of your roles includes the “download” permission');
});

test('a page that is refused leads to the explanation', async ({ page, resources }) => {
  const { study } = await resources.labeledStudy();
  const person = await resources.person(['view'], [resources.name('label')]);
  await signIn(page, person, `/studies/${study.id}`);
  await page.getByRole('link', { name: 'Why?' }).click();
  await expect(page).toHaveURL(`/access?study=${study.id}`);
  await expect(page.getByText('Not visible to you, or deleted')).toBeVisible();
});

test('a share link that ended leads people with an account to the explanation', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const token = await servers.mintShare(study, -600);
  await page.goto(`/share#token=${token}`);
  await expect(page.getByRole('heading', { name: 'This link has expired' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Why\?/ })).toHaveCount(0);
  await signIn(page, 'doctor', '/me');
  await page.goto(`/share#token=${token}`);
  await page.getByRole('link', { name: /^Why\?/ }).click();
  await page.getByLabel('Share link', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Check link' }).click();
  await page.getByLabel('Action').selectOption('search');
  await expect(sentence(page)).toBeVisible();
});
