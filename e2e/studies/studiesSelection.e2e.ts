import { expect, signIn, test } from '../support/fixtures.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);
const bar = (page: Page) => page.getByRole('region', { name: 'Selected studies' });

test('rows are selected by click, Shift and keyboard; another search clears the selection', async ({
  page,
}) => {
  await signIn(page, 'doctor', '/studies');
  await row(page, 1).getByRole('checkbox').click();
  await row(page, 4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page).getByRole('status')).toHaveText('4 studies selected');
  await row(page, 4).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('status')).toHaveText('5 studies selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page).getByRole('status')).toHaveText('6 studies selected');
  await list(page).getByRole('columnheader', { name: 'Patient', exact: true }).getByRole('button').click();
  await expect(bar(page).getByRole('status')).toHaveText('6 studies selected');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('a');
  await expect(bar(page)).toHaveCount(0);
});

test(
  'all matches are selected as a fixed set; more than 10,000 aren’t, and the page says so',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '10001');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await row(page, 0).getByRole('checkbox').click();
    await bar(page).getByRole('button', { name: 'Select all 10,001 matches' }).click();
    await expect(bar(page).getByRole('status')).toHaveText('10,000 studies selected', { timeout: 30_000 });
    await expect(bar(page)).toContainText(
      'The first 10,000 of 10,001 are selected. You can’t select more at once.',
    );
    await expect(bar(page).getByRole('button', { name: 'Download' })).toHaveAccessibleDescription(
      /at most 30/,
    );
    await bar(page).getByRole('button', { name: 'Clear selection' }).click();
    await expect(bar(page)).toHaveCount(0);
  },
);

test('a user without the permission is told why', async ({ page }) => {
  await signIn(page, 'external', '/studies');
  await row(page, 0).getByRole('checkbox').click();
  for (const [action, permission] of [
    ['Edit labels', 'edit-labels'],
    ['Share', 'share'],
    ['Send', 'send'],
    ['Delete…', 'delete'],
  ] as const) {
    const button = bar(page).getByRole('button', { name: action });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(new RegExp(permission));
  }
});

test(
  'deleting asks for the number, reports each failure, and retries the failed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/studies`);
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('200 studies');
    await row(page, 0).getByRole('checkbox').click();
    await row(page, 2)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await bar(page).getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete 3 studies?' });
    const confirm = dialog.getByRole('button', { name: 'Delete 3 studies' });
    await expect(confirm).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByLabel('To confirm, type the number of studies: 3').fill('2');
    await expect(confirm).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByLabel('To confirm, type the number of studies: 3').fill('3');
    await localServer.control({ orthanc: { state: 'fail-500', only: '^DELETE /studies/', times: 1 } });
    await confirm.click();
    const task = page.getByRole('region', { name: 'Deleting 3 studies' });
    await expect(task.getByRole('status')).toHaveText(/Done · 2 of 3 · 1 failed/);
    await task.getByText('Show failures').click();
    await expect(task.getByRole('listitem')).toContainText('returned an error (500)');
    await task.getByRole('button', { name: 'Retry failed' }).click();
    await expect(task.getByRole('status')).toHaveText(/Done · 3 of 3$/);
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('197 studies');
  },
);

test('one or many studies are downloaded as one zip, straight to the disk', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await row(page, 0).getByRole('checkbox').click();
  const one = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'Download' }).click();
  expect((await one).suggestedFilename()).toBe('study.zip');
  await row(page, 1).getByRole('checkbox').click();
  const two = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'Download' }).click();
  expect((await two).suggestedFilename()).toBe('studies.zip');
  expect((await page.getByRole('main').textContent()) ?? '').not.toContain('token');
});

test(
  'the images open in the server’s viewer by a link created at the click',
  { tag: '@sim' },
  async ({ page }) => {
    await signIn(page, 'external', '/studies');
    const href = (await row(page, 0).getByRole('link').getAttribute('href')) ?? '';
    await page.goto(href);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Open in Stone' }).click();
    const tab = await opened;
    await expect(tab).toHaveURL(
      /\/orthanc\/stone-webviewer\/index\.html\?study=[\d.]+&selectedStudies=.*&token=/,
    );
  },
);
