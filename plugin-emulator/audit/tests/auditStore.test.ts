import { expect, test } from 'vitest';
import { createAuditStore, type AuditFilter, type AuditRecord } from '#plugin-emulator/audit/auditStore.ts';

const everything: AuditFilter = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const record = (time: number, more: Partial<AuditRecord> = {}): AuditRecord => ({
  time,
  userId: 'u',
  resourceType: 'Study',
  resourceId: 's',
  action: 'download',
  data: null,
  ...more,
});

test('oldest first, whatever is found out late', () => {
  const store = createAuditStore();
  for (const time of [10, 30, 20, 20, 40, 5]) store.add(record(time, { data: time }));
  expect(store.find(everything, 0, 100).map(({ time }) => time)).toEqual([5, 10, 20, 20, 30, 40]);
});

test('a window begins with its first moment and ends before its last', () => {
  const store = createAuditStore();
  for (const time of [10, 20, 30]) store.add(record(time));
  expect(store.find({ from: 10, to: 30 }, 0, 100).map(({ time }) => time)).toEqual([10, 20]);
  expect(store.find({ from: 10, to: 10 }, 0, 100)).toEqual([]);
});

test('conditions hold together, and pages count what matches', () => {
  const store = createAuditStore();
  for (let time = 0; time < 100; time += 1) {
    store.add(
      record(time, { userId: `u${String(time % 2)}`, action: time % 3 === 0 ? 'added-label' : 'download' }),
    );
  }
  const found = store.find({ ...everything, userId: 'u0', action: 'added-label' }, 2, 3);
  expect(found.map(({ time }) => time)).toEqual([12, 18, 24]);
});

test('a log that is off takes nothing', () => {
  const store = createAuditStore({ isOn: false });
  store.add(record(1));
  store.isOn = true;
  expect(store.find(everything, 0, 10)).toEqual([]);
});

test('the oldest are dropped where there are too many', () => {
  const store = createAuditStore({ limit: 1000 });
  for (let time = 0; time < 5000; time += 1) store.add(record(time));
  const found = store.find(everything, 0, 10_000);
  expect(found.length).toBeGreaterThan(900);
  expect(found.length).toBeLessThanOrEqual(1000);
  expect(found.at(-1)?.time).toBe(4999);
});

test('of 100,000 entries, a window reads only its own', () => {
  const store = createAuditStore();
  let read = 0;
  for (let time = 0; time < 100_000; time += 1) {
    store.add({
      ...record(time),
      get userId() {
        read += 1;
        return 'u';
      },
    });
  }
  const pages: number[] = [];
  for (let to = 100_000; to > 0; to -= 500) {
    pages.push(store.find({ from: to - 500, to, userId: 'u' }, 0, 1000).length);
  }
  expect(new Set(pages)).toEqual(new Set([500]));
  expect(read).toBe(100_000);
});

test('the history comes first', () => {
  const history = { entries: () => [record(1), record(2)] };
  const store = createAuditStore({ history });
  store.add(record(3));
  expect(store.find(everything, 1, 2).map(({ time }) => time)).toEqual([2, 3]);
});
