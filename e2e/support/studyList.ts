// What tests do in the list of studies: open it, select, label, delete.
import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './fixtures.ts';
import type { LocalServer } from './LocalServer.ts';

/** What can be done with the selected studies. */
export const bar = (page: Page): Locator => page.getByRole('region', { name: 'Selected studies' });
/** The first study. */
export const firstLink = (page: Page): Locator => page.getByRole('grid').getByRole('link').first();
/** A row by its position, from 0. */
export const row = (page: Page, index: number): Locator =>
  page.getByRole('grid', { name: 'Studies' }).locator(`[aria-rowindex="${String(index + 2)}"]`);

/** Hundreds of requests on a machine that does other things too. */
export const inTheEnd = { timeout: 40_000 };

/** Opens a local server's list of studies as its administrator. @returns the first study */
export async function openList(page: Page, localServer: LocalServer): Promise<Locator> {
  await signIn(page, 'admin', `${localServer.url}/studies`);
  await expect(firstLink(page)).toBeVisible();
  return firstLink(page);
}

/** Selects all studies that match; `count` is their number. */
export async function selectAll(page: Page, count: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await bar(page)
    .getByRole('button', { name: `Select all ${String(count)} matches` })
    .click();
  await expect(bar(page)).toContainText(`${String(count)} studies selected`);
}

/** Selects the first rows, up to this one. */
export async function selectFirst(page: Page, count: number): Promise<void> {
  await row(page, 0).getByRole('checkbox').click();
  await row(page, count - 1)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText(`${String(count)} studies selected`);
}

/** The list of the suite's own server, narrowed to some hundreds. */
export async function openSearched(page: Page): Promise<void> {
  await signIn(page, 'admin', '/studies');
  const shown = page.getByRole('main').getByRole('status').first();
  await expect(shown).toHaveText(/^[\d,]+ studies$/);
  const all = (await shown.textContent()) ?? '';
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('ar');
  await expect(shown).toHaveText(/^\d+ studies$/);
  await expect(shown).not.toHaveText(all);
  // The number may come before the rows: until then those of the list before are shown.
  const stale = page.locator('[aria-busy=true]', { has: page.getByRole('grid', { name: 'Studies' }) });
  await expect(stale).toHaveCount(0);
}

/** Selects all that were found. @returns how many */
export async function selectAllFound(page: Page): Promise<number> {
  await row(page, 0).getByRole('checkbox').click();
  await bar(page)
    .getByRole('button', { name: /^Select all .* matches$/ })
    .click();
  const status = bar(page).getByRole('status');
  await expect(status).toHaveText(/^\d{2,} studies selected$/, inTheEnd);
  return Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
}

/** Adds a label to the selected studies. @returns the dialog, which asks first for many */
export async function addLabel(page: Page, label: string): Promise<Locator> {
  await bar(page).getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: /labels of /i });
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  return dialog;
}

/** Deletes the first rows. @returns the task */
export async function deleteFirst(page: Page, count: number): Promise<Locator> {
  await selectFirst(page, count);
  await bar(page).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${String(count)} studies?` });
  await dialog.getByLabel(/^To confirm/).fill(String(count));
  await dialog.getByRole('button', { name: `Delete ${String(count)} studies` }).click();
  return page.getByRole('region', { name: `Deleting ${String(count)} studies` });
}
