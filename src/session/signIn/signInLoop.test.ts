// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetSignIns, isSignInLoop, recent } from './signInLoop.ts';

beforeEach(() => sessionStorage.clear());

test('the fifth way to the login page within a minute is a loop; after that one may try again', () => {
  const answers = [0, 2000, 4000, 6000, 8000, 10_000].map((ms) => isSignInLoop(1_000_000 + ms));
  expect(answers).toEqual([false, false, false, false, true, false]);
});

test('signing in every now and then is none', () => {
  const answers = Array.from({ length: 20 }, (_, count) => isSignInLoop(1_000_000 + count * 20_000));
  expect(answers).not.toContain(true);
});

test('a session ends the count', () => {
  for (let count = 0; count < 4; count += 1) isSignInLoop(1_000_000);
  forgetSignIns();
  expect(isSignInLoop(1_000_001)).toBe(false);
});

test.each([null, '', 'x,y', '{}', '99999999999999'])('damaged storage (%s) counts nothing', (stored) => {
  expect(recent(stored, 1_000_000)).toEqual([]);
});
