import type { Locator, Page } from '@playwright/test';

/** The bar of what is selected in the list of studies. */
export const selectionOf = (page: Page): Locator => page.getByRole('region', { name: 'Selected studies' });

/** Signs in, lists every study, or those of a search (`?modality=DX`), and selects all of them. */
export async function selectAll(page: Page, baseUrl: string, search = ''): Promise<void> {
  await page.goto(`${baseUrl}/studies${search}`);
  await page.locator('#username').fill('admin');
  await page.locator('#password').fill('admin');
  await page.locator('#kc-login').click();
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await selectionOf(page)
    .getByRole('button', { name: /^Select all .* matches$/ })
    .click();
  await selectionOf(page).getByRole('button', { name: 'Edit labels' }).waitFor();
}
