import { expect, test } from 'vitest';
import { shortDayOf } from './shortDay.ts';

test('a day has its year where that is not the present one', () => {
  const now = new Date(2026, 0, 5);
  expect(shortDayOf('en-US', now)(new Date(2026, 0, 2))).toBe('Jan 2');
  expect(shortDayOf('en-US', now)(new Date(2025, 11, 30))).toBe('Dec 30, 2025');
  expect(shortDayOf('fr-FR', now)(new Date(2026, 0, 2))).toBe('2 janv.');
  expect(shortDayOf('de-DE', now)(new Date(2026, 0, 2))).toBe('2. Jan.');
  expect(shortDayOf('es-ES', now)(new Date(2026, 0, 2))).toBe('2 ene');
});
