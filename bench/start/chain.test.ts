import { expect, test } from 'vitest';
import { longestChain, type Trip } from './chain.ts';

const trip = (what: string, begin: number, end: number): Trip => ({ what, begin, end });
const names = (trips: readonly Trip[]): string => trips.map(({ what }) => what).join(' ');

test('requests at the same time are one step', () => {
  const trips = [trip('page', 0, 40), trip('script', 41, 90), trip('config', 41, 85), trip('rows', 95, 140)];
  expect(names(longestChain(trips))).toBe('page config rows');
});

test('a long request beside several short ones does not hide them', () => {
  const trips = [trip('page', 0, 10), trip('long', 11, 100), trip('a', 12, 40), trip('b', 41, 70)];
  expect(names(longestChain(trips))).toBe('page a b');
});

test('what ends after the end is left out, and nothing is no chain', () => {
  expect(names(longestChain([trip('page', 0, 10), trip('count', 11, 60)], 50))).toBe('page');
  expect(longestChain([])).toEqual([]);
});
