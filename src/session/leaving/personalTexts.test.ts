// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { beginPersonalTexts, clearPersonalTexts, personalTexts } from './personalTexts.ts';

const searches = personalTexts('search');

beforeEach(() => {
  sessionStorage.clear();
  beginPersonalTexts('ada');
});

test('a text is found by its key, by the same person, until it is forgotten', () => {
  const key = searches.keep('Müller');
  expect(searches.read(key)).toBe('Müller');
  expect(personalTexts('other').read(key)).toBeNull();
  beginPersonalTexts('ada');
  expect(searches.read(key)).toBe('Müller');
  searches.forget(key);
  expect(searches.read(key)).toBeNull();
});

test.each(['denis', 'ad', 'ada.b', 'a%64a', ''])('nothing of it is left for %s', (userId) => {
  const key = searches.keep('Müller');
  beginPersonalTexts(userId);
  expect(searches.read(key)).toBeNull();
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('Müller');
});

test('nor is anything left of a person whose id begins like theirs', () => {
  beginPersonalTexts('f:ldap:ada.b');
  searches.keep('Müller');
  beginPersonalTexts('f:ldap:ada');
  expect(Object.entries(sessionStorage)).toEqual([]);
});

test('signing out clears everything, also what earlier versions kept', () => {
  sessionStorage.setItem('castellan.search.mh1-1', '{"box":"Müller"}');
  sessionStorage.setItem('somebody-else', 'stays');
  const key = searches.keep('Müller');
  clearPersonalTexts();
  expect(searches.read(key)).toBeNull();
  expect(Object.keys(sessionStorage)).toEqual(['somebody-else']);
});

test('what earlier versions kept is nobody’s, and removed at the next sign-in', () => {
  sessionStorage.setItem('castellan.search.mh1-1', '{"box":"Müller"}');
  beginPersonalTexts('ada');
  expect(Object.entries(sessionStorage)).toEqual([]);
});

test('old texts make room, each kind for itself', () => {
  const kept = personalTexts('other').keep('other');
  for (let count = 0; count < 120; count += 1) searches.keep(String(count));
  expect(Object.keys(sessionStorage).length).toBeLessThanOrEqual(41);
  expect(personalTexts('other').read(kept)).toBe('other');
});
