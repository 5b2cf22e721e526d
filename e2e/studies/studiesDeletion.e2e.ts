// Deleting many studies: lost responses, refusals, a reload halfway.
import { expect, test } from '../support/fixtures.ts';
import { reload, report } from '../support/bulkTasks.ts';
import type { Study } from '../support/Servers.ts';
import { bar, deleteFirst, inTheEnd, openList } from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

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
    expect(await localServer.servers().countStudies()).toBe(194);
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
    expect(await localServer.servers().countStudies()).toBe(191);
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
    expect(await localServer.servers().countStudies()).toBe(200);
  },
);

test(
  'a reload during a deletion: the task resumes and deletes only the selected studies',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const chosen = await localServer.servers().findStudies({}, 0, 12);
    await localServer.control({ orthanc: { state: 'up', delay: 400, only: '^DELETE ' } });
    const task = await deleteFirst(page, 12);
    await expect(task).toContainText(/\b[4-9] of 12/, inTheEnd);
    await reload(page);
    await expect(task).toContainText(/Interrupted when the page closed · \d+ of 12/);
    await localServer.control({ orthanc: { state: 'up' } });
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task).toContainText('Done · 12 of 12', inTheEnd);
    expect(await localServer.servers().countStudies()).toBe(188);
    const left = new Set(
      (await localServer.servers().findStudies({}, 0, 200)).map((study: Study) => study.id),
    );
    expect(chosen.filter(({ id }) => left.has(id))).toEqual([]);
    const lines = await report(page, task);
    expect(chosen.filter(({ id }) => lines.some((line) => line.includes(id)))).toHaveLength(12);
  },
);
