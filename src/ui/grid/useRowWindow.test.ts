import { expect, test } from 'vitest';
import { rowsToRender } from './useRowWindow.ts';

const at = (wanted: number, keep = 0, count = 100) => {
  const { indexes, first, last } = rowsToRender({ count, wanted, seen: 10, overscan: 2, keep });
  return { indexes: [...indexes], first, last };
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test.each([
  ['at the top', at(0), range(0, 15), 0, 13],
  ['in the middle, with the current row above', at(40), [0, ...range(38, 55)], 40, 53],
  ['in the middle, with the current row below', at(40, 99), [...range(38, 55), 99], 40, 53],
  ['in the middle, with the current row among them', at(40, 45), range(38, 55), 40, 53],
  ['at the end', at(92, 95), range(90, 99), 92, 99],
  ['with fewer rows than were scrolled to', at(40, 6, 8), range(5, 7), 7, 7],
  ['with the head as the current row', at(40, -1), range(38, 55), 40, 53],
  ['without rows', at(0, 0, 0), [], 0, 0],
])('rows %s', (_, result, indexes, first, last) => {
  expect(result.first).toBe(first);
  expect(result.last).toBe(last);
  expect(result.indexes).toEqual(indexes);
});
