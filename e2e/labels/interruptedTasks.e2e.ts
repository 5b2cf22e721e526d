// Bulk tasks that are interrupted: reloads, two tabs, a browser without storage, signing out.
import type { Locator } from '@playwright/test';
import { expect, signIn, signOut, test } from '../support/fixtures.ts';
import {
  countRequests,
  recordsIn,
  reload,
  report,
  slowPuts,
  tray,
  untilTasksAreRead,
} from '../support/bulkTasks.ts';
import {
  addLabel,
  firstLink,
  inTheEnd,
  openList,
  openSearched,
  selectAll,
  selectAllFound,
  selectFirst,
} from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

test(
  'a reload during labeling: the task resumes, labels every study once, reports exactly, and can be undone',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const puts = countRequests(page, /^PUT .*\/studies\/([^/]+)\/labels\/kept$/);
    await localServer.control({ orthanc: slowPuts });
    await selectAll(page, 200);
    await addLabel(page, 'kept');
    await expect(tray(page)).toContainText(/\b[1-9]\d of 200/, inTheEnd);
    await reload(page);
    const task = tray(page).getByRole('region', { name: '200 label changes on 200 studies' });
    await expect(task).toContainText(/Interrupted when the page closed · [1-9]\d+ of 200/);
    await localServer.control({ orthanc: { state: 'up' } });
    // Someone else adds it to one of the others in the meantime.
    const all = await localServer.servers().findStudies({}, 0, 200);
    const labeled = await Promise.all(all.map((study) => localServer.servers().labelsOf(study)));
    const other = all.find((_, index) => !labeled[index]?.includes('kept'));
    if (!other) throw new Error('there are some left');
    await localServer.servers().putLabel(other, 'kept');
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task).toContainText(/Done · 200 of 200 · 1 needed no change/, inTheEnd);
    expect(await localServer.servers().countStudies({}, 'kept')).toBe(200);
    // What had come back before the reload, or was found done, is not sent again.
    expect(Math.max(...puts.values())).toBe(1);
    const lines = await report(page, task);
    expect(new Set(lines).size).toBe(200);
    expect(lines.filter((line) => line.includes('done'))).toHaveLength(200);
    expect(lines.filter((line) => line.includes('already had it'))).toHaveLength(1);
    await task.getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('199 of 199', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'kept')).toBe(1);
    await reload(page);
    await expect(tray(page)).toHaveCount(0);
  },
);

test(
  'a reload, and the rest is discarded; another user of the same browser is offered nothing',
  { tag: '@sim' },
  async ({ page, context, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: slowPuts });
    await selectAll(page, 200);
    await addLabel(page, 'dropped');
    await expect(tray(page)).toContainText(/\b[1-9]\d of 200/, inTheEnd);
    await reload(page);
    await expect(tray(page)).toContainText('Interrupted when the page closed');
    const before = await localServer.servers().countStudies({}, 'dropped');
    // Their session ends, their storage stays: someone else signs in in this browser.
    await context.clearCookies();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(firstLink(page)).toBeVisible();
    await untilTasksAreRead(page);
    await expect(tray(page)).toHaveCount(0);
    await context.clearCookies();
    await openList(page, localServer);
    await tray(page).getByRole('button', { name: 'Discard remaining' }).click();
    await expect(tray(page)).toHaveCount(0);
    expect(await recordsIn(page)).toBe(0);
    await reload(page);
    await untilTasksAreRead(page);
    await expect(tray(page)).toHaveCount(0);
    expect(await localServer.servers().countStudies({}, 'dropped')).toBe(before);
  },
);

test('signing out removes the record of a task', { tag: '@sim' }, async ({ page, startLocalServer }) => {
  const localServer = await startLocalServer();
  await openList(page, localServer);
  await selectFirst(page, 2);
  await localServer.control({ orthanc: { state: 'fail-500', only: '^PUT .*/labels/' } });
  await addLabel(page, 'failing');
  await expect(tray(page)).toContainText('Done · 0 of 2 · 2 failed', inTheEnd);
  expect(await recordsIn(page)).toBe(2);
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expect.poll(() => recordsIn(page)).toBe(0);
});

test(
  'two tabs, two tasks: each has its own record, and a third tab isn’t offered what still runs',
  { tag: '@sim' },
  async ({ page, context, startLocalServer }) => {
    const localServer = await startLocalServer();
    const second = await context.newPage();
    await openList(page, localServer);
    await second.goto(`${localServer.url}/studies`);
    await expect(firstLink(second)).toBeVisible();
    await localServer.control({ orthanc: { ...slowPuts, delay: 400 } });
    await Promise.all([selectAll(page, 200), selectAll(second, 200)]);
    await addLabel(page, 'first');
    await addLabel(second, 'second');
    await expect(tray(page)).toContainText(/\b[1-9]\d? of 200/, inTheEnd);
    await expect(tray(second)).toContainText(/\b[1-9]\d? of 200/, inTheEnd);
    const third = await context.newPage();
    await third.goto(`${localServer.url}/studies`);
    await expect(firstLink(third)).toBeVisible();
    await untilTasksAreRead(third);
    await expect(tray(third)).toHaveCount(0);

    await reload(page);
    await expect(tray(page).getByRole('region')).toHaveCount(1);
    await reload(second);
    await expect(tray(second).getByRole('region')).toHaveCount(2);
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Resume' }).click();
    await expect(tray(page)).toContainText('Done · 200 of 200', inTheEnd);
    // The second tab still offers both: the first of them is done by now.
    await tray(second).getByRole('button', { name: 'Resume' }).first().click();
    await expect(second.getByText('This task is running in another tab, or has ended')).toBeVisible();
    await tray(second).getByRole('button', { name: 'Resume' }).click();
    await expect(tray(second)).toContainText('Done · 200 of 200', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'first')).toBe(200);
    expect(await localServer.servers().countStudies({}, 'second')).toBe(200);
  },
);

test(
  'a browser without storage: the task runs, and says that a reload ends it',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openList(page, localServer);
    await selectFirst(page, 3);
    await addLabel(page, 'unkept');
    await expect(tray(page)).toContainText('Done · 3 of 3', inTheEnd);
    await expect(tray(page)).toContainText('The browser refuses to store this task');
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Done · 3 of 3', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'unkept')).toBe(0);
  },
);

test(
  'two tabs rename two labels: both survive a reload and continue',
  { tag: '@sim' },
  async ({ page, context, startLocalServer }) => {
    const localServer = await startLocalServer();
    const second = await context.newPage();
    await signIn(page, 'admin', `${localServer.url}/labels`);
    await second.goto(`${localServer.url}/labels`);
    await localServer.control({ orthanc: { state: 'up', delay: 800, only: '^PUT .*/labels/' } });
    for (const [tab, from, to] of [
      [page, 'external', 'partners'],
      [second, 'teaching', 'lessons'],
    ] as const) {
      await tab.getByRole('grid').getByRole('link', { name: from, exact: true }).click();
      await tab.getByRole('button', { name: 'Rename or merge…' }).click();
      await tab.getByLabel('New name, or a label to merge it into').fill(to);
      await tab.getByRole('button', { name: 'Next' }).click();
      await tab.getByRole('button', { name: 'Start' }).click();
      await expect(tab.getByRole('complementary')).toContainText(/[1-9]\d* of/, inTheEnd);
    }
    page.once('dialog', (question) => void question.accept());
    await page.reload();
    await expect(page.getByText('Changing external to partners: not finished')).toBeVisible();
    await expect(page.getByText('Changing teaching to lessons: not finished')).toHaveCount(0);
    second.once('dialog', (question) => void question.accept());
    await second.reload();
    await expect(second.getByText('Changing teaching to lessons: not finished')).toBeVisible();
    await localServer.control({ orthanc: { state: 'up' } });
    const banner = (title: string): Locator => second.getByRole('status').filter({ hasText: title });
    await banner('external to partners').getByRole('button', { name: 'Resume' }).click();
    await banner('teaching to lessons').getByRole('button', { name: 'Resume' }).click();
    await expect(second.getByText('external is now partners').first()).toBeVisible(inTheEnd);
    await expect(second.getByText('teaching is now lessons').first()).toBeVisible(inTheEnd);
    await second.reload();
    await expect(second.getByRole('row', { name: /^partners/ })).toBeVisible();
    await untilTasksAreRead(second);
    await expect(second.getByText('not finished')).toHaveCount(0);
  },
);

test(
  'on real servers: a reload during labeling, resumed, then undone',
  { tag: '@stack' },
  async ({ page, resources, servers }) => {
    const label = resources.name('reload');
    await openSearched(page);
    const bulk = await selectAllFound(page);
    await addLabel(page, label);
    const confirm = page.getByRole('button', { name: /^Change [\d,]+ studies$/ });
    if (bulk > 200) await confirm.click();
    await expect(tray(page)).toContainText(/ [1-9]\d* of \d+/);
    await reload(page);
    await expect(tray(page)).toContainText(/Interrupted when the page closed · \d+ of \d+/);
    expect(await servers.countStudies({}, label)).toBeLessThan(bulk);
    await tray(page).getByRole('button', { name: 'Resume' }).click();
    await expect(tray(page).getByRole('status')).toHaveText(
      `Done · ${String(bulk)} of ${String(bulk)}`,
      inTheEnd,
    );
    expect(await servers.countStudies({}, label)).toBe(bulk);
    expect(new Set(await report(page, tray(page))).size).toBe(bulk);
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText(`Done · ${String(bulk)} of ${String(bulk)}`, inTheEnd);
    expect(await servers.countStudies({}, label)).toBe(0);
  },
);
