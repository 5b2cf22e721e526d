import { expect, test } from 'vitest';
import { addRange, heldState, toggleHeld, toggleRow, type Selection } from '#ui/selection.ts';

const held = { rows: ['c', 'd', 'e'], offset: 2, rowKey: (row: string) => row };
const none: Selection<string> = new Map();
const keys = (selection: Selection<string>) => [...selection.keys()].join('');

test('a row goes in and out, and the former selection is left as it was', () => {
  const one = toggleRow(none, 'c', 'c');
  expect(keys(one)).toBe('c');
  expect(keys(toggleRow(one, 'c', 'c'))).toBe('');
  expect(keys(one)).toBe('c');
});

test.each([
  [2, 4, 'cde'],
  [4, 3, 'de'],
  [0, 2, 'c'],
  [4, 90, 'e'],
  [0, 1, ''],
])('a range from %i to %i takes what is held: %s', (from, to, expected) => {
  expect(keys(addRange(none, held, from, to))).toBe(expected);
});

test('all held rows: in, then out, and others stay', () => {
  const other = toggleRow(none, 'z', 'z');
  expect(heldState(other, held)).toBe('none');
  const all = toggleHeld(toggleRow(other, 'd', 'd'), held);
  expect(heldState(toggleRow(all, 'd', 'd'), held)).toBe('some');
  expect(heldState(all, held)).toBe('all');
  expect(keys(toggleHeld(all, held))).toBe('z');
});
