// The access explainer without a mouse, and in French.
import type { Locator, Page } from '@playwright/test';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sentence } from './accessPage.ts';

/** Moves on with the Tab key until the focus is where it should get. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });
}

/** Chooses an option of a list by the letters that it begins with. */
async function type(page: Page, list: Locator, letters: string, value: string): Promise<void> {
  await tabTo(page, list);
  await page.keyboard.type(letters);
  await expect(list).toHaveValue(value);
}

test('who, study and action are chosen, and a change is opened, by keyboard alone', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  const role = await resources.role(['view'], [label]);
  const user = await resources.user([role]);
  await signIn(page, 'admin', '/access');
  await expect(page.getByRole('heading', { name: 'Access', exact: true })).toBeVisible();
  await type(page, page.getByLabel('Person, key or link'), 'A user', 'user');
  await tabTo(page, page.getByLabel('User', { exact: true }));
  await page.keyboard.type(user.name);
  const found = page.getByRole('list', { name: 'Users found' }).getByRole('button');
  // The first letters found others, too: their list gives way to the one of the whole name.
  await expect(found).toHaveText([new RegExp(user.name)]);
  await tabTo(page, found);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Change user' })).toBeFocused();
  await tabTo(page, page.getByLabel('Find a study, or paste one'));
  await page.keyboard.type(study.uid);
  await expect(page.getByRole('button', { name: 'Change study' })).toBeFocused();
  await type(page, page.getByLabel('Action'), 'download', 'download');
  await tabTo(page, page.getByRole('button', { name: 'Load roles' }));
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(
    'End To-End can’t download this study: none of their roles includes the “download” permission.',
  );
  const change = page.getByRole('listitem').filter({ hasText: `Give ${role} the “download” permission.` });
  await expect(change).toContainText(
    `Everyone with the role ${role} then has “download” for all studies they have access to.`,
  );
  await tabTo(page, change.getByRole('button', { name: 'Open roles' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toContainText('download');
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('the answer, the way to it, and what would change it', async ({ page, resources }) => {
    const { study, label } = await resources.labeledStudy();
    const role = await resources.role([], [label]);
    const user = await resources.user([role]);
    await page.goto(`/access?who=user:${user.id}&study=${study.id}`);
    await fillLogin(page, 'admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accès');
    await page.getByRole('button', { name: 'Charger les rôles' }).click();
    await expect(sentence(page)).toContainText('permission « view »');
    await expect(page.getByRole('heading', { name: 'Ce qui changerait la réponse' })).toBeVisible();
    await expect(page.getByText(`Donner à ${role} la permission « view ».`)).toBeVisible();
    await expectAccessible(page);
  });
});
