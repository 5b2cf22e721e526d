// The timeline: what people did, from Orthanc's audit log, Keycloak's events and share records.
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import { people } from '../support/target.ts';
import type { Locator, Page } from '@playwright/test';

const rowsOf = (page: Page): Locator => page.getByRole('grid', { name: 'Activity' }).getByRole('row');

/** Not loading any more. */
const expectLoaded = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden();

test('labels put on several studies are one row with its entries, and lead to one study’s own', async ({
  page,
  servers,
  resources,
}) => {
  const studies = await servers.findStudies({}, 3, 3);
  const label = resources.name('label');
  for (const study of studies) await resources.label(study, label);
  await signIn(page, 'admin', '/activity?kind=labels');
  const row = rowsOf(page).filter({ hasText: label });
  await expect(row).toContainText(`Added label ${label} to 3 studies`);
  await row.getByRole('link').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('3 entries')).toBeVisible();
  await dialog
    .getByText(/^Entry of/)
    .first()
    .click();
  await expect(dialog.getByText('"action": "added-label"').first()).toBeVisible();
  await expect(page).toHaveURL(/entry=/);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await page.goto(`/activity?study=${studies[0]?.id ?? ''}`);
  const own = rowsOf(page).filter({ hasText: `Added label ${label} to a study` });
  await expect(own).toBeVisible();
  await expect(rowsOf(page).filter({ hasText: 'Signed in' })).toHaveCount(0);
});

test('a study and a user show their own activity when it is asked for', async ({
  page,
  resources,
  keycloak,
}) => {
  const study = await resources.study();
  const label = await resources.label(study);
  await signIn(page, 'admin', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Show activity' }).click();
  const ofStudy = page.getByRole('region', { name: 'Activity' });
  await expect(ofStudy.getByRole('row').filter({ hasText: label })).toBeVisible();
  await ofStudy.getByRole('link', { name: 'Open in Activity' }).click();
  await expect(page).toHaveURL(new RegExp(`/activity\\?study=${study.id}`));
  const admin = await keycloak.find(people.admin.name);
  await page.goto(`/users/${admin?.id ?? ''}?tab=activity`);
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('row').filter({ hasText: label })).toBeVisible();
  await expect(panel.getByRole('row').filter({ hasText: 'Signed in' }).first()).toBeVisible();
});

test('failed sign-ins are counted by address, and the names that were typed are only text', async ({
  page,
  resources,
}) => {
  const name = `${resources.name('x')}\u202e<img src=x onerror=alert(1)>`;
  await page.goto('/activity');
  await page.locator('#username').fill(name);
  await page.locator('#password').fill('wrong');
  await page.locator('#kc-login').click();
  await expect(page.locator('#username')).toBeVisible();
  await signIn(page, 'admin', '/activity?kind=failedSignIns');
  const shown = page.getByText('⟨U+202E⟩').first();
  await expect(shown).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  await page.getByLabel('View', { exact: true }).selectOption('addresses');
  const row = page.getByRole('grid', { name: 'Failed sign-ins by address' }).getByRole('row').nth(1);
  await expect(row).toContainText(/127\.0\.0\.1|::1|\d+\.\d+/);
});

test('by keyboard: rows and their details', async ({ page }) => {
  await signIn(page, 'admin', '/activity');
  await expect(rowsOf(page).nth(1)).toBeVisible();
  await expectLoaded(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the page is accessible in light and dark, and fits a phone', async ({ page }) => {
  await signIn(page, 'admin', '/activity');
  await expect(rowsOf(page).nth(1)).toBeVisible();
  await expectLoaded(page);
  await expectAccessible(page);
  await rowsOf(page).nth(1).getByRole('link').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('list', { name: 'Activity' }).getByRole('listitem').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('the timeline and its filters', async ({ page }) => {
    await page.goto('/activity?kind=signIns');
    await fillLogin(page, 'admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activité');
    const rows = page.getByRole('grid', { name: 'Activité' }).getByRole('row');
    await expect(rows.filter({ hasText: 'Connexion' }).first()).toBeVisible();
    await expect(rows.first()).toContainText('Détails');
    await expect(page.getByLabel('Type', { exact: true })).toHaveValue('signIns');
    await page.goto('/activity?study=x');
    await expect(page.getByRole('note').filter({ hasText: 'study=' })).toContainText('n’est pas filtrée');
  });
});

test('someone who may read neither log nor events hears which rights are missing', async ({ page }) => {
  await signIn(page, 'doctor', '/activity');
  const main = page.getByRole('main');
  await expect(main).toContainText(/You can’t read: Audit log\. You need .*audit-logs/);
  await expect(main).toContainText(/You can’t read: Sign-in events\. You need view-events/);
  // Share records alone are no answer: silence would look like proof.
  await page.goto('/activity?kind=labels');
  await expect(main.getByRole('heading', { name: 'You can’t read any log' })).toBeVisible();
  const exporting = page.getByRole('button', { name: 'Export as CSV' });
  await expect(exporting).toHaveAttribute('aria-disabled', 'true');
  await exporting.focus();
  await expect(page.getByRole('tooltip')).toContainText(/can’t read any log.*audit-logs.*view-events/s);
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Activity' }),
  ).toHaveCount(0);
});
