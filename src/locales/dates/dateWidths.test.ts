import { expect, test } from 'vitest';
import { dateWidths, widthInDigits } from './dateWidths.ts';
import { makeFormat } from '../useFormat.ts';

test.each([
  ['2026', 4],
  ['28 Sept 2026', 11.5],
  ['Mar 22, 1975', 11],
  ['11月', 4],
])('%s is as wide as %i digits', (text, width) => {
  expect(widthInDigits(text)).toBe(width);
});

test.each(['en-US', 'en-GB', 'fr-FR', 'fr-CA', 'de-DE', 'de-AT', 'es-ES', 'es-MX'])(
  '%s: no date is wider than its column',
  (tag) => {
    const format = makeFormat(tag);
    const widths = dateWidths(format);
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(2026, 0, 1 + day, (day * 7) % 24, 48);
      expect(widthInDigits(format.day(date))).toBeLessThanOrEqual(widths.day);
      expect(widthInDigits(format.moment(date))).toBeLessThanOrEqual(widths.moment);
    }
    expect(dateWidths(format)).toBe(widths);
  },
);

test('American dates are wider than British ones', () => {
  expect(dateWidths(makeFormat('en-US')).moment).toBeGreaterThan(dateWidths(makeFormat('en-GB')).moment);
});
