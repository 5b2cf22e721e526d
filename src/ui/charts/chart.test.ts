import { expect, test } from 'vitest';
import { placeAt, roundTicks, shortened, spanBetween, valueOf, withEnd } from './chart.ts';

test('a span goes from its first to its last place, whichever way it was dragged', () => {
  expect(spanBetween(2, 5)).toEqual({ first: 2, last: 5 });
  expect(spanBetween(5, 2)).toEqual({ first: 2, last: 5 });
});

test.each([
  ['first', 3, { first: 3, last: 5 }],
  ['first', 7, { first: 7, last: 7 }],
  ['last', 9, { first: 2, last: 9 }],
  ['last', 0, { first: 0, last: 0 }],
] as const)('the %s end at %d', (end, place, expected) => {
  expect(withEnd({ first: 2, last: 5 }, end, place)).toEqual(expected);
});

test('a missing value is 0', () => {
  const category = { id: 'a', label: 'A', values: { x: 3 } };
  expect(valueOf(category, { id: 'x', label: 'X' })).toBe(3);
  expect(valueOf(category, { id: 'y', label: 'Y' })).toBe(0);
});

test('labels are shortened by characters, not by halves of them', () => {
  expect(shortened('research', 8)).toBe('research');
  expect(shortened('research-2', 8)).toBe('researc…');
  expect(shortened('😀😀😀', 2)).toBe('😀…');
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [5, [0, 2, 4, 6]],
  [340, [0, 100, 200, 300, 400]],
  [1999, [0, 500, 1000, 1500, 2000]],
  [7e12, [0, 2e12, 4e12, 6e12, 8e12]],
])('the axis of bars up to %d is marked at round numbers', (max, ticks) => {
  const series = ['x', 'y'].map((id) => ({ id, label: id }));
  const one = { id: 'a', label: 'A', values: { x: Math.floor(max / 2), y: Math.ceil(max / 2) } };
  expect(roundTicks({ series, categories: [one] })).toEqual(ticks);
});

const edges = { top: 10, right: 20, bottom: 30, left: 50 };
const size = { width: 170, height: 140 };

test.each([
  [{ x: 50, y: 70 }, 0, 2],
  [{ x: 74, y: 59 }, 0, 1],
  [{ x: 75, y: 60 }, 1, 2],
  [{ x: 149, y: 109 }, 3, 3],
  [{ x: 49, y: 9 }, undefined, undefined],
  [{ x: 150, y: 110 }, undefined, undefined],
])('at %j: column %s, row %s of four', (point, column, row) => {
  expect(placeAt(point, size, { layout: 'columns', count: 4, edges })).toBe(column);
  expect(placeAt(point, size, { layout: 'rows', count: 4, edges })).toBe(row);
});
