import { expect, test } from 'vitest';
import { causesOf, type Holder } from './anonymousCauses.ts';

const on: Holder = { userName: 'a', enabled: true };
const off: Holder = { userName: 'b', enabled: false };

test.each<[string, string, Holder[] | undefined, string[]]>([
  ['nobody has it', 'abc', [], ['noHolder']],
  ['its owner is disabled', 'abc', [off], ['disabled']],
  ['two have it, one of them disabled', 'abc', [on, off], ['twoHolders']],
  ['one enabled user has it: Keycloak cannot tell why', 'abc', [on], ['notTold']],
  ['a space in it, found by nobody', 'a c', [], ['space']],
  ['a space in it, held', 'a c', [on], ['space']],
  ['spaces at its ends do not count', ' abc ', [], ['noHolder']],
  ['the reader may not ask', 'abc', undefined, ['cannotAsk']],
])('%s', (_story, key, holders, kinds) => {
  const found = holders && { holders, isComplete: true };
  expect(causesOf(key, found).map(({ kind }) => kind)).toEqual(kinds);
});

test('only the marked holders were looked at: others may have it', () => {
  const kinds = (holders: Holder[]) =>
    causesOf('abc', { holders, isComplete: false }).map(({ kind }) => kind);
  expect(kinds([])).toEqual(['notListed']);
  expect(kinds([on])).toEqual(['notTold', 'notScanned']);
  expect(kinds([off])).toEqual(['disabled']);
});
