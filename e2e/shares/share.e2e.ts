import { chooseExpiration, expiration } from './openShare.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';

test('a doctor shares a study, and the link opens in a private window', async ({
  page,
  resources,
  openBrowser,
}) => {
  const study = await resources.study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share 1 study' });
  await chooseExpiration(dialog, '7 days');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/\/share/);
  const address = await link.inputValue();
  const token = /token=([^&]+)/.exec(address)?.[1] ?? '';
  expect(page.url()).not.toContain(token);

  const stranger = await openBrowser();
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
  await expect(stranger.getByRole('main')).toContainText('This link opens 1 study.');
  const download = stranger.waitForEvent('download');
  await stranger.getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});

test('the link is copied to the clipboard', async ({ page, context, resources }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('without a clipboard the link is selected for manual copying', async ({ page, resources }) => {
  // On plain http there is no clipboard: it needs a secure context.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog).toContainText('The text is selected');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('without the share permission the button is disabled, with the reason', async ({ page, resources }) => {
  const { study, label } = await resources.labeledStudy();
  await signIn(page, await resources.person(['view', 'download'], [label]), `/studies/${study.id}`);
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/share/);
});

const refusals = [
  { state: 'drop', says: 'The usual reason is that it doesn’t offer this viewer' },
  { state: 'fail-500', says: 'returned an error (500)' },
  { state: 'garbage', says: 'returned an unexpected response' },
  { state: 'forbidden', says: 'The server refused this' },
] as const;
for (const { state, says } of refusals) {
  test(
    `creating a link fails (${state}): the input is kept, and a retry works`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await signIn(page, 'doctor', `${localServer.url}/studies`);
      await page.getByRole('grid').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await chooseExpiration(dialog, '90 days');
      await localServer.control({ orthanc: { state, only: '^PUT /auth/tokens/' } });
      await dialog.getByRole('button', { name: 'Create link' }).click();
      await expect(dialog.getByRole('alert')).toContainText(says);
      await expect(expiration(dialog, '90 days')).toBeChecked();
      await localServer.control({ orthanc: { state: 'up' } });
      await dialog.getByRole('button', { name: 'Create link' }).click();
      await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/\/share/);
    },
  );
}

test('the dialog is accessible, before and after', async ({ page, resources }) => {
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await expectAccessible(page);
});
