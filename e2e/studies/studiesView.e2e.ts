// How the list of studies is shown: the order of its columns and rows, and views that are saved under a name.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';

const heads = (page: Page) =>
  page.getByRole('grid', { name: 'Studies' }).getByRole('columnheader').filter({ hasText: /\S/ });
const openView = (page: Page) => page.getByRole('button', { name: 'View', exact: true }).click();
const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const saved = (page: Page) => menu(page).getByRole('list', { name: 'Saved views' });

test('columns are put in another order by keyboard, which this device remembers', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await openView(page);
  await expect(heads(page).first()).toContainText('Patient');
  const earlier = page.getByRole('button', { name: 'Move Description towards the start' });
  const titles = await heads(page).allTextContents();
  const place = titles.indexOf('Description');
  expect(place).toBeGreaterThan(1);
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect(earlier).toBeFocused();
  await expect(heads(page).nth(place - 1)).toHaveText('Description');
  await expectAccessible(page);
  for (let at = place - 1; at > 0; at -= 1) await page.keyboard.press('Enter');
  await expect(heads(page).first()).toHaveText('Description');
  // At the start it stays, and says so.
  await expect(earlier).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(heads(page).first()).toHaveText('Description');
  await page.reload();
  await expect(heads(page).first()).toHaveText('Description');
  await openView(page);
  await page.getByRole('button', { name: 'Reset columns' }).click();
  await expect(heads(page).first()).toContainText('Patient');
});

test('the list is sorted on a phone, where it has no heads of columns', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 760 });
  await signIn(page, 'doctor', '/studies');
  await openView(page);
  await page.getByLabel('Sort by').selectOption('Patient ID');
  await expect(page).toHaveURL(/sort=-patientId/);
  await page.getByText('Ascending', { exact: true }).click();
  await expect(page).toHaveURL(/sort=patientId/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show studies' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'View', exact: true })).toBeFocused();
});

test('a view is saved under a name, opened from the menu, removed, and back by Undo', async ({ page }) => {
  await signIn(page, 'doctor', '/studies?date=year&sort=patientName');
  await expect(saved(page)).toHaveCount(0);
  await openView(page);
  await page.getByRole('checkbox', { name: 'Institution' }).check();
  await page.getByLabel('Name of this view').fill('Tumor board');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByText('Tumor board is in the menu now.')).toBeVisible();
  await expectAccessible(page);
  // The columns on this device are others now; the view has its own.
  await page.getByRole('checkbox', { name: 'Institution' }).uncheck();
  await menu(page).getByRole('link', { name: 'My access' }).click();
  await page.reload();
  await saved(page).getByRole('link', { name: 'Tumor board' }).click();
  await expect(page).toHaveURL(/date=year&sort=patientName&columns=/);
  await expect(heads(page).filter({ hasText: 'Institution' })).toBeVisible();
  await expect(saved(page).getByRole('link', { name: 'Tumor board' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await menu(page).getByRole('link', { name: 'Studies', exact: true }).click();
  await expect(heads(page).filter({ hasText: 'Institution' })).toHaveCount(0);

  await openView(page);
  await page.getByRole('button', { name: 'Remove Tumor board' }).click();
  await expect(saved(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(page).getByRole('link')).toHaveText(['Tumor board']);
});

test('a saved view holds no name, ID or birth date, and is only its owner’s', async ({
  page,
  openBrowser,
}) => {
  await signIn(page, 'doctor', '/studies?date=month');
  await page.getByRole('searchbox').first().fill('Schröder');
  await openView(page);
  await expect(page.getByText(/Saved without names, IDs and birth dates/)).toBeVisible();
  await page.getByLabel('Name of this view').fill('Mine');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(saved(page).getByRole('link')).toHaveText(['Mine']);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('Mine');
  expect(kept).not.toContain('Schr');
  const other = await openBrowser();
  await signIn(other, 'admin', '/studies');
  await expect(menu(other).getByRole('link', { name: 'Studies', exact: true })).toBeVisible();
  await expect(saved(other)).toHaveCount(0);
});

test('what another tab saves is in the menu of this one, too', async ({ page, context }) => {
  await signIn(page, 'doctor', '/studies');
  const second = await context.newPage();
  await second.goto('/studies?date=week');
  await openView(second);
  await second.getByLabel('Name of this view').fill('This week');
  await second.getByRole('button', { name: 'Save view' }).click();
  await expect(saved(page).getByRole('link')).toHaveText(['This week']);
});

test('studies that are alike in the first order come in a second one, by the view or by Shift and a click', async ({
  page,
}) => {
  await signIn(page, 'doctor', '/studies?sort=description');
  await openView(page);
  const found = page.waitForRequest(
    (request) => request.url().endsWith('/tools/find') && (request.postData() ?? '').includes('PatientName'),
  );
  await page.getByLabel('Then by').selectOption('Patient');
  expect((await found).postDataJSON()).toMatchObject({
    OrderBy: [
      { Type: 'DicomTag', Key: 'StudyDescription', Direction: 'ASC' },
      { Type: 'DicomTag', Key: 'PatientName', Direction: 'ASC' },
    ],
  });
  await expect(page).toHaveURL(/second=patientName/);
  await expect(heads(page).filter({ hasText: 'Patient▲2' })).toBeVisible();
  await page
    .getByRole('grid', { name: 'Studies' })
    .getByRole('button', { name: 'Study date' })
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/second=studyDate/);
  await expect(page.getByLabel('Then by')).toHaveValue('studyDate');
  await expect(page.getByRole('grid', { name: 'Studies' }).getByRole('link').first()).toBeVisible();
  await page.getByLabel('Then by').selectOption('Nothing else');
  await expect(page).toHaveURL(/\/studies\?sort=description$/);
});
