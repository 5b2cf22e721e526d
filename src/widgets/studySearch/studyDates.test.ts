import { expect, test } from 'vitest';
import { daysOf, fromInputDate, receivedSince, toInputDate } from './studyDates.ts';

const now = new Date(2026, 2, 3, 14, 30);

test.each([
  ['any', '', ''],
  ['today', '20260303', '20260303'],
  ['week', '20260225', '20260303'],
  ['month', '20260202', '20260303'],
  ['year', '20260101', '20260303'],
] as const)('%s is %s to %s', (preset, from, to) => {
  expect(daysOf(preset, now)).toEqual({ from, to });
});

test('a range is itself', () => {
  expect(daysOf({ from: '20240101', to: '' }, now)).toEqual({ from: '20240101', to: '' });
});

test('"received since" is the beginning of the reader’s day, in UTC', () => {
  const midnight = new Date(2026, 1, 25).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  expect(receivedSince(7, now)).toBe(midnight);
  expect(receivedSince(0, now)).toBe('');
});

test('dates go to and from an input, nonsense goes nowhere', () => {
  expect(fromInputDate('2026-03-03')).toBe('20260303');
  expect(toInputDate('20260303')).toBe('2026-03-03');
  expect(toInputDate('2026')).toBe('');
});
