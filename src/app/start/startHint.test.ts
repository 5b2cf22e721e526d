// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { expectedStart, keepHome, keepStart, lastHome } from './startHint.ts';

beforeEach(() => localStorage.clear());

test('without a last time: rows only for who asks for the list, of a server that can sort', () => {
  expect(expectedStart('u1', true)).toEqual({ hasList: true, isHome: true, extended: true });
  expect(expectedStart('u1', false)).toEqual({ hasList: false, isHome: false, extended: true });
});

test.each([
  { hasList: true, isHome: true, extended: true },
  { hasList: true, isHome: false, extended: true },
  { hasList: true, isHome: true, extended: false },
  { hasList: false, isHome: false, extended: true },
  { hasList: false, isHome: false, extended: false },
])('%j comes back for the same person only', (hint) => {
  keepStart('u1', hint);
  expect(expectedStart('u1', true)).toEqual(hint);
  expect(expectedStart('u2', false)).toEqual({ hasList: false, isHome: false, extended: true });
});

test('what an earlier version kept: who could see the list started there', () => {
  localStorage.setItem('castellan.start.u1', 'list,extended');
  expect(expectedStart('u1', false)).toEqual({ hasList: true, isHome: true, extended: true });
});

test('the first page of the last start is known before the person is', () => {
  expect(lastHome()).toBeUndefined();
  keepHome('/overview');
  expect(lastHome()).toBe('/overview');
});
