import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { firstLink } from '../support/studyList.ts';

/** The page as it comes on paper, from the dark colors of a screen. */
const onPaper = (page: Page): Promise<void> => page.emulateMedia({ media: 'print', colorScheme: 'dark' });

/** What is drawn on white, from the page itself and its first heading. */
const inkAndPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.body, document.querySelector('#content h1')].flatMap((one) => {
      const { color, backgroundColor } = getComputedStyle(one ?? document.body);
      return [color, backgroundColor];
    }),
  );

test('the list is printed as a table of all rows that are loaded, without what can be clicked', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'admin', '/studies');
  await expect(firstLink(page)).toBeVisible();
  await onPaper(page);
  const table = page.getByRole('table', { name: 'Studies' });
  await expect(table).toBeVisible();
  // The list on the screen draws only what is visible.
  const shown = await page.locator('[role="grid"] [data-row]').count();
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(Math.min(shown, 40));
  await expect(page.getByText(/^Printed .*20\d\d.* by /)).toBeVisible();
  await expect(page.getByText(new URL(page.url()).host)).toBeVisible();
  await expect(page.getByText(/^Studies 1 to [\d,]+ of |^\d+ stud/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('grid')).toHaveCount(0);
  expect(await inkAndPaper(page)).toEqual([
    'rgb(0, 0, 0)',
    'rgb(255, 255, 255)',
    'rgb(0, 0, 0)',
    'rgba(0, 0, 0, 0)',
  ]);
  // As a person prints it: the page is told by the browser, and the media is the browser's.
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  await expect(firstLink(page)).toBeVisible();
  await expect(table).toHaveCount(0);
});

test('a printed list says what it was filtered by', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  await expect(firstLink(page)).toBeVisible();
  await onPaper(page);
  await expect(page.getByText('No filters.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/studies?modality=CT,MR');
  await expect(page.getByRole('group', { name: 'Filters' })).toContainText('CT, MR');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('a');
  await expect(firstLink(page)).toBeVisible();
  await onPaper(page);
  await expect(page.getByText('Filters: Patient name: a · Modalities: CT, MR')).toBeVisible();
});

test('a study is printed with its facts and series, and who printed it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'doctor', '/studies');
  await firstLink(page).click();
  await expect(page.getByRole('heading', { name: 'Patient', exact: true })).toBeVisible();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await onPaper(page);
  await expect(page.getByText(/^Printed .*20\d\d.* by /)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(page.getByRole('heading', { name: /series$/ })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'back to the list' })).toHaveCount(0);
  expect(await inkAndPaper(page)).toEqual([
    'rgb(0, 0, 0)',
    'rgb(255, 255, 255)',
    'rgb(0, 0, 0)',
    'rgba(0, 0, 0, 0)',
  ]);
});
