import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { createLink, openShare, payloadOf, tokenOf } from './openShare.ts';

/** Selects the first studies of the list and opens the dialog that shares them. */
async function shareFirst(page: Page, count: number): Promise<Locator> {
  const boxes = page.getByRole('grid').getByRole('row').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(count).click({ modifiers: ['Shift'] });
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: `${String(count)} ` })
      .first(),
  ).toBeVisible();
  return openShare(page);
}

test('one link for several studies', async ({ page, resources, openBrowser }) => {
  resources.name('link');
  await signIn(page, 'doctor', '/studies');
  const dialog = await shareFirst(page, 3);
  await expect(dialog.getByRole('radio', { name: 'One link for all 3 studies' })).toBeChecked();
  const link = await createLink(dialog);
  expect(payloadOf(tokenOf(link))['resources']).toHaveLength(3);
  const stranger = await openBrowser();
  await stranger.goto(link);
  await expect(stranger.getByRole('main')).toContainText('This link opens 3 studies.');
  await expect(stranger.getByRole('link', { name: /Download study/ })).toHaveCount(3);
});

test('one link for each of several studies, as lines to copy', async ({ page, resources }) => {
  resources.name('link');
  await signIn(page, 'doctor', '/studies');
  const dialog = await shareFirst(page, 4);
  await dialog.getByRole('radio', { name: 'One link for each study' }).check();
  await dialog.getByRole('button', { name: 'Create 4 links' }).click();
  const table = dialog.getByRole('textbox', { name: 'Links, one per line' });
  await expect(table).toHaveValue(/share/);
  const lines = (await table.inputValue()).split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(payloadOf(tokenOf(line))['resources']).toHaveLength(1);
});

test(
  'more than 30 studies get one link each, and failures are retried',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    await page.getByRole('grid').getByRole('row').first().getByRole('checkbox').check();
    const dialog = await openShare(page);
    await expect(dialog.getByText('A link can hold at most 30 studies')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: /One link for all/ })).toBeDisabled();
    await localServer.control({ orthanc: { state: 'fail-500', only: '^PUT /auth/tokens/', times: 2 } });
    await dialog.getByRole('button', { name: /^Create \d+ links$/ }).click();
    const again = dialog.getByRole('button', { name: 'Retry 2 failed links' });
    await expect(again).toBeVisible({ timeout: 30_000 });
    await again.click();
    await expect(dialog.getByRole('button', { name: /^Retry \d+ failed/ })).toHaveCount(0);
  },
);
