// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetReturn, rememberReturn, takeReturn, withoutTokens } from './returnAddress.ts';

const storageKey = 'castellan.returnTo';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  document.head.innerHTML = '';
});

test.each([
  ['/studies', '/studies'],
  ['/studies?label=a&sort=-received', '/studies?label=a&sort=-received'],
  ['/studies?description=a%20b+c', '/studies?description=a%20b+c'],
  ['/studies?token=x', '/studies'],
  ['/studies?label=a&token=x&token=y', '/studies?label=a'],
  ['/studies?Token=x&access_token=y&id-token=z&sort=received', '/studies?sort=received'],
  ['/studies#token=x', '/studies'],
  ['/studies?label=a#content', '/studies?label=a#content'],
])('%s without tokens is %s', (path, clean) => {
  expect(withoutTokens(path)).toBe(clean);
});

test('the address is taken once, and holds no token on the way', () => {
  rememberReturn('/studies?token=secret&label=a');
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('secret');
  expect(takeReturn('ada')).toBe('/studies?label=a');
  expect(takeReturn('ada')).toBeUndefined();
});

test('the address of one person leads nobody else there', () => {
  rememberReturn('/studies/1', 'ada');
  expect(takeReturn('denis')).toBeUndefined();
  rememberReturn('/studies/1', 'ada');
  expect(takeReturn('ada')).toBe('/studies/1');
  rememberReturn('/studies/1', 'ada');
  forgetReturn();
  expect(takeReturn('ada')).toBeUndefined();
});

test.each([
  ['/studies?token=x', '/studies'],
  ['//evil.example', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['{"path":"//evil.example"}', undefined],
  ['{"path":7}', undefined],
  ['{', undefined],
  ['', undefined],
])('what is stored as %s leads to %s', (text, path) => {
  sessionStorage.setItem(storageKey, text);
  expect(takeReturn('ada')).toBe(path);
  expect(sessionStorage.getItem(storageKey)).toBeNull();
});

test.each([
  ['/console/studies?a=b', '/console/studies?a=b'],
  ['/console/', '/console/'],
  ['/studies', undefined],
  ['/consoles/studies', undefined],
  ['/console/../studies', undefined],
])('installed under /console/, %s leads to %s', async (path, returned) => {
  document.head.innerHTML = '<meta name="castellan-path" content="/console/" />';
  vi.resetModules();
  const installed = await import('./returnAddress.ts');
  installed.rememberReturn(path, 'ada');
  expect(installed.takeReturn('ada')).toBe(returned);
});
