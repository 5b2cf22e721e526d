import { expect, test } from 'vitest';
import { maxLabelsCounted, reachPlan } from './reachPlan.ts';

const inUse = ['research', 'cardio'];
const plan = (granted: string[], own: string[], countsUnlabeled = true) =>
  reachPlan({ granted, own, inUse, countsUnlabeled });
const nothing = { labels: [], unlabeled: false, uncounted: 0, foreign: [] };

test.each([
  ['some labels', plan(['b', 'a', 'a'], ['*']), { ...nothing, sum: ['a', 'b'], labels: ['a', 'b'] }],
  [
    'all labels',
    plan(['*'], ['*']),
    { ...nothing, sum: ['*'], labels: ['cardio', 'research'], unlabeled: true },
  ],
  [
    'all and some',
    plan(['*', 'x'], ['*']),
    { ...nothing, sum: ['*'], labels: ['cardio', 'research'], unlabeled: true },
  ],
  ['an old server', plan(['*'], ['*'], false), { ...nothing, sum: ['*'], labels: ['cardio', 'research'] }],
  ['no label', plan([], ['*']), { ...nothing, sum: undefined }],
  [
    'a reader with one of them',
    plan(['a', 'b'], ['b', 'c']),
    { ...nothing, sum: ['b'], labels: ['b'], foreign: ['a'] },
  ],
  ['a reader with none of them', plan(['a'], ['b']), { ...nothing, sum: undefined, foreign: ['a'] }],
  [
    'all, read by someone limited',
    plan(['*'], ['cardio']),
    { ...nothing, sum: ['*'], labels: ['cardio'], foreign: ['research'] },
  ],
])('%s', (_story, found, expected) => {
  expect(found).toEqual(expected);
});

test('many labels: at most 30 requests, and it says how many are left', () => {
  const granted = Array.from({ length: 200 }, (_, serial) => `label-${String(serial)}`);
  const { labels, uncounted, sum } = plan(granted, ['*']);
  expect(labels).toHaveLength(maxLabelsCounted);
  expect(uncounted).toBe(200 - maxLabelsCounted);
  expect(sum).toHaveLength(200);
  expect(maxLabelsCounted + 3).toBeLessThanOrEqual(30);
});
