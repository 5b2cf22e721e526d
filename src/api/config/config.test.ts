import { afterEach, expect, test, vi } from 'vitest';
import { ConfigError, loadConfig, parseConfig } from './config.ts';

afterEach(() => vi.unstubAllGlobals());

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
  [{ anonymizationProfiles: [{ keep: [] }] }, 'anonymizationProfiles.0.name', 'nothing'],
  [{ anonymizationProfiles: [{ name: 'a', edition: '2022' }] }, 'anonymizationProfiles.0.edition', '"2022"'],
  [
    { anonymizationProfiles: [{ name: 'a', keeps: [] }] },
    'anonymizationProfiles.0',
    '{"name":"a","keeps":[]}',
  ],
  [
    { anonymizationProfiles: [{ name: 'a' }, { name: 'a' }] },
    'anonymizationProfiles',
    '[{"name":"a"},{"name":"a"}]',
  ],
  [{ hospital: { name: 'x'.repeat(101) } }, 'hospital.name', JSON.stringify('x'.repeat(101))],
  [{ hospital: { name: 'St. Mary\nHospital' } }, 'hospital.name', '"St. Mary\\nHospital"'],
  [{ hospital: { name: 'moc.live\u202Eelpmaxe' } }, 'hospital.name', '"moc.live\u202Eelpmaxe"'],
  [{ hospital: { name: 'St.\u200BMary' } }, 'hospital.name', '"St.\u200BMary"'],
  [{ hospital: { name: 7 } }, 'hospital.name', '7'],
  [{ hospital: { title: 'x' } }, 'hospital', '{"title":"x"}'],
  [{ hospital: { logo: 'logo.svg' } }, 'hospital.logo', '"logo.svg"'],
  [{ hospital: { logo: 'javascript:alert(1)' } }, 'hospital.logo', '"javascript:alert(1)"'],
  [{ hospital: { logo: 'data:image/svg+xml,<svg/>' } }, 'hospital.logo', '"data:image/svg+xml,<svg/>"'],
])('%j names the field and the value found', (file, field, found) => {
  expect(problemsOf(file)).toContainEqual(expect.objectContaining({ field, found }));
});

test('an unknown setting is an error that names it, so that a misspelled one is noticed', async () => {
  const file = { status: 200, text: JSON.stringify({ share: {} }) };
  await expect(loadConfig(Promise.resolve(file))).rejects.toMatchObject({
    problems: [{ field: '', expected: 'Unrecognized key: "share"' }],
  });
});

test.each([
  'https://pacs.example/keycloak',
  '//pacs.example/keycloak',
  'https://console.example:8443/keycloak',
])('a server on another origin (%s) is refused, with the reason', (url) => {
  vi.stubGlobal('location', { origin: 'https://console.example' });
  const problem = problemsOf({ keycloak: { url } })?.[0];
  expect(problem).toMatchObject({ field: 'keycloak.url', found: JSON.stringify(url) });
  expect(problem?.expected).toContain('on this origin (https://console.example)');
  expect(problem?.expected).toContain('content security policy');
});

test.each([
  'https://pacs.example/logo.svg',
  '//pacs.example/logo.svg',
  '/\\pacs.example/logo.svg',
  '/\n/pacs.example/logo.svg',
])('a logo on another origin (%j) is refused, with the reason', (logo) => {
  vi.stubGlobal('location', { origin: 'https://console.example' });
  const problem = problemsOf({ hospital: { logo } })?.[0];
  expect(problem).toMatchObject({ field: 'hospital.logo', found: JSON.stringify(logo) });
  expect(problem?.expected).toContain('on this origin (https://console.example)');
  expect(problem?.expected).toContain('content security policy');
});

test.each(['بیمارستان نمازی\u200Cها', 'Hôpital Saint-Joseph', '<img src=x onerror=alert(1)>', ''])(
  'a hospital may be called %j',
  (name) => {
    expect(parseConfig({ hospital: { name, logo: '/hospital/logo.svg' } }).hospital.name).toBe(name);
  },
);

test('a whole address of the own origin is fine', () => {
  vi.stubGlobal('location', { origin: 'https://console.example' });
  const url = 'https://console.example/orthanc/';
  expect(parseConfig({ orthanc: { url } }).orthanc.url).toBe('https://console.example/orthanc');
});
