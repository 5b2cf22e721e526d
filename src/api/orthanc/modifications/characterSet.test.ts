import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { droppedCharacters } from './characterSet.ts';

test.each([
  ['ISO_IR 100', 'Crâne é 日本', ['日', '本']],
  ['ISO_IR 100', 'Müller ÿ', []],
  ['ISO_IR 100', '€', ['€']],
  ['ISO_IR 100', 'Łódź', ['Ł', 'ź']],
  ['ISO_IR 101', 'Łódź', []],
  ['ISO_IR 144', 'Люкceмбypг', []],
  ['ISO_IR 126', 'Διονυσιος', []],
  ['ISO_IR 148', 'Çavuşoğlu', []],
  ['ISO_IR 166', 'สมชาย', []],
  ['ISO_IR 192', '山田^太郎', []],
  [undefined, 'é é', ['é']],
  ['', 'plain', []],
  ['ISO 2022 IR 6\\ISO 2022 IR 87', '山田', undefined],
  ['GB18030', '王', undefined],
  ['constructor', 'é', undefined],
] as const)('%s, %s', (characterSet, text, dropped) => {
  expect(droppedCharacters(characterSet, text)).toEqual(dropped);
});

test('without a character set, all but ASCII is dropped; with UTF-8, nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const left = new Set(droppedCharacters(undefined, text));
      expect(Array.from(text).every((character) => left.has(character) !== character < '\u0080')).toBe(true);
      expect(droppedCharacters('ISO_IR 192', text)).toEqual([]);
    }),
  );
});
