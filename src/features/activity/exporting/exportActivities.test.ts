import { expect, test, vi } from 'vitest';
import { activity, type Activity } from '#features/activity/entries/activity.ts';
import { messages } from '#features/activity/messages/en/activity.ts';
import { exportActivities } from './exportActivities.ts';

const words = { sources: messages.sources, kinds: messages.kinds, columns: messages.export.columns };

const entry = (at: number, said: Partial<Activity>): Activity =>
  activity({
    id: String(at),
    at,
    source: 'auditLog',
    kind: 'labels',
    action: 'a',
    record: undefined,
    ...said,
  });

test('an export that nobody listens to any more reads no further', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let reads = 0;
  const source = {
    readOlder: async (signal: AbortSignal) => {
      reads += 1;
      await promise;
      signal.throwIfAborted();
      return { entries: [entry(10 - reads, {})], completeFrom: 10 - reads };
    },
  };
  const done = vi.fn();
  const exported = exportActivities([{ name: 'auditLog', source }], words, () => undefined, done);
  const leave = exported.subscribe(() => {});
  leave();
  // React takes a listener away and adds it again when it draws anew.
  const stay = exported.subscribe(() => {});
  await Promise.resolve();
  stay();
  await Promise.resolve();
  resolve();
  await new Promise((next) => setTimeout(next));
  expect(reads).toBe(1);
  expect(done).not.toHaveBeenCalled();
});

test('rows without a user name get one that is known: from a newer row, or at hand', async () => {
  const links = { source: 'shareRecords', kind: 'links' } as const;
  const entries = [
    entry(9, { userId: 'ann-id', userName: 'ann' }),
    entry(8, { kind: 'failedSignIns', userId: 'cid-id', userName: 'typed' }),
    entry(7, { ...links, userId: 'ann-id' }),
    entry(6, { ...links, userId: 'bob-id' }),
    entry(5, { ...links, userId: 'cid-id' }),
    entry(4, { ...links }),
  ];
  const source = { readOlder: () => Promise.resolve({ entries, completeFrom: -Infinity }) };
  const file = await new Promise<Blob>((resolve) => {
    exportActivities(
      [{ name: 'auditLog', source }],
      words,
      (id) => (id === 'bob-id' ? '=bob' : undefined),
      resolve,
    );
  });
  const rows = (await file.text())
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows.slice(1).map(([, , , , name, id]) => [name, id])).toEqual([
    ['ann', 'ann-id'],
    ['typed', 'cid-id'],
    ['ann', 'ann-id'],
    ["'=bob", 'bob-id'],
    ['', 'cid-id'],
    ['', ''],
  ]);
});
