import { expect, test } from 'vitest';
import { generatePassword } from './password.ts';

test('every password keeps the usual policies, is easy to read, and is new', () => {
  const passwords = Array.from({ length: 500 }, generatePassword);
  for (const password of passwords) {
    expect(password).toMatch(/^([A-HJ-NP-Za-kmnp-z2-9]{5}-){3}[A-HJ-NP-Za-kmnp-z2-9]{5}$/);
    expect(password).toMatch(/[A-Z].*[A-Z]/);
    expect(password).toMatch(/[a-z].*[a-z]/);
    expect(password).toMatch(/\d.*\d/);
  }
  expect(new Set(passwords).size).toBe(500);
});
