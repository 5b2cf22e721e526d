import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

function problemsOf(file: unknown) {
  try {
    parseConfig(file);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return undefined;
}

test('an empty file means every default', () => {
  const config = parseConfig({});
  expect(config.orthanc.url).toBe('/orthanc');
  expect(config.shares).toMatchObject({ defaultDays: 30, longestDays: 365, allowNever: false });
});

test('a slash at the end of a server address is dropped', () => {
  expect(parseConfig({ orthanc: { url: '/pacs/orthanc/' } }).orthanc.url).toBe('/pacs/orthanc');
});

test.each([
  [{ shares: { defaultDays: 'thirty' } }, 'shares.defaultDays', '"thirty"'],
  [{ shares: { defaultDays: 90, longestDays: 30 } }, 'shares.defaultDays', '90'],
  [{ shares: { landing: 'mail' } }, 'shares.landing', '"mail"'],
  [{ keycloak: { realm: '' } }, 'keycloak.realm', '""'],
  [{ orthanc: { url: 'javascript:alert(1)' } }, 'orthanc.url', '"javascript:alert(1)"'],
  [{ extraPermissions: [['get', '^/x$']] }, 'extraPermissions.0', '["get","^/x$"]'],
  [{ pluginCacheSeconds: -1 }, 'pluginCacheSeconds', '-1'],
  [[], '', '[]'],
])('%j names the field and the value found', (file, field, found) => {
  expect(problemsOf(file)).toContainEqual(expect.objectContaining({ field, found }));
});

test('an unknown setting is an error, so that a misspelt one is noticed', () => {
  expect(problemsOf({ share: {} })?.[0]?.expected).toContain('share');
});
