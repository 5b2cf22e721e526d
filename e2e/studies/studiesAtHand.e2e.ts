// What is at hand in the list of studies: actions on a row, and a study shown beside the rows.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { row } from '../support/studyList.ts';

const nameIn = (page: Page, index: number) => row(page, index).getByRole('link').innerText();
const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });
const previewed = (page: Page) => preview(page).getByRole('heading', { level: 2 }).first();

test('pointing at a row shows its actions, and moves nothing', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  const name = await nameIn(page, 1);
  const cell = row(page, 1).getByRole('gridcell').nth(3);
  const before = await cell.boundingBox();
  await row(page, 1).hover();
  const link = row(page, 1).getByRole('button', { name: `Link to ${name}` });
  await expect(link).toBeVisible();
  expect(await cell.boundingBox()).toEqual(before);
  await expectAccessible(page);
  await link.click();
  await expect(page.getByRole('dialog')).toContainText('Share 1 study');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/studies$/);
  await expect(link).toBeFocused();
});

test('by keyboard the actions of a row follow it, and the others are in a menu', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  const name = await nameIn(page, 2);
  await expect(row(page, 0)).toBeVisible();
  for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
  await expect(row(page, 2)).toBeFocused();
  const images = row(page, 2).getByRole('button', { name: `Images of ${name}` });
  await expect(images).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(images).toBeFocused();
  for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  const more = row(page, 2).getByRole('button', { name: `More for ${name}` });
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Anonymize' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Merge' }).click();
  await expect(page.getByRole('dialog')).toContainText('Merge');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('an external user is told why an action of a row is not theirs', async ({ page }) => {
  await signIn(page, 'external', '/studies');
  await row(page, 0).hover();
  const labels = row(page, 0).getByRole('button', { name: /^Labels of/ });
  await expect(labels).toHaveAttribute('aria-disabled', 'true');
  await labels.hover();
  await expect(page.getByText(/You need the “edit-labels” permission/)).toBeVisible();
  await row(page, 0)
    .getByRole('button', { name: /^More for/ })
    .click();
  const anonymize = page.getByRole('menuitem', { name: 'Anonymize' });
  await expect(anonymize).toHaveAttribute('aria-disabled', 'true');
  await expect(anonymize).toContainText('permission');
});

test('the preview follows the row: by keys, by a click, and from one visit to the next', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  const names = [await nameIn(page, 0), await nameIn(page, 1), await nameIn(page, 3)];
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(previewed(page)).toHaveText(names[0] ?? '');
  for (const key of ['j', 'j']) await page.keyboard.press(key);
  await expect(previewed(page)).toHaveText(names[1] ?? '');
  await expect(preview(page).getByRole('img').first()).toBeVisible();
  await row(page, 3).getByRole('gridcell').nth(2).click();
  await expect(previewed(page)).toHaveText(names[2] ?? '');
  await expect(preview(page)).toContainText('Who can see');
  await expectAccessible(page);
  await page.reload();
  await expect(previewed(page)).toBeVisible();
  await row(page, 3).getByRole('gridcell').nth(2).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(names[2] ?? '');
});

test(
  'the preview of a study that can’t be read says so, and tries again',
  { tag: '@sim' },
  async ({ page }) => {
    await signIn(page, 'admin', '/studies');
    await page.route('**/studies/*/series*', (route) => route.abort());
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(preview(page).getByRole('alert')).toBeVisible({ timeout: 20_000 });
    await page.unroute('**/studies/*/series*');
    await preview(page).getByRole('button', { name: 'Try again' }).click();
    await expect(preview(page).getByRole('img').first()).toBeVisible();
  },
);
