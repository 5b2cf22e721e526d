import { expect, type Locator, type Page } from '@playwright/test';

/** A part of the overview with a number, by its label. */
export const tile = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem').filter({ hasText: label });

/** The number of a part, once it is there. */
export async function numberOf(page: Page, label: string): Promise<number> {
  const lines = tile(page, label);
  await expect(lines).toHaveText(new RegExp(`${label}\\s*[\\d,]+`));
  const text = await lines.innerText();
  return Number((/\n([\d,]+)\n/.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
}

/** A chart by its title. */
export const chart = (page: Page, title: string): Locator => page.getByRole('figure', { name: title });

/** What a chart shows, read from its table: name and number of each bar. */
export async function barsOf(page: Page, title: string): Promise<{ name: string; count: number }[]> {
  const rows = chart(page, title).getByRole('table').locator('tbody tr');
  await expect(rows.first()).toBeAttached();
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      row.querySelector('td')?.textContent ?? '',
    ]),
  );
  return texts.map(([name = '', count = '']) => ({ name, count: Number(count.replaceAll(',', '')) }));
}

/** Everything is there: nothing of the page is still on its way. */
export async function expectAllThere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  await expect(page.locator('main .recharts-surface').first()).toBeAttached();
}
