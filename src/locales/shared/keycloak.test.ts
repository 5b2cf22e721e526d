import { expect, test } from 'vitest';
import { messages } from '../en/keycloak.ts';
import { policyInWords, problemInWords } from './keycloak.ts';

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'no-such-code'])(
  'a code that is no message of ours, %s, is shown as Keycloak wrote it',
  (code) => {
    expect(problemInWords({ code, params: ['1'] }, messages)).toBe(
      `Keycloak doesn’t accept this value (${code}).`,
    );
  },
);

test('a password policy in words; what nobody can keep or break is left out', () => {
  expect(
    policyInWords(
      'length(12) and notUsername and hashIterations(27500) and digits(2) and constructor',
      messages,
    ),
  ).toEqual([
    'The password policy requires at least 12 characters.',
    'The password can’t be the username.',
    'The password policy requires at least 2 digits.',
  ]);
  expect(policyInWords('', messages)).toEqual([]);
});
