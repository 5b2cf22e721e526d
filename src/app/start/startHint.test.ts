// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { expectedStart, keepStart } from './startHint.ts';

beforeEach(() => localStorage.clear());

test('without a last time: rows only for who asks for the list, of a server that can sort', () => {
  expect(expectedStart('u1', true)).toEqual({ hasList: true, extended: true });
  expect(expectedStart('u1', false)).toEqual({ hasList: false, extended: true });
});

test.each([
  { hasList: true, extended: true },
  { hasList: true, extended: false },
  { hasList: false, extended: true },
  { hasList: false, extended: false },
])('%j comes back for the same person only', (hint) => {
  keepStart('u1', hint);
  expect(expectedStart('u1', true)).toEqual(hint);
  expect(expectedStart('u2', false)).toEqual({ hasList: false, extended: true });
});
