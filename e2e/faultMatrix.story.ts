// The fault matrix: every request of every screen × every way to fail. A page says so, with a way on, and claims nothing that it
// doesn't know. The table is faultMatrix.ts; a request that it doesn't list fails the story.
import { expect, expectPage, signIn, test } from './fixtures.ts';
import { matrix, ofEveryPage, type Row, type ScreenRows } from './faultMatrix.ts';
import { findPlaces } from './faultMatrixPlaces.ts';
import {
  allUp,
  instantFaults,
  isNamed,
  openAnew,
  openCell,
  orderOf,
  requestsOf,
  settled,
  toldFailure,
  windable,
  words,
  type Cell,
} from './faultMatrixRun.ts';
import type { LocalServer } from './LocalServer.ts';
import type { BrowserContext, Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';

test.describe.configure({ mode: 'parallel' });

/** Long enough for a failure that is tried three times on a busy machine. */
const inTime = { timeout: 8000 };

const tellsOf = (page: Page, row: Row, fault: Fault) =>
  row.told?.(page) ?? toldFailure(page, row.says?.[fault] ?? words[fault]);

async function checkCell(cell: Cell, row: Row, fault: Fault, open: ScreenRows['open']): Promise<void> {
  const { page } = cell;
  const what = `${cell.name} × ${fault}`;
  await openCell(cell, open);
  if (fault === 'hang') {
    // 12 s without a word are the most; then what may take longer is stopped by hand.
    await page.clock.fastForward(12_000);
    const stop = page.getByRole('button', { name: 'Stop waiting' });
    const told = tellsOf(page, row, fault);
    await expect.soft(told.or(stop).first(), `${what}: a word within 12 s`).toBeVisible(inTime);
    if (await stop.isVisible()) await stop.click();
  }
  if (row.unaffected?.[fault] === undefined) {
    const told = tellsOf(page, row, fault);
    await expect.soft(told, `${what}: is told, with a way on`).toBeVisible(inTime);
  } else {
    await settled(page);
    await expect.soft(page.getByRole('alert'), `${what}: changes nothing`).toHaveCount(0);
  }
  if (row.never)
    await expect
      .soft(page.locator('body'), `${what}: claims`)
      .not.toContainText(row.never, { timeout: 2000 });
}

async function signedInContext(
  openBrowser: (options?: {
    storageState: Awaited<ReturnType<BrowserContext['storageState']>>;
  }) => Promise<Page>,
  page: Page,
): Promise<Page> {
  return openBrowser({ storageState: await page.context().storageState() });
}

async function checkKnown(page: Page, hospital: LocalServer, screen: ScreenRows, url: string): Promise<void> {
  await hospital.control(allUp);
  const seen = await requestsOf(page, async () => {
    await openAnew(page, url);
    await screen.open?.(page);
  });
  const known = [...screen.rows.map(({ request }) => request), ...(screen.elsewhere ?? []), ...ofEveryPage];
  const unknown = [...seen].filter((request) => {
    const [method = '', path = ''] = request.split(' ');
    return !known.some((name) => isNamed(name, method, hospital.url + path));
  });
  expect.soft(unknown, 'requests that the table does not list').toEqual([]);
}

for (const screen of matrix) {
  test(
    `faults of ${screen.screen}`,
    { tag: '@sim' },
    async ({ page, startHospital, openBrowser, watcher }) => {
      test.setTimeout(300_000);
      // What React says of an error that a page catches.
      watcher.allow(/ApiError/);
      const hospital = await startHospital('--size', '60');
      const url = hospital.url + screen.path(await findPlaces(hospital.url));
      await signIn(page, 'admin', `${hospital.url}/me`);
      await checkKnown(page, hospital, screen, url);
      for (const row of screen.rows) {
        for (const fault of instantFaults) {
          await checkCell({ page, hospital, url, name: row.request, fault }, row, fault, screen.open);
        }
        // The way on leads on.
        await hospital.control({ ...allUp, ...orderOf(row.request, 'fail-500') });
        await openAnew(page, url);
        const told = tellsOf(page, row, 'fail-500');
        await expect.soft(told, `${row.request}: told before another try`).toBeVisible(inTime);
        await hospital.control(allUp);
        const again = told
          .getByRole('button')
          .or(told.and(page.getByRole('button')))
          .first();
        if (await told.isVisible()) await again.click();
        await expect.soft(told, `${row.request}: well after another try`).toBeHidden(inTime);

        const other = await signedInContext(openBrowser, page);
        await windable(other);
        await checkCell(
          { page: other, hospital, url, name: row.request, fault: 'hang' },
          row,
          'hang',
          screen.open,
        );
        // Slow, but there: told of, and waited for.
        await openCell({ page: other, hospital, url, name: row.request, fault: 'slow' }, screen.open);
        await other.clock.fastForward(6000);
        await settled(other);
        await expect.soft(other.getByRole('alert'), `${row.request} × slow`).toHaveCount(0);
        await other.context().close();
      }
      await hospital.control(allUp);
    },
  );
}

for (const path of ['/studies', '/labels', '/shares', '/roles', '/users', '/api-keys']) {
  test(`offline: ${path} says so, and goes on`, { tag: '@sim' }, async ({ page, startHospital, watcher }) => {
    watcher.allow(/ApiError|dynamically imported|ERR_INTERNET_DISCONNECTED|Minified React|preload/);
    const hospital = await startHospital('--size', '60');
    await signIn(page, 'admin', `${hospital.url}${path}`);
    await page.waitForLoadState('networkidle');
    await page.goto(`${hospital.url}/me`);
    await expectPage(page);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('navigation', { name: 'Main' }).locator(`a[href="${path}"]`).click();
    const told = toldFailure(page, /does not answer|may be offline/);
    await expect(told).toBeVisible();
    await page.context().setOffline(false);
    await told.getByRole('button').first().click();
    await expect(told).toBeHidden();
    await expectPage(page);
  });
}
