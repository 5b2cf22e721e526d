// Leaving the list for a study and coming back: where one was, with what was selected.
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);
const bar = (page: Page) => page.getByRole('region', { name: 'Selected studies' });
const scrolled = (page: Page): Promise<number> =>
  list(page).evaluate((grid) => grid.parentElement?.scrollTop ?? 0);

/** Scrolls down, selects two rows and opens the one after them; gives how far the list was scrolled. */
async function openFarDown(page: Page): Promise<{ top: number; href: string }> {
  await expect(row(page, 0).getByRole('link')).toBeVisible();
  await row(page, 0).focus();
  await expect(async () => {
    await page.keyboard.press('PageDown');
    await expect(row(page, 100).getByRole('link')).toBeVisible({ timeout: 200 });
  }).toPass({ intervals: [50] });
  await row(page, 100).getByRole('checkbox').click();
  await row(page, 101).getByRole('checkbox').click();
  await expect(bar(page).getByRole('status')).toHaveText('2 studies selected');
  const link = row(page, 102).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const top = await scrolled(page);
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  // The address is there before the page.
  await expect(page.getByRole('link', { name: 'back to the list' })).toBeVisible();
  return { top, href };
}

async function expectBack(page: Page, { top, href }: { top: number; href: string }): Promise<void> {
  await expect(row(page, 102).getByRole('link')).toHaveAttribute('href', href);
  await expect(row(page, 102)).toBeFocused();
  expect(await scrolled(page)).toBe(top);
  await expect(bar(page).getByRole('status')).toHaveText('2 studies selected');
}

for (const way of ['the link', 'the browser']) {
  test(`back to the list by ${way}: the same rows are visible, the study has the focus, the selection is kept`, async ({
    page,
  }) => {
    await signIn(page, 'doctor', '/studies?sort=-patientId');
    const place = await openFarDown(page);
    if (way === 'the link') await page.getByRole('link', { name: 'back to the list' }).click();
    else await page.evaluate(() => history.back());
    await expect(page).toHaveURL(/\/studies\?sort=-patientId$/);
    await expectBack(page, place);
    // And once more: the list is the same entry of the history.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${place.href}$`));
    await page.getByRole('link', { name: 'back to the list' }).click();
    await expectBack(page, place);
  });
}

test('after going to the next study, that one has the focus in the list', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const { href } = await openFarDown(page);
  await page.getByRole('button', { name: 'Next', exact: false }).click();
  await expect(page).not.toHaveURL(new RegExp(`${href}$`));
  const id = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'back to the list' }).click();
  await expect(page).toHaveURL(/\/studies$/);
  await expect(row(page, 103).getByRole('link')).toHaveAttribute('href', id);
  await expect(row(page, 103)).toBeFocused();
});

test('a list that is no longer cached begins at the row that was left', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const { href } = await openFarDown(page);
  await page.reload();
  await page.getByRole('link', { name: 'back to the list' }).click();
  await expect(row(page, 102).getByRole('link')).toHaveAttribute('href', href);
  await expect(row(page, 102)).toBeFocused();
  await row(page, 102).focus();
  await page.keyboard.press('Home');
  await expect(row(page, 0).getByRole('link')).toBeVisible();
});

test('Back from the list leaves it: opened at /, it is one history entry', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await page.goto('/');
  await expect(page).toHaveURL(/\/studies$/);
  await expect(row(page, 0).getByRole('link')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/me$/);
});
