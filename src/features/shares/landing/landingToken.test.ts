import { expect, test } from 'vitest';
import { tokenIn, tokenInState } from './landingToken.ts';

test.each([
  ['#token=a.b.c', '', 'a.b.c'],
  ['', '?token=a.b.c', 'a.b.c'],
  ['#token=a.b.c', '?token=x.y.z', 'a.b.c'],
  ['#token=a.b.%20c%0A', '', 'a.b.c'],
  ['#other=1&token=a.b.c', '', 'a.b.c'],
  ['', '', undefined],
  ['#token=', '', undefined],
  ['#', '?x=1', undefined],
])('%s and %s give %s', (hash, search, token) => {
  expect(tokenIn({ hash, search })).toBe(token);
});

test.each([
  [{ shareToken: 'a.b.c' }, 'a.b.c'],
  [{ shareToken: 7 }, undefined],
  [{}, undefined],
  [null, undefined],
])('state %j gives %s', (state, token) => {
  expect(tokenInState(state)).toBe(token);
});
