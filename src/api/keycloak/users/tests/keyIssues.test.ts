import { expect, test } from 'vitest';
import { findKeyIssues, generateKey, isWeak } from '#api/keycloak/users/apiKeys.ts';
import { userSchema, type User } from '#api/keycloak/users/users.ts';

const holder = (name: string, keys: string[], enabled = true, marked = true): User =>
  userSchema.parse({
    id: name,
    username: name,
    enabled,
    attributes: { 'api-key': keys, ...(marked ? { 'api-key-holder': ['true'] } : {}) },
  });

test.each([
  ['former-key-000001', true],
  ['12345678901234567890123456789012345678901234567890', true],
  ['deadbeefdeadbeef', true],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', true],
  ['my-secret-viewer-password-for-slicer', true],
  ['Slicer Workstation 3', true],
  ['d41d8cd98f00b204e9800998ecf8427e', false],
  ['mfrggzdfmztwq2lknnwg23tpobyxe43uov3ho6dzpi', false],
  ['7f3c9a1e-5b2d-4c86-a0e7-18f4d6b39c52', false],
])('%s: weak is %s', (key, weak) => {
  expect(isWeak(key)).toBe(weak);
});

test('no key that we make is weak', () => {
  for (let count = 0; count < 500; count += 1) expect(isWeak(generateKey())).toBe(false);
});

test('duplicates are found across users whatever their case and trailing spaces', () => {
  const key = generateKey();
  const found = findKeyIssues([
    holder('a', [key]),
    holder('b', [`${key.toUpperCase()}  `]),
    holder('c', [generateKey()]),
  ]);
  expect(found.map(({ user, issues: problems }) => [user.userName, problems])).toEqual([
    ['a', ['duplicate']],
    ['b', ['duplicate']],
    ['c', []],
  ]);
});

test('the same key twice at one user is no duplicate: only that user is found', () => {
  const key = generateKey();
  expect(findKeyIssues([holder('a', [key, key])]).flatMap(({ issues: problems }) => problems)).toEqual([]);
});

test('spaces, disabled holders and missing marks are told', () => {
  const [spaced, off] = findKeyIssues([
    holder('a', [`${generateKey()} ${generateKey()}`]),
    holder('b', [generateKey()], false, false),
  ]);
  expect(spaced?.issues).toEqual(['space']);
  expect(off?.issues).toEqual(['disabled', 'unmarked']);
});
