// The fault matrix: every request of every screen × every way to fail. A page says so, with a way on, and claims nothing that it
// doesn't know. The table is faultMatrix.ts; a request that it doesn't list fails the test.
import { expect, expectPage, signIn, test } from '../support/fixtures.ts';
import { matrix, ofEveryPage, type Row, type ScreenRows } from './faultMatrix.ts';
import { findPlaces } from './faultMatrixPlaces.ts';
import {
  allUp,
  expectPlace,
  instantFaults,
  isNamed,
  openAnew,
  openCell,
  requestsOf,
  settled,
  failureOnPage,
  untilOnlyInFlight,
  windable,
  failureTexts,
  type Cell,
} from './faultMatrixRun.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import type { Locator, Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';

test.describe.configure({ mode: 'parallel' });

/** The results of the cells of one test. */
type Outcome = 'reported, with a way on' | 'rightly unaffected' | 'wrong';

const tellsOf = (page: Page, row: Row, fault: Fault) =>
  row.failure?.(page) ?? failureOnPage(page, row.says?.[fault] ?? failureTexts[fault]);

/** The way on leads on, once the server is well again. */
async function checkWayOn({ page, localServer, name }: Cell, row: Row, fault: Fault): Promise<boolean> {
  await localServer.control(allUp);
  const failure = tellsOf(page, row, fault);
  await failure
    .getByRole('button')
    .or(failure.and(page.getByRole('button')))
    .first()
    .click();
  return expectPlace(page, tellsOf(page, row, fault), 'hidden', `${name}: well after another try`);
}

/** Winds on until something is gone: what is asked for one after the other takes the whole time each. */
async function windUntilGone(page: Page, claim: Locator): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const isGone = await claim.waitFor({ state: 'hidden', timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (isGone) return;
    await page.clock.fastForward(12_000);
  }
}

async function checkCell(
  cell: Cell & { fault: Fault },
  row: Row,
  open: ScreenRows['open'],
): Promise<Outcome> {
  const { page, fault } = cell;
  const what = `${cell.name} × ${fault}`;
  let isRight = true;
  if (fault === 'hang') {
    await untilOnlyInFlight(page, cell.name, () => openCell(cell, open));
    // 12 s without a word are the most; then what may take longer is stopped by hand.
    await page.clock.fastForward(12_000);
    const stop = page.getByRole('button', { name: 'Stop waiting' });
    const failure = tellsOf(page, row, fault);
    isRight = await expectPlace(page, failure.or(stop).first(), 'visible', `${what}: a word within 12 s`);
    if (await stop.isVisible()) await stop.click();
  } else await openCell(cell, open);
  const unaffected = row.unaffected?.[fault] !== undefined;
  if (unaffected) {
    await settled(page);
    isRight = await expectPlace(page, page.getByRole('alert').first(), 'hidden', `${what}: changes nothing`);
  } else {
    const failure = tellsOf(page, row, fault);
    isRight &&= await expectPlace(page, failure, 'visible', `${what}: is reported, with a way on`);
  }
  if (row.never) {
    const claim = page.getByText(row.never).first();
    if (fault === 'hang') await windUntilGone(page, claim);
    isRight = (await expectPlace(page, claim, 'hidden', `${what}: claims`)) && isRight;
  }
  if (isRight && !unaffected && fault === 'fail-500') isRight = await checkWayOn(cell, row, fault);
  if (!isRight) return 'wrong';
  return unaffected ? 'rightly unaffected' : 'reported, with a way on';
}

/** Slow, but there: waited for. */
async function checkSlow(cell: Cell, open: ScreenRows['open']): Promise<Outcome> {
  const { page } = cell;
  await untilOnlyInFlight(page, cell.name, () => openCell(cell, open));
  await page.clock.fastForward(6000);
  await settled(page);
  const isRight = await expectPlace(page, page.getByRole('alert').first(), 'hidden', `${cell.name} × slow`);
  return isRight ? 'rightly unaffected' : 'wrong';
}

async function checkKnown(
  page: Page,
  localServer: LocalServer,
  screen: ScreenRows,
  url: string,
): Promise<void> {
  await localServer.control(allUp);
  const seen = await requestsOf(page, async () => {
    await openAnew(page, url);
    await screen.open?.(page);
  });
  const known = [...screen.rows.map(({ request }) => request), ...(screen.elsewhere ?? []), ...ofEveryPage];
  const unknown = [...seen].filter((request) => {
    const [method = '', path = ''] = request.split(' ');
    return !known.some((name) => isNamed(name, method, localServer.url + path));
  });
  expect.soft(unknown, 'requests that the table does not list').toEqual([]);
}

for (const screen of matrix) {
  test(
    `faults of ${screen.screen}`,
    { tag: '@sim' },
    async ({ page, startLocalServer, openBrowser, consoleErrors }, { annotations }) => {
      test.setTimeout(120_000 * (1 + screen.rows.length));
      // What React says of an error that a page catches.
      consoleErrors.allow(/ApiError/);
      const localServer = await startLocalServer('--size', '60');
      const url = localServer.url + screen.path(await findPlaces(localServer.url));
      await signIn(page, 'admin', `${localServer.url}/me`);
      await checkKnown(page, localServer, screen, url);
      const wound = await openBrowser({ storageState: await page.context().storageState() });
      await windable(wound);
      const outcomes: Outcome[] = [];
      for (const row of screen.rows) {
        const cell = { localServer, url, name: row.request };
        for (const fault of instantFaults)
          outcomes.push(await checkCell({ ...cell, page, fault }, row, screen.open));
        outcomes.push(await checkCell({ ...cell, page: wound, fault: 'hang' }, row, screen.open));
        outcomes.push(await checkSlow({ ...cell, page: wound, fault: 'slow' }, screen.open));
      }
      await localServer.control(allUp);
      for (const [type, cells] of Map.groupBy(outcomes, (outcome) => outcome))
        annotations.push({ type, description: String(cells.length) });
    },
  );
}

for (const path of ['/studies', '/labels', '/shares', '/roles', '/users', '/api-keys']) {
  test(
    `offline: ${path} says so, and continues`,
    { tag: '@sim' },
    async ({ page, startLocalServer, consoleErrors }) => {
      consoleErrors.allow(/ApiError|dynamically imported|ERR_INTERNET_DISCONNECTED|Minified React|preload/);
      const localServer = await startLocalServer('--size', '60');
      await signIn(page, 'admin', `${localServer.url}${path}`);
      await page.waitForLoadState('networkidle');
      await page.goto(`${localServer.url}/me`);
      await expectPage(page);
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.getByRole('navigation', { name: 'Main' }).locator(`a[href="${path}"]`).click();
      const failure = failureOnPage(page, /isn’t responding|may be offline/);
      await expect(failure).toBeVisible();
      await page.context().setOffline(false);
      // Failed requests are sent again by themselves once the network is back, a part that didn't load is not: so the message may
      // leave before or during the click.
      await expect(async () => {
        if (await failure.isVisible()) await failure.getByRole('button').first().click({ timeout: 1000 });
        await expect(failure).toBeHidden({ timeout: 1000 });
      }).toPass();
      await expectPage(page);
    },
  );
}
