import { expect, test, vi } from 'vitest';
import { activity, type Activity, type SourceName } from '#features/activity/entries/activity.ts';
import { exportActivities } from '#features/activity/exporting/exportActivities.ts';
import { messages } from '#features/activity/messages/en/activity.ts';
import { pagedSource } from '#features/activity/timeline/pagedSource.ts';
import type { NamedSource } from './activitySources.ts';
import { createActivityTimeline, type ActivityTimeline } from './activityTimeline.ts';

const entriesOf = (source: SourceName, count: number, step: number, userName = 'ann'): Activity[] =>
  Array.from({ length: count }, (_, index) =>
    activity({
      id: `${source}${String(index)}`,
      at: (count - index) * step,
      source,
      kind: 'labels',
      action: 'added-label',
      userName,
      record: undefined,
    }),
  );

/** A source that fails from a page on while `isDown`. */
function sourceOf(
  name: SourceName,
  entries: readonly Activity[],
  isDown: (first: number) => boolean = () => false,
) {
  let asked = 0;
  const source = pagedSource<Activity>({
    max: 100,
    overlap: 0,
    read: async ({ first, max }, signal) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      signal.throwIfAborted();
      if (isDown(first)) throw new Error('down');
      return entries.slice(first, first + max);
    },
  });
  return { named: { name, source } satisfies NamedSource, asked: () => asked };
}

const settled = (timeline: ActivityTimeline): Promise<void> =>
  vi.waitFor(() => expect(timeline.get().isReading).toBe(false));

test('nothing is read before someone looks, then as much as they look at', async () => {
  const { named, asked } = sourceOf('auditLog', entriesOf('auditLog', 1000, 5));
  const timeline = createActivityTimeline([named], 150);
  expect(asked()).toBe(0);
  const leave = timeline.subscribe(() => undefined);
  await settled(timeline);
  expect(asked()).toBe(2);
  timeline.readTo(320);
  await settled(timeline);
  expect(timeline.get()).toMatchObject({ isDone: false, isFull: false });
  expect(timeline.get().entries.length).toBeGreaterThanOrEqual(320);
  expect(asked()).toBeLessThan(6);
  leave();
});

test('who leaves stops it, and who comes back continues where it was', async () => {
  const { named } = sourceOf('auditLog', entriesOf('auditLog', 400, 5));
  const timeline = createActivityTimeline([named], 400);
  const leave = timeline.subscribe(() => undefined);
  leave();
  await vi.waitFor(() => expect(timeline.get().isReading).toBe(false));
  const before = timeline.get().entries.length;
  expect(before).toBeLessThan(400);
  const leaveAgain = timeline.subscribe(() => undefined);
  await settled(timeline);
  expect(timeline.get().entries).toHaveLength(400);
  expect(timeline.get().isDone).toBe(true);
  leaveAgain();
});

test('no more than the limit is loaded, and it says so', async () => {
  const { named } = sourceOf('auditLog', entriesOf('auditLog', 1000, 5));
  const timeline = createActivityTimeline([named], 1000, 250);
  timeline.subscribe(() => undefined);
  await settled(timeline);
  expect(timeline.get().entries).toHaveLength(250);
  expect(timeline.get()).toMatchObject({ isFull: true, isDone: false });
});

test('a source that fails in the middle is named, what is loaded stays, and it can be read again', async () => {
  let isDown = true;
  const failing = sourceOf('signIns', entriesOf('signIns', 300, 7), (first) => isDown && first >= 100);
  const fine = sourceOf('auditLog', entriesOf('auditLog', 500, 4));
  const timeline = createActivityTimeline([fine.named, failing.named], 800);
  timeline.subscribe(() => undefined);
  await settled(timeline);
  const { entries, failures, isDone } = timeline.get();
  expect([...failures.keys()]).toEqual(['signIns']);
  expect(isDone).toBe(true);
  expect(entries.filter(({ source }) => source === 'auditLog')).toHaveLength(500);
  isDown = false;
  timeline.retry();
  await settled(timeline);
  expect(timeline.get().failures.size).toBe(0);
  expect(timeline.get().entries).toHaveLength(800);
  const times = timeline.get().entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

const words = { sources: messages.sources, kinds: messages.kinds, columns: messages.export.columns };

test('an export holds all entries, and names that a spreadsheet would run are guarded', async () => {
  const { named } = sourceOf('auditLog', entriesOf('auditLog', 350, 5, '=HYPERLINK("x")'));
  const done = vi.fn<(file: Blob) => void>();
  const exported = exportActivities([named], words, () => undefined, done);
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(exported.get()).toMatchObject({ status: 'done', count: 350 });
  const lines = (await exported.file().text()).split('\r\n');
  expect(lines).toHaveLength(352);
  expect(lines[0]).toMatch(/^Time,Source,/);
  expect(lines[1]).toBe(`1970-01-01T00:00:01.750Z,Audit log,Labels,added-label,"'=HYPERLINK(""x"")",,,,,`);
});

test('an export waits for a source that failed: no file looks whole that is not', async () => {
  let isDown = true;
  const failing = sourceOf('signIns', entriesOf('signIns', 300, 5), (first) => isDown && first >= 200);
  const done = vi.fn<(file: Blob) => void>();
  const exported = exportActivities([failing.named], words, () => undefined, done);
  await vi.waitFor(() => expect(exported.get().status).toBe('failed'));
  expect(exported.get().failed?.source).toBe('signIns');
  expect(done).not.toHaveBeenCalled();
  isDown = false;
  exported.retry();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect((await exported.file().text()).split('\r\n')).toHaveLength(302);
});
