import { afterEach, expect, test, vi } from 'vitest';
import { pluralizer, type PluralForms } from './format.ts';

const polish: PluralForms = { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' };
const arabic: PluralForms = {
  zero: 'zero #',
  one: 'one #',
  two: 'two #',
  few: 'few #',
  many: 'many #',
  other: 'other #',
};

afterEach(() => void vi.restoreAllMocks());

test('English and French have one and other, each by its own rule', () => {
  const english = pluralizer('en');
  const french = pluralizer('fr');
  const forms = { one: '# study', other: '# studies' };
  expect([0, 1, 2, 1200].map((count) => english(count, forms))).toEqual([
    '0 studies',
    '1 study',
    '2 studies',
    '1,200 studies',
  ]);
  expect([0, 1, 2].map((count) => french(count, forms))).toEqual(['0 study', '1 study', '2 studies']);
  // French counts a million as "many", which needs no form of its own here.
  expect(french(1_000_000, forms)).toMatch(/studies$/);
});

test('Polish picks between one, few and many by the last digits', () => {
  const plural = pluralizer('pl');
  expect([1, 2, 4, 5, 12, 22, 25, 1.5].map((count) => plural(count, polish))).toEqual([
    '1 plik',
    '2 pliki',
    '4 pliki',
    '5 plików',
    '12 plików',
    '22 pliki',
    '25 plików',
    '1,5 pliku',
  ]);
});

test('Arabic uses all six categories', () => {
  const plural = pluralizer('ar');
  const chosen = [0, 1, 2, 3, 11, 100].map((count) => plural(count, arabic).split(' ')[0]);
  expect(chosen).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
});

test('a category without a form of its own is worded as other', () => {
  expect(pluralizer('pl')(5, { one: '# plik', other: '# pliki' })).toBe('5 pliki');
  expect(pluralizer('en')(1, { other: 'and # more' })).toBe('and 1 more');
});

test('the rules of a language are made with the first message that needs them, once', () => {
  const rules = vi.spyOn(Intl, 'PluralRules');
  const plural = pluralizer('en');
  expect(rules).not.toHaveBeenCalled();
  plural(1, { other: '#' });
  plural(2, { other: '#' });
  expect(rules).toHaveBeenCalledTimes(1);
});
