// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPrivateSearch, keepPrivateSearch, readPrivateSearch } from './privateStore.ts';
import { noPrivateSearch } from './searchState.ts';

beforeEach(() => sessionStorage.clear());

test('what was kept comes back by its key, until it is forgotten', () => {
  const search = { ...noPrivateSearch, box: 'dupont', birthDate: { from: '19310512', to: '' } };
  const key = keepPrivateSearch(search);
  expect(readPrivateSearch(key)).toEqual(search);
  forgetPrivateSearch(key);
  expect(readPrivateSearch(key)).toEqual(noPrivateSearch);
});

test.each(['{', 'null', '{"box":1}', '[]'])('damaged storage (%s) is nothing sought', (text) => {
  const key = keepPrivateSearch({ ...noPrivateSearch, box: 'dupont' });
  for (const name of Object.keys(sessionStorage)) sessionStorage.setItem(name, text);
  expect(readPrivateSearch(key)).toEqual(noPrivateSearch);
});

test('where nothing private is sought, nothing is kept', () => {
  expect(keepPrivateSearch({ ...noPrivateSearch, box: ' ' })).toBe('');
  expect(sessionStorage.length).toBe(0);
  expect(readPrivateSearch('')).toEqual(noPrivateSearch);
});

test('only the last searches of a tab are kept', () => {
  for (let count = 0; count < 120; count += 1) keepPrivateSearch({ ...noPrivateSearch, box: String(count) });
  expect(Object.keys(sessionStorage).length).toBeLessThanOrEqual(40);
});
