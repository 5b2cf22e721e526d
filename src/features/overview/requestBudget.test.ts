import { expect, test } from 'vitest';
import { maxRequests } from '#api/overview/inTurn.ts';
import { labelsToCount } from './requestBudget.ts';

test.each([
  { forLinks: 0, isSampled: false, expected: 10 },
  { forLinks: 1, isSampled: true, expected: 9 },
  { forLinks: 2, isSampled: false, expected: 9 },
  { forLinks: 3, isSampled: true, expected: 7 },
])('$forLinks requests for links, sampled $isSampled: $expected labels', ({ expected, ...spent }) => {
  expect(labelsToCount(spent)).toBe(expected);
  expect(19 + spent.forLinks + (spent.isSampled ? 1 : 0) + expected).toBeLessThanOrEqual(maxRequests);
});
