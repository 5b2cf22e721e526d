import { expect, test } from 'vitest';
import { storageGap } from './useRecordStorage.ts';

test.each([
  [true, 'recorded', undefined],
  [true, 'enforced', undefined],
  [false, 'recorded', 'deviceOnly'],
  [false, 'enforced', 'consoleNotTold'],
  [false, undefined, undefined],
] as const)('set up: %s, mode %s: says %s', (onServer, mode, gap) => {
  expect(storageGap({ onServer }, mode)).toBe(gap);
});
