// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  document.head.innerHTML = '';
});

/** The module as it is on a page that was installed there. */
async function at(path: string | undefined) {
  if (path !== undefined) document.head.innerHTML = `<meta name="castellan-path" content="${path}" />`;
  return import('#lib/basePath.ts');
}

test.each([
  [undefined, '/', '/studies?a=b', '/config.json'],
  ['/', '/', '/studies?a=b', '/config.json'],
  ['/console/', '/console/', '/console/studies?a=b', '/console/config.json'],
  ['/a/b/', '/a/b/', '/a/b/studies?a=b', '/a/b/config.json'],
])('installed at %s: addresses', async (path, home, studies, config) => {
  const { hrefOf } = await at(path);
  expect([hrefOf('/'), hrefOf('/studies?a=b'), hrefOf('/config.json')]).toEqual([home, studies, config]);
});

test.each([
  ['/', '/', '/'],
  ['/', '/studies/1', '/studies/1'],
  ['/console/', '/console/', '/'],
  ['/console/', '/console', '/'],
  ['/console/', '/console/studies/1', '/studies/1'],
  ['/console/', '/consoles/studies', '/consoles/studies'],
  ['/console/', '/studies', '/studies'],
])('installed at %s: %s is the page %s', async (path, pathname, own) => {
  const { ownPath } = await at(path);
  expect(ownPath(pathname)).toBe(own);
});

test('two consoles of one origin keep their settings apart, and the root’s keep their names', async () => {
  localStorage.clear();
  await at('/console/');
  const { deviceStorage } = await import('#lib/safeStorage.ts');
  deviceStorage.setItem('castellan.config', 'its own');
  vi.resetModules();
  await at('/');
  const { deviceStorage: ofRoot, originStorage } = await import('#lib/safeStorage.ts');
  expect(ofRoot.getItem('castellan.config')).toBeNull();
  ofRoot.setItem('castellan.config', 'root');
  expect(Object.fromEntries(Object.entries(localStorage))).toEqual({
    '/console/castellan.config': 'its own',
    'castellan.config': 'root',
  });
  expect(deviceStorage.getItem('castellan.config')).toBe('its own');
  expect(deviceStorage.keys()).toEqual(['castellan.config']);
  expect(originStorage.getItem('castellan.config')).toBe('root');
  deviceStorage.removeItem('castellan.config');
  expect(Object.keys(localStorage)).toEqual(['castellan.config']);
});
