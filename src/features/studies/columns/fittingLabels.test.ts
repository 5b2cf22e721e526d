import { array, assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { fittingLabels } from './fittingLabels.ts';

test.each([
  [['cardio'], 20, 1],
  [['cardio', 'external'], 160, 2],
  [['doctors', 'external', 'research'], 136, 1],
  [['doctors', 'external', 'research'], 180, 2],
  [['doctors', 'external', 'research'], 240, 3],
  [['外部研究', '外部研究'], 140, 1],
])('of %j in %i px: %i', (labels, width, expected) => {
  expect(fittingLabels(labels, width)).toBe(expected);
});

test('at least one, at most all, and never fewer with more room', () => {
  assert(
    property(
      array(string({ minLength: 1, maxLength: 64 }), { minLength: 1, maxLength: 8 }),
      nat(800),
      nat(200),
      (labels, width, more) => {
        const shown = fittingLabels(labels, width);
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(labels.length);
        expect(fittingLabels(labels, width + more)).toBeGreaterThanOrEqual(shown);
      },
    ),
  );
});
