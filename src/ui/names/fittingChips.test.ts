import { array, assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { fittingChips } from './fittingChips.ts';

test.each([
  [['cardio'], 20, 1],
  [['cardio', 'external'], 160, 2],
  [['doctors', 'external', 'research'], 136, 1],
  [['doctors', 'external', 'research'], 180, 2],
  [['doctors', 'external', 'research'], 240, 3],
  [['外部研究', '外部研究'], 140, 1],
])('of %j in %i px: %i', (names, width, expected) => {
  expect(fittingChips(names, width)).toBe(expected);
});

test('at least one, at most all, and never fewer with more room', () => {
  assert(
    property(
      array(string({ minLength: 1, maxLength: 64 }), { minLength: 1, maxLength: 8 }),
      nat(800),
      nat(200),
      (names, width, more) => {
        const shown = fittingChips(names, width);
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(names.length);
        expect(fittingChips(names, width + more)).toBeGreaterThanOrEqual(shown);
      },
    ),
  );
});
