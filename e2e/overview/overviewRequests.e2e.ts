// What the overview asks for: how much, how much at once, and what becomes of it when a source is missing or the page is left.
import type { Page, Request } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { putRecords, writtenRecord } from '../shares/recordedLinks.ts';
import { barsOf, chart, expectAllThere, numberOf, tile } from './overviewPage.ts';

const labels = 'Most used labels';

/** Requests that every page makes, before any of its own. */
const ofEveryPage = /\/auth\/user\/profile$|\/system$/;

/** Counts what a page asks the servers from now on, and how much of it at once. */
function watchRequests(page: Page): { total: number; most: number } {
  const open = new Set<Request>();
  const seen = { total: 0, most: 0 };
  const isAsked = (request: Request): boolean => {
    const { pathname } = new URL(request.url());
    return /^\/(?:orthanc|keycloak\/admin)\//.test(pathname) && !ofEveryPage.test(pathname);
  };
  page.on('request', (request) => {
    if (!isAsked(request)) return;
    open.add(request);
    seen.total += 1;
    seen.most = Math.max(seen.most, open.size);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return seen;
}

const day = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();
const enforced = ['--share-links', 'enforced', '--mode', 'hardened'];

test(
  'at most 30 requests, six at a time, with more labels than can be counted, and again only after five minutes',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const studies = await servers.findStudies({}, 0, 12);
    for (const [index, study] of studies.entries()) await servers.putLabel(study, `more-${String(index)}`);
    const [one] = studies;
    if (!one) throw new Error('no study');
    const soon = inDays(3);
    await putRecords(servers, one, writtenRecord('soon', { until: soon }), writtenRecord('later'));
    await signIn(page, 'admin', `${localServer.url}/me`);
    await localServer.control({ orthanc: { delay: 40 }, keycloak: { delay: 40 } });
    const seen = watchRequests(page);
    await page.getByRole('link', { name: 'Overview' }).click();
    await expectAllThere(page);
    expect(seen.total).toBeGreaterThan(20);
    expect(seen.total).toBeLessThanOrEqual(30);
    expect(seen.most).toBeGreaterThan(1);
    expect(seen.most).toBeLessThanOrEqual(6);
    const bars = await barsOf(page, labels);
    expect(bars.length).toBeGreaterThanOrEqual(7);
    await expect(
      page.getByText(new RegExp(`Counted: ${String(bars.length)} of \\d+ labels in use`)),
    ).toBeVisible();
    for (const { name, count } of bars) expect(await servers.countStudies({}, name), name).toBe(count);

    const before = seen.total;
    await page.getByRole('link', { name: 'My access' }).click();
    await page.getByRole('link', { name: 'Overview' }).click();
    await expectAllThere(page);
    expect(seen.total).toBe(before);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => seen.total).toBeGreaterThan(before + 20);
    await page.waitForLoadState('networkidle');
    expect(seen.total).toBeLessThanOrEqual(before + 30);
  },
);

test(
  'links that expire this week: as many as their list shows',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const [one, two, three] = await servers.findStudies({}, 0, 3);
    if (!one || !two || !three) throw new Error('too few studies');
    const both = writtenRecord('both', { until: inDays(2), latest: inDays(2), studies: 2 });
    const revoked = { revoked: { at: inDays(0), by: 'someone' } };
    await putRecords(
      servers,
      one,
      both,
      writtenRecord('late'),
      writtenRecord('sooner', { until: inDays(6) }),
    );
    await putRecords(servers, two, both, writtenRecord('ended', { until: inDays(-1), latest: inDays(-1) }));
    await putRecords(
      servers,
      three,
      writtenRecord('gone', { until: inDays(1), latest: inDays(1), ...revoked }),
    );
    await signIn(page, 'admin', `${localServer.url}/overview`);
    expect(await numberOf(page, 'Links expiring this week')).toBe(2);
    await tile(page, 'Links expiring this week').getByRole('link').click();
    await expect(page).toHaveURL(/\/shares\?show=week$/);
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  },
);

test(
  'a server that can’t count says so in one line, and the rest is there',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--old-database');
    await signIn(page, 'admin', `${localServer.url}/overview`);
    await expectAllThere(page);
    await expect(page.getByText(/database of this Orthanc can’t count studies/)).toBeVisible();
    await expect(tile(page, 'Unlabeled studies')).toHaveCount(0);
    await expect(chart(page, labels)).toHaveCount(0);
    await expect(chart(page, 'Storage')).toBeVisible();
    await expect(tile(page, 'API keys to rotate')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  },
);

for (const { moment, isReached } of [
  {
    moment: 'before it is drawn',
    isReached: (page: Page) => page.waitForRequest((request) => request.url().endsWith('/count-resources')),
  },
  {
    moment: 'once it is there',
    isReached: (page: Page) => page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor(),
  },
])
  test(
    `leaving the page ${moment} cancels what it asked for`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await signIn(page, 'admin', `${localServer.url}/me`);
      await localServer.control({ orthanc: { delay: 20_000, only: 'POST /tools/count-resources' } });
      const seen = watchRequests(page);
      const cancelled: string[] = [];
      page.on('requestfailed', (request) => {
        if (request.url().endsWith('/count-resources')) cancelled.push(request.failure()?.errorText ?? '');
      });
      const reached = isReached(page);
      await page.getByRole('link', { name: 'Overview' }).click();
      await reached;
      await page.getByRole('link', { name: 'My access' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'My access' })).toBeVisible();
      await expect.poll(() => cancelled.length).toBeGreaterThan(0);
      expect(new Set(cancelled)).toEqual(new Set(['net::ERR_ABORTED']));
      const { total } = seen;
      await localServer.control({ orthanc: { state: 'up' } });
      await page.waitForLoadState('networkidle');
      expect(seen.total).toBe(total);
    },
  );
