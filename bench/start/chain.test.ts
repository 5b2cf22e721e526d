import { expect, test } from 'vitest';
import { chainThrough, type Trip } from './chain.ts';

const trip = (what: string, begin: number, end: number): Trip => ({ what, begin, end });
const chain = (trips: readonly Trip[], until = Infinity): string =>
  chainThrough(trips, until, (what) => what === 'rows')
    .map(({ what }) => what)
    .join(' ');

test('requests at the same time are one step', () => {
  const trips = [trip('page', 0, 40), trip('script', 41, 90), trip('config', 41, 85), trip('rows', 95, 140)];
  expect(chain(trips)).toBe('page config rows');
});

test('a long request beside several short ones does not hide them', () => {
  const trips = [trip('page', 0, 10), trip('long', 11, 99), trip('a', 12, 40), trip('b', 41, 70)];
  expect(chain([...trips, trip('rows', 100, 150)])).toBe('page a b rows');
});

test('what runs beside the rows is not waited for, what comes after them is', () => {
  const trips = [trip('page', 0, 10), trip('rows', 11, 100), trip('icon', 20, 40), trip('menu', 41, 60)];
  expect(chain(trips)).toBe('page rows');
  expect(chain([...trips, trip('code of a row', 101, 140)])).toBe('page rows code of a row');
});

test('what ends after the end is left out, and nothing is no chain', () => {
  expect(chain([trip('page', 0, 10), trip('rows', 11, 50), trip('count', 51, 90)], 60)).toBe('page rows');
  expect(chain([trip('page', 0, 10), trip('script', 11, 50)])).toBe('page script');
  expect(chain([])).toBe('');
});
