import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  choiceParam,
  flagParam,
  listParam,
  nameParam,
  numberParam,
  pageParam,
  searchParams,
  textParam,
} from './searchParams.ts';

const list = searchParams(
  z.object({
    text: textParam,
    name: nameParam,
    show: choiceParam(['all', 'few'], 'all'),
    mine: flagParam('yes'),
    days: numberParam,
    words: listParam(/^[a-z]+$/),
    page: pageParam,
  }),
);
const standard = { text: '', show: 'all', mine: false, days: 0, words: [], page: 0 } as const;

const values = fc.record(
  {
    text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    name: fc.string({ unit: 'grapheme' }),
    show: fc.constantFrom('all' as const, 'few' as const),
    mine: fc.boolean(),
    days: fc.nat(999_999),
    words: fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 50 }),
    page: fc.nat(999_998),
  },
  { requiredKeys: ['text', 'show', 'mine', 'days', 'words', 'page'] },
);

test('what is written is read again, after the way through an address', () => {
  fc.assert(
    fc.property(values, (some) => {
      const address = new URL(`https://console.example/?${list.write(some).toString()}`);
      expect(list.read(address.searchParams)).toEqual(some);
    }),
  );
});

test('any address can be read, and what it says is written the same way from then on', () => {
  const names = fc.constantFrom(
    'text',
    'name',
    'show',
    'mine',
    'days',
    'words',
    'page',
    '__proto__',
    'other',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'grapheme' }))), (entries) => {
      const read = list.read(new URLSearchParams(entries));
      expect(list.read(list.write(read))).toEqual({ ...read, text: read.text.trim() });
    }),
  );
});

test('defaults stand in no address', () => {
  expect(list.write(standard).toString()).toBe('');
  expect(list.read(new URLSearchParams())).toEqual(standard);
});

test.each(['show=odd', 'mine=no', 'days=-1', 'days=1e9', 'words=A,%20', 'page=0', 'page=-3', 'page=1.5'])(
  '%s means the default',
  (search) => {
    expect(list.read(new URLSearchParams(search))).toEqual(standard);
  },
);

test('the first of two counts, and an empty name is a name', () => {
  expect(list.read(new URLSearchParams('page=2&page=3&name='))).toEqual({ ...standard, page: 1, name: '' });
  expect(list.write({ ...standard, name: '' }).toString()).toBe('name=');
});
