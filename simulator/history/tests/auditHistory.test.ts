import { expect, test } from 'vitest';
import type { AuditFilter, AuditRecord } from '#plugin-emulator/audit/auditStore.ts';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { people } from '#simulator/people.ts';
import { createAuditHistory } from '../auditHistory.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 86_400_000;
const everything: AuditFilter = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const dataset = createDataset({ now });
const history = createAuditHistory(dataset);
const all = [...history.entries(everything)];

test('thirteen weeks by the people of the demo data, oldest first', () => {
  expect(all.length).toBeGreaterThan(500);
  const times = all.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(now - 91 * day);
  expect(times.at(-1)).toBeLessThan(now);
  const known = new Set(people.map(({ id }) => id));
  expect(all.filter(({ userId }) => !known.has(userId))).toEqual([]);
  expect(new Set(all.map(({ userId }) => userId)).size).toBeGreaterThan(5);
});

test('every kind of action is there', () => {
  expect([...new Set(all.map(({ action }) => action))].toSorted()).toEqual([
    'added-label',
    'deleted-label',
    'deleted-study',
    'download',
    'new-study-from-anonymization-job',
    'start-anonymization-job',
    'success-anonymization-job',
    'uploaded-instance',
  ]);
});

test('the labels that it tells of are those that the studies carry', () => {
  const held = new Map<string, Set<unknown>>();
  for (const { resourceId, action, data } of all) {
    const labels = held.get(resourceId) ?? new Set();
    held.set(resourceId, labels);
    if (action === 'added-label') labels.add(data);
    if (action === 'deleted-label') labels.delete(data);
  }
  let labeled = 0;
  for (const [id, labels] of held) {
    const slot = dataset.ids.decode(id)?.index ?? -1;
    if (labels.size === 0 || slot >= dataset.size) continue;
    // The newest are still being labeled, and of the oldest it tells only the end.
    if (dataset.received(slot) > now - 7 * day || dataset.received(slot) < now - 84 * day) continue;
    labeled += 1;
    const mask = dataset.labelMask(slot);
    expect(labels).toEqual(new Set(dataset.labelNames.filter((_, bit) => (mask & (1 << bit)) !== 0)));
  }
  expect(labeled).toBeGreaterThan(50);
});

test('windows of any size put together are the whole', () => {
  for (const span of [0.7 * day, 6.5 * day, 40 * day]) {
    const joined: AuditRecord[] = [];
    for (let from = now - 92 * day; from < now; from += span) {
      joined.push(...history.entries({ from, to: from + span }));
    }
    expect(joined).toEqual(all);
  }
});

test('by study, user and action', () => {
  const one = all.find(({ action }) => action === 'download');
  if (one === undefined) throw new Error('nothing was downloaded');
  const { resourceId, userId, action } = one;
  const matching = (filter: Partial<AuditFilter>): AuditRecord[] => [
    ...history.entries({ ...everything, ...filter }),
  ];
  expect(matching({ resourceId })).toEqual(all.filter((each) => each.resourceId === resourceId));
  expect(matching({ userId, action })).toEqual(
    all.filter((each) => each.userId === userId && each.action === action),
  );
  expect(matching({ resourceId: 'nope' })).toEqual([]);
  const result = all.find((each) => each.action === 'deleted-study');
  expect(matching({ resourceId: result?.resourceId }).map((each) => each.action)).toEqual([
    'new-study-from-anonymization-job',
    'deleted-study',
  ]);
});

test('of a million studies it holds nothing, and a day costs a day', () => {
  const large = createDataset({ now, size: 1_000_000 });
  let drawn = 0;
  const counted = {
    ...large,
    labelMask(slot: number) {
      drawn += 1;
      return large.labelMask(slot);
    },
  };
  const ofLarge = createAuditHistory(counted);
  const yesterday = [...ofLarge.entries({ from: now - 2 * day, to: now - day })];
  expect(yesterday.length).toBeGreaterThan(100);
  // A week of studies may have left traces on that day.
  expect(drawn).toBeLessThan(1500);
  let whole = 0;
  for (const _ of ofLarge.entries(everything)) whole += 1;
  expect(whole).toBeLessThan(150_000);
  drawn = 0;
  const [first] = ofLarge.entries({ from: now - 30 * day, to: Number.POSITIVE_INFINITY });
  expect(first?.time).toBeGreaterThanOrEqual(now - 30 * day);
  expect(drawn).toBeLessThan(1500);
});
