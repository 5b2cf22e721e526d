import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDicomDate, toDicomDate } from '#lib/text/dicomDate.ts';
import { problemOfValue, type ValueRepresentation } from './tagValue.ts';

test.each([
  ['DA', '20240229', undefined],
  ['DA', '20230229', 'notDate'],
  ['DA', '2024.02.29', 'notDate'],
  ['DA', ' 20240229', 'notDate'],
  ['DA', 'unknown', 'notDate'],
  ['TM', '23', undefined],
  ['TM', '2359', undefined],
  ['TM', '235960.123456', undefined],
  ['TM', '240000', 'notTime'],
  ['TM', '23:59', 'notTime'],
  ['TM', '235959.', 'notTime'],
  ['CS', 'O', undefined],
  ['CS', 'm', 'notCode'],
  ['CS', 'A'.repeat(17), 'notCode'],
  ['SH', 'A'.repeat(16), undefined],
  ['SH', 'A'.repeat(17), 'tooLong'],
  ['LO', '\u{20BB7}'.repeat(64), undefined],
  ['LO', '\u{20BB7}'.repeat(65), 'tooLong'],
  ['LO', 'a\\b', 'backslash'],
  ['LO', 'a\u0000b', 'control'],
  ['LO', 'a\nb', 'control'],
  ['LO', 'a\uD800', 'control'],
  ['PN', 'Yamada^Tarou=山田^太郎=やまだ^たろう', undefined],
  ['PN', 'a=b=c=d', 'notName'],
  ['PN', 'a^b^c^d^e', undefined],
  ['PN', 'a^b^c^d^e^f', 'notName'],
  ['PN', `${'a'.repeat(64)}=${'b'.repeat(64)}`, undefined],
  ['PN', 'a'.repeat(65), 'tooLong'],
] as const)('%s %j: %s', (representation, text, problem) => {
  expect(problemOfValue(representation, text)).toBe(problem);
});

const representations: readonly ValueRepresentation[] = ['CS', 'DA', 'LO', 'PN', 'SH', 'TM'];
const anyRepresentation = fc.constantFrom(...representations);

test('an empty value empties any tag', () => {
  expect(representations.map((representation) => problemOfValue(representation, ''))).toEqual(
    representations.map(() => undefined),
  );
});

test('no text with a control character or a second value passes', () => {
  fc.assert(
    fc.property(
      anyRepresentation,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\', '\u0000', '\n', '\u001B', '\u0085'),
      fc.string({ unit: 'binary' }),
      (representation, before, bad, after) => {
        expect(problemOfValue(representation, before + bad + after)).toBeDefined();
      },
    ),
  );
});

test('a date passes only if it is a day of the calendar, written as DICOM writes it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8}$/), (text) => {
      const date = parseDicomDate(text);
      const isDay = date !== undefined && toDicomDate(date) === text;
      expect(problemOfValue('DA', text)).toBe(isDay ? undefined : 'notDate');
    }),
  );
});
