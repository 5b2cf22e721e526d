// Bulk tasks that are interrupted: reloads, two tabs, lost responses, a browser that stores nothing, somebody else at the same studies.
import { readFile } from 'node:fs/promises';
import type { Locator, Page, Request } from '@playwright/test';
import { expect, signIn, signOut, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import { Servers, type Study } from '../support/Servers.ts';
import { people } from '../support/target.ts';

test.describe.configure({ mode: 'parallel' });

const admin = (localServer: LocalServer): Servers => new Servers(people.admin, localServer.url);
const tray = (page: Page): Locator => page.getByRole('complementary', { name: 'Tasks' });
const bar = (page: Page): Locator => page.getByRole('region', { name: 'Selected studies' });
const firstLink = (page: Page): Locator => page.getByRole('grid').getByRole('link').first();
const row = (page: Page, index: number): Locator =>
  page.getByRole('grid', { name: 'Studies' }).locator(`[aria-rowindex="${String(index + 2)}"]`);

/** Hundreds of requests on a machine that does other things too. */
const inTheEnd = { timeout: 40_000 };

/** Opens a local server's list of studies as its administrator. */
async function openList(page: Page, localServer: LocalServer): Promise<void> {
  await signIn(page, 'admin', `${localServer.url}/studies`);
  await expect(firstLink(page)).toBeVisible();
}

async function selectAll(page: Page, count: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await bar(page)
    .getByRole('button', { name: `Select all ${String(count)} matches` })
    .click();
  await expect(bar(page)).toContainText(`${String(count)} studies selected`);
}

/** Selects the first rows, up to this one. */
async function selectFirst(page: Page, count: number): Promise<void> {
  await row(page, 0).getByRole('checkbox').click();
  await row(page, count - 1)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText(`${String(count)} studies selected`);
}

/** The list of the suite's own server, narrowed to some hundreds. */
async function openSearched(page: Page): Promise<void> {
  await signIn(page, 'admin', '/studies');
  const shown = page.getByRole('main').getByRole('status').first();
  await expect(shown).toHaveText(/^[\d,]+ studies$/);
  const all = (await shown.textContent()) ?? '';
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('ar');
  await expect(shown).toHaveText(/^\d+ studies$/);
  await expect(shown).not.toHaveText(all);
}

/** Selects all that were found. @returns how many */
async function selectAllFound(page: Page): Promise<number> {
  await row(page, 0).getByRole('checkbox').click();
  await bar(page)
    .getByRole('button', { name: /^Select all .* matches$/ })
    .click();
  const status = bar(page).getByRole('status');
  await expect(status).toHaveText(/^\d{2,} studies selected$/, inTheEnd);
  return Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
}

async function addLabel(page: Page, label: string): Promise<Locator> {
  await bar(page).getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: /labels of /i });
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  return dialog;
}

async function deleteFirst(page: Page, count: number): Promise<Locator> {
  await selectFirst(page, count);
  await bar(page).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${String(count)} studies?` });
  await dialog.getByLabel(/^To confirm/).fill(String(count));
  await dialog.getByRole('button', { name: `Delete ${String(count)} studies` }).click();
  return page.getByRole('region', { name: `Deleting ${String(count)} studies` });
}

/** Reloads in the middle of a task, which asks first. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (question) => void question.accept());
  await page.reload();
  await expect(firstLink(page)).toBeVisible();
}

/** The task's report, without its heading. */
async function report(page: Page, task: Locator): Promise<string[]> {
  const download = page.waitForEvent('download');
  await task.getByRole('button', { name: 'Report' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text.trim().split(/\r?\n/).slice(1);
}

/** How many values are kept of tasks in this browser, two for each. */
function recordsIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('castellan-tasks');
        opening.addEventListener('error', () => reject(new Error('no records')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('tasks').objectStore('tasks').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

/** Waits until the page has looked for unfinished tasks, which it does with code of its own once it is idle. */
async function untilTasksAreRead(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/taskRecords-.*js$/.test(name)),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  // The browser reads in the order in which it was asked.
  await recordsIn(page);
}

/** How often each study was sent a request of this kind, by this page. */
function countRequests(page: Page, kind: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  page.on('requestfinished', (request: Request) => {
    const id = kind.exec(`${request.method()} ${request.url()}`)?.[1];
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

const slowPuts = { state: 'up', delay: 150, only: '^PUT .*/labels/' } as const;

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
    // Somebody else gives it to one of the others meanwhile.
    const all = await admin(localServer).findStudies({}, 0, 200);
    const labeled = await Promise.all(all.map((study) => admin(localServer).labelsOf(study)));
    const other = all.find((_, index) => !labeled[index]?.includes('kept'));
    if (!other) throw new Error('there are some left');
    await admin(localServer).putLabel(other, 'kept');
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task).toContainText(/Done · 200 of 200 · 1 needed no change/, inTheEnd);
    expect(await admin(localServer).countStudies({}, 'kept')).toBe(200);
    // What had come back before the reload, or was found done, is not sent again.
    expect(Math.max(...puts.values())).toBe(1);
    const lines = await report(page, task);
    expect(new Set(lines).size).toBe(200);
    expect(lines.filter((line) => line.includes('done'))).toHaveLength(200);
    expect(lines.filter((line) => line.includes('already had it'))).toHaveLength(1);
    await task.getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('199 of 199', inTheEnd);
    expect(await admin(localServer).countStudies({}, 'kept')).toBe(1);
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
    const before = await admin(localServer).countStudies({}, 'dropped');
    // Their session goes, their storage stays: somebody else signs in at this computer.
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
    expect(await admin(localServer).countStudies({}, 'dropped')).toBe(before);
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
    expect(await admin(localServer).countStudies({}, 'first')).toBe(200);
    expect(await admin(localServer).countStudies({}, 'second')).toBe(200);
  },
);

test(
  'undo removes only what this task added: labels added by another administrator in the meantime stay',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const theirs = await admin(localServer).findStudies({}, 0, 2);
    for (const study of theirs) await admin(localServer).putLabel(study, 'ward7');
    await selectFirst(page, 3);
    await addLabel(page, 'ward7');
    await expect(tray(page)).toContainText('Done · 3 of 3 · 2 needed no change', inTheEnd);
    const lines = await report(page, tray(page));
    expect(lines.filter((line) => line.includes('already had it'))).toHaveLength(2);
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
    expect(await admin(localServer).countStudies({}, 'ward7')).toBe(2);
    for (const study of theirs) expect(await admin(localServer).labelsOf(study)).toContain('ward7');
  },
);

test(
  'a deletion whose response was lost is checked, and counts as done',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const lost = { state: 'drop', afterwards: true, only: '^DELETE /studies/', every: 2 } as const;
    await localServer.control({ orthanc: lost });
    const task = await deleteFirst(page, 6);
    await expect(task.getByRole('status')).toHaveText('Done · 6 of 6', inTheEnd);
    expect((await report(page, task)).filter((line) => line.includes('done'))).toHaveLength(6);
    expect(await admin(localServer).countStudies()).toBe(194);
    await task.getByRole('button', { name: 'Close' }).click();

    // Where the look fails too, it is a failure until it is tried again.
    const dark = { state: 'drop', afterwards: true, only: '^(DELETE /studies/|POST /tools/find)' } as const;
    await localServer.control({ orthanc: { state: 'up' } });
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('194 studies');
    await bar(page).waitFor({ state: 'detached' });
    await localServer.control({ orthanc: dark });
    const second = await deleteFirst(page, 3);
    await expect(second.getByRole('status')).toHaveText('Done · 0 of 3 · 3 failed', inTheEnd);
    await localServer.control({ orthanc: { state: 'up' } });
    await second.getByRole('button', { name: 'Retry failed' }).click();
    await expect(second.getByRole('status')).toHaveText('Done · 3 of 3', inTheEnd);
    expect(await admin(localServer).countStudies()).toBe(191);
  },
);

test(
  'a deletion that a proxy refuses doesn’t count, though a deleted study is refused in the same way',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    for (const state of ['forbidden', 'garbage', 'null'] as const) {
      await localServer.control({ orthanc: { state, only: '^DELETE /studies/' } });
      const task = await deleteFirst(page, 2);
      await expect(task.getByRole('status')).toHaveText('Done · 0 of 2 · 2 failed', inTheEnd);
      await task.getByRole('button', { name: 'Close' }).click();
    }
    expect(await admin(localServer).countStudies()).toBe(200);
  },
);

test(
  'a reload during a deletion: the task resumes and deletes only the selected studies',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const chosen = await admin(localServer).findStudies({}, 0, 12);
    await localServer.control({ orthanc: { state: 'up', delay: 400, only: '^DELETE ' } });
    const task = await deleteFirst(page, 12);
    await expect(task).toContainText(/\b[4-9] of 12/, inTheEnd);
    await reload(page);
    await expect(task).toContainText(/Interrupted when the page closed · \d+ of 12/);
    await localServer.control({ orthanc: { state: 'up' } });
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task).toContainText('Done · 12 of 12', inTheEnd);
    expect(await admin(localServer).countStudies()).toBe(188);
    const left = new Set((await admin(localServer).findStudies({}, 0, 200)).map((study: Study) => study.id));
    expect(chosen.filter(({ id }) => left.has(id))).toEqual([]);
    const lines = await report(page, task);
    expect(chosen.filter(({ id }) => lines.some((line) => line.includes(id)))).toHaveLength(12);
  },
);

test(
  'more than 200 studies need a confirmation with their number and who can see them; 200 don’t',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '230');
    await signIn(page, 'admin', `${localServer.url}/labels`);
    await expect(page.getByRole('row', { name: /^cardio/ })).toContainText('night-role');
    await page.getByRole('link', { name: 'Studies', exact: true }).click();
    await selectAll(page, 230);
    const dialog = await addLabel(page, 'cardio');
    await expect(dialog).toHaveAccessibleName(/^Change the labels of 2\d\d studies\?$/);
    await expect(dialog).toContainText(/This makes 2\d\d label changes on 2\d\d studies\./);
    await expect(dialog).toContainText(/night-role, 2 users: gains access to \d+ studies/);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect(dialog.getByRole('checkbox', { name: 'cardio' })).toBeChecked();
    await expect(tray(page)).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: /^Change 2\d\d studies$/ }).click();
    await expect(dialog).toBeHidden();
    await expect(tray(page)).toContainText(/Done · (\d+) of \1/, inTheEnd);
    expect(await admin(localServer).countStudies({}, 'cardio')).toBe(230);
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
    expect(await admin(localServer).countStudies({}, 'unkept')).toBe(0);
  },
);

test(
  'a proxy’s page instead of a response: the label counts as failed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await selectFirst(page, 3);
    await localServer.control({ orthanc: { state: 'garbage', only: '^PUT .*/labels/' } });
    await addLabel(page, 'shown');
    await expect(tray(page)).toContainText('Done · 0 of 3 · 3 failed', inTheEnd);
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('Done · 3 of 3', inTheEnd);
    expect(await admin(localServer).countStudies({}, 'shown')).toBe(3);
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

test(
  'on real servers: labels that someone else added in the meantime aren’t undone',
  { tag: '@stack' },
  async ({ page, resources, servers }) => {
    const label = resources.name('theirs');
    await openSearched(page);
    await selectFirst(page, 3);
    const id = (await row(page, 1).getByRole('link').getAttribute('href'))?.split('/').at(-1)?.split('?')[0];
    if (!id) throw new Error('a row links to its study');
    const path = `/orthanc/studies/${id}/labels/${label}`;
    resources.atEnd(() => servers.must('DELETE', path));
    await servers.must('PUT', path, '');
    await addLabel(page, label);
    await expect(tray(page)).toContainText('Done · 3 of 3 · 1 needed no change', inTheEnd);
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Done · 2 of 2', inTheEnd);
    expect(await servers.countStudies({}, label)).toBe(1);
  },
);
