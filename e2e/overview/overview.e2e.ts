import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { fillLogin } from '../support/fixtures.ts';
import { barsOf, chart, expectAllThere, numberOf, tile } from './overviewPage.ts';

const weeks = 'Studies by study date, 13 weeks';
const labels = 'Most used labels';

/** The list of studies says that it has so many. */
const expectListed = (page: Page, count: number): Promise<void> =>
  expect(page.getByRole('main').getByRole('status').first()).toHaveText(
    new RegExp(`^${count.toLocaleString('en-GB')} stud(?:y|ies)$`),
  );

test('an administrator starts here, others at their studies', async ({ page, openBrowser }) => {
  await signIn(page, 'admin');
  await expect(page).toHaveURL(/\/overview$/);
  await expectAllThere(page);
  const other = await openBrowser();
  await signIn(other, 'doctor');
  await expect(other).toHaveURL(/\/studies$/);
});

test('each bar leads to a list with as many studies', async ({ page }) => {
  await signIn(page, 'admin', '/overview');
  for (const title of [weeks, labels]) {
    const bars = (await barsOf(page, title)).filter(({ count }) => count > 0);
    for (const { name, count } of bars.slice(0, 2)) {
      await chart(page, title).getByRole('link', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/studies\?/);
      await expectListed(page, count);
      await page.goBack();
      await expectAllThere(page);
    }
  }
  expect(await barsOf(page, weeks)).toHaveLength(13);
});

test('a click on a bar opens the same list as its link', async ({ page }) => {
  await signIn(page, 'admin', '/overview');
  await expectAllThere(page);
  const [first] = await barsOf(page, labels);
  await chart(page, labels).locator('.recharts-bar-rectangle path').first().click();
  await expect(page).toHaveURL(new RegExp(`/studies\\?label=${first?.name ?? ''}$`));
  await expectListed(page, first?.count ?? 0);
});

test('unlabeled studies and keys: the numbers of the lists behind them', async ({ page, servers }) => {
  await signIn(page, 'admin', '/overview');
  const unlabeled = await numberOf(page, 'Unlabeled studies');
  const response = await servers.must('POST', '/orthanc/tools/count-resources', {
    Level: 'Study',
    Query: {},
    Labels: [],
    LabelsConstraint: 'None',
  });
  expect(await response.json()).toEqual({ Count: unlabeled });
  await tile(page, 'Unlabeled studies').getByRole('link').click();
  await expect(page).toHaveURL(/\/labels\/unlabelled$/);

  await page.goto('/overview');
  const keys = await numberOf(page, 'API keys to rotate');
  await tile(page, 'API keys to rotate').getByRole('link').click();
  await expect(page).toHaveURL(/\/api-keys$/);
  await expect(page.getByRole('heading', { level: 1, name: 'API keys' })).toBeVisible();
  const listed = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: /Weak|Duplicate|space/ });
  await expect(listed).toHaveCount(keys);
});

test('a chart is a table for whoever asks', async ({ page }) => {
  await signIn(page, 'admin', '/overview');
  await expectAllThere(page);
  await expect(chart(page, labels).locator('.recharts-surface')).toBeVisible();
  await chart(page, labels).getByRole('button', { name: 'Show as table' }).click();
  await expect(chart(page, labels).getByRole('table')).toBeInViewport();
  await expect(chart(page, labels).locator('.recharts-surface')).toHaveCount(0);
  await expectAccessible(page);
  await chart(page, labels).getByRole('button', { name: 'Show as chart' }).click();
  await expect(chart(page, labels).locator('.recharts-surface')).toBeVisible();
});

test('the numbers fill their rows, and what was never checked says where to begin', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await signIn(page, 'admin', '/overview');
  await expectAllThere(page);
  const tiles = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem');
  const rows = async (): Promise<number[]> => {
    const tops = await tiles.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    return [...Map.groupBy(tops, (top) => top).values()].map((row) => row.length);
  };
  expect(await rows()).toEqual([3, 3]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await rows()).toEqual([2, 2, 2]);
  await tile(page, 'Open posture items').getByRole('link', { name: 'Run checks' }).click();
  await expect(page).toHaveURL(/\/posture$/);
});

test('with all charts drawn: accessible in light and dark, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'admin', '/overview');
  await expectAllThere(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('an administrator without rights in Keycloak: what is left out, and why', async ({
  page,
  resources,
}) => {
  const person = await resources.person(['view', 'share', 'edit-labels', 'admin-permissions'], ['*']);
  await signIn(page, person);
  await expect(page).toHaveURL(/\/overview$/);
  await expectAllThere(page);
  await expect(tile(page, 'API keys to rotate')).toContainText('You need view-users');
  await expect(tile(page, 'Failed sign-ins, last 24 hours')).toContainText('You need view-events');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
});

test('an administrator with access to some labels: no statistics of all', async ({ page, resources }) => {
  const { label } = await resources.labeledStudy();
  await signIn(page, await resources.person(['view', 'edit-labels', 'admin-permissions'], [label]));
  await expectAllThere(page);
  await expect(tile(page, 'Unlabeled studies')).toContainText('Only people with access to all labels');
  await expect(tile(page, 'Links expiring this week')).toContainText('You need the “share” permission');
  await expect(page.getByText(/^Storage: /)).toBeVisible();
  expect(await barsOf(page, labels)).toEqual([{ name: label, count: 1 }]);
});

test('someone else is told that it is for administrators', async ({ page }) => {
  await signIn(page, 'doctor', '/overview');
  await expect(page.getByRole('main')).toContainText('The overview is for administrators');
  await expect(page.getByRole('main')).toContainText('admin-permissions');
});

test('anyone can start at another page of their menu, on this device', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  const choice = page.getByRole('combobox', { name: 'Start page' });
  await expect(choice.getByRole('option')).toContainText(['Default (Studies)', 'Studies', 'Share links']);
  await expect(choice.getByRole('option', { name: 'Overview' })).toHaveCount(0);
  await choice.selectOption('Share links');
  await page.goto('/');
  await expect(page).toHaveURL(/\/shares$/);
  await page.goto('/me');
  await expect(choice).toHaveValue('shares');
  await choice.selectOption('Default (Studies)');
  await page.goto('/');
  await expect(page).toHaveURL(/\/studies$/);
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('the overview', async ({ page }) => {
    await page.goto('/');
    await fillLogin(page, 'admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vue d’ensemble');
    await expect(page).toHaveTitle('Vue d’ensemble · Castellan');
    await expect(page.getByRole('region', { name: 'À traiter' }).getByRole('listitem')).toHaveCount(6);
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    await page.getByRole('figure', { name: 'Stockage' }).getByRole('button').click();
    await expect(page.getByRole('figure', { name: 'Stockage' })).toContainText('Sur disque');
  });
});
