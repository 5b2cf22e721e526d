import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const total = (page: Page) => page.getByRole('main').getByRole('status').first();
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search studies' });

async function panel(page: Page, name: 'Filters' | 'Labels' | 'View'): Promise<void> {
  await page.getByRole('search').getByRole('button', { name, exact: true }).click();
}

test('filters are in the URL: Back removes one, a reload and another user’s browser keep them', async ({
  page,
  openBrowser,
}) => {
  await signIn(page, 'doctor', '/studies');
  await expect(row(page, 0).getByRole('link')).toBeVisible();
  const everything = (await total(page).textContent()) ?? '';
  await panel(page, 'Filters');
  await page.getByLabel('Study date').first().selectOption('year');
  await expect(page).toHaveURL(/\?date=year$/);
  await expect(total(page)).not.toHaveText(everything);
  const thisYear = (await total(page).textContent()) ?? '';
  await page.getByRole('group', { name: 'Modalities' }).getByText('CT', { exact: true }).click();
  await expect(page).toHaveURL(/\?date=year&modality=CT$/);
  await expect(total(page)).not.toHaveText(thisYear);
  const both = (await total(page).textContent()) ?? '';
  const other = await openBrowser();
  await signIn(other, 'admin', new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(total(other)).toHaveText(both);
  await expect(other.getByRole('group', { name: 'Filters' })).toContainText('Modalities: CT');
  await page.reload();
  await expect(total(page)).toHaveText(both);
  await page.goBack();
  await expect(page).toHaveURL(/\?date=year$/);
  await expect(total(page)).toHaveText(thisYear);
  await page.getByRole('button', { name: 'Remove: Study date: This year' }).click();
  await expect(total(page)).toHaveText(everything);
});

test('names, IDs and birth dates stay out of the URL, are restored by Back, and aren’t in a copied link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'doctor', '/studies');
  await panel(page, 'Filters');
  await page.getByLabel('Description').fill('a');
  await expect(page).toHaveURL(/\?description=a$/);
  await page.getByLabel('Patient name').fill('mar');
  await expect(page.getByRole('group', { name: 'Filters' })).toContainText('Patient name: mar');
  await page.getByLabel('Birth date from').fill('1931-05-12');
  await expect(page.getByRole('group', { name: 'Filters' })).toContainText('Birth date: from 12 May 1931');
  expect(page.url()).not.toMatch(/mar|1931/);
  await panel(page, 'View');
  await page.getByRole('button', { name: 'Copy search link' }).click();
  await expect(page.getByText('Names, IDs and birth dates are left out of the link')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/studies\?description=a$/);
  await page.goBack();
  await expect(page.getByRole('group', { name: 'Filters' })).not.toContainText('Birth date');
  await expect(page.getByRole('group', { name: 'Filters' })).toContainText('Patient name: mar');
});

test('the search box shows the field it searches, which can be changed', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const kind = page.getByLabel('Search in');
  await box(page).fill('1234567890123');
  await expect(kind).toHaveValue('AccessionNumber');
  await box(page).fill('dupont');
  await expect(kind).toHaveValue('PatientName');
  await kind.selectOption('PatientID');
  await expect(page.getByRole('heading', { name: 'No studies match' })).toBeVisible();
  await page.getByRole('button', { name: 'Search as: Patient name' }).click();
  await expect(kind).toHaveValue('PatientName');
});

test('finds a study by its accession number and its ID', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const cells = row(page, 0).getByRole('gridcell');
  const [id, accession] = await Promise.all([
    cells.filter({ hasText: /^PID\d+$/ }).textContent(),
    cells.filter({ hasText: /^A\d{8,}$/ }).textContent(),
  ]);
  await box(page).fill(accession ?? '');
  await expect(total(page)).toHaveText('1 study');
  await expect(row(page, 0)).toContainText(accession ?? '');
  await box(page).fill(id ?? '');
  await expect(row(page, 0)).toContainText(id ?? '');
});

test(
  'accents: the letter is searched as any character, and what doesn’t match is left out',
  { tag: '@sim' },
  async ({ page }) => {
    await signIn(page, 'doctor', '/studies');
    await box(page).fill('öztürk');
    await expect(page.getByText('The server can’t search for accented letters')).toBeVisible();
    await expect
      .poll(async () => {
        const names = await list(page).getByRole('link').allTextContents();
        return names.length > 0 && names.every((name) => /öztürk/i.test(name));
      })
      .toBe(true);
  },
);

test('sorted by the server, both ways, also by date received', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await panel(page, 'View');
  await page.getByRole('checkbox', { name: 'Received' }).check();
  await panel(page, 'View');
  const header = list(page).getByRole('columnheader', { name: 'Received' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=received/);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(/sort=-received/);
  await expect(header.getByRole('button')).toBeFocused();
});

test('columns are selected and remembered in this browser', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await panel(page, 'View');
  await page.getByRole('checkbox', { name: 'Institution' }).check();
  await page.getByRole('checkbox', { name: 'Patient ID' }).uncheck();
  await page.reload();
  await expect(list(page).getByRole('columnheader', { name: 'Institution' })).toBeVisible();
  await expect(list(page).getByRole('columnheader', { name: 'Patient ID' })).toHaveCount(0);
});

test('page by page: the page is in the URL, Back returns to it', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'doctor', '/studies?view=pages');
  const pager = page.getByRole('navigation', { name: 'Pages' });
  // Other tests add studies meanwhile.
  await expect(pager).toContainText(/Page 1 of 4[0-9]/);
  const first = await row(page, 0).getByRole('link').getAttribute('href');
  await pager.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/view=pages&page=2$/);
  await expect(row(page, 0).getByRole('link')).not.toHaveAttribute('href', first ?? '');
  await page.goBack();
  await expect(row(page, 0).getByRole('link')).toHaveAttribute('href', first ?? '');
});

test(
  'scrolling reaches all rows, few are in the DOM, and Home returns to the first',
  { tag: '@sim' },
  async ({ page }) => {
    await signIn(page, 'doctor', '/studies');
    const first = await row(page, 0).getByRole('link').getAttribute('href');
    await row(page, 0).focus();
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(row(page, 1999).getByRole('link')).toBeVisible({ timeout: 200 });
    }).toPass({ intervals: [50] });
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
    await page.keyboard.press('Home');
    await expect(row(page, 0).getByRole('link')).toHaveAttribute('href', first ?? '');
    await expect(row(page, 0)).toBeFocused();
  },
);

test('labels with their counts filter the list; label-limited users aren’t offered what the server refuses', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  await signIn(page, 'doctor', '/studies');
  await panel(page, 'Labels');
  const side = page.getByRole('complementary', { name: 'Labels' });
  await side.getByRole('searchbox', { name: 'Find a label' }).fill(label);
  await expect(side.getByRole('listitem').filter({ hasText: label })).toContainText('1');
  await side.getByRole('checkbox', { name: label }).click();
  await expect(total(page)).toHaveText('1 study');
  await expect(row(page, 0).getByRole('link')).toHaveAttribute('href', `/studies/${study.id}`);
  const match = side.getByLabel('Show studies with');
  await match.selectOption('none');
  await expect(total(page)).not.toHaveText('1 study');
  await match.selectOption('without');
  await expect(page).toHaveURL(/match=without/);
});

test('a label-limited user: no "none of", no "without"', async ({ page }) => {
  await signIn(page, 'external', '/studies');
  await panel(page, 'Labels');
  const match = page.getByRole('complementary', { name: 'Labels' }).getByLabel('Show studies with');
  await expect(match.locator('option')).toHaveText(['any of these labels', 'all of these labels']);
  await expect(page.getByText('Unlabeled studies')).toHaveCount(0);
});

test('keys: / searches, j and k move, x selects; in the search box they are letters', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await expect(row(page, 0).getByRole('link')).toBeVisible();
  await page.keyboard.press('j');
  await expect(row(page, 0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(row(page, 1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(row(page, 1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('k');
  await expect(row(page, 0)).toBeFocused();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('jx');
  await expect(box(page)).toHaveValue('jx');
});

test('the list with open filters: accessible, and fits a phone', async ({ page }) => {
  // Several looks of axe at a page full of rows.
  test.slow();
  await signIn(page, 'admin', '/studies?date=year&modality=CT');
  await expect(row(page, 0).getByRole('link')).toBeVisible();
  await row(page, 0).getByRole('checkbox').check();
  await expect(page.getByRole('region', { name: 'Selected studies' })).toBeVisible();
  for (const name of ['Filters', 'Labels', 'View'] as const) {
    await panel(page, name);
    await expectAccessible(page);
  }
  await expectNoSidewaysScroll(page);
});
