// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { parseConfig } from './config.ts';
import {
  keepKeycloakSettings,
  keycloakSettingsOf,
  lastKeycloakSettings,
  readConfigFile,
} from './configFile.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const files = [
  {},
  { keycloak: {} },
  { keycloak: { url: '/auth/', realm: 'r' } },
  { keycloak: { clientId: 'other' }, contact: 'x' },
];
test.each(files)('%j: what is read at once is what the whole check finds', (file) => {
  const text = JSON.stringify(file);
  expect(keycloakSettingsOf({ status: 200, text })).toEqual(parseConfig(file).keycloak);
});

test.each([
  [200, '<html>'],
  [200, ''],
  [200, 'null'],
  [200, '{"keycloak":null}'],
  [200, '{"keycloak":"x"}'],
  [200, '{"keycloak":{"realm":1}}'],
  [200, '{"keycloak":{"url":""}}'],
  [200, '{"keycloak":{"url":"//elsewhere/keycloak"}}'],
  [200, '{"keycloak":{"url":"https://elsewhere/keycloak"}}'],
  [500, '{}'],
])('status %i, %s: nothing is begun', (status, text) => {
  expect(keycloakSettingsOf({ status, text })).toBeUndefined();
});

test('no file means the defaults', () => {
  expect(keycloakSettingsOf({ status: 404, text: 'Not found' })).toEqual(parseConfig({}).keycloak);
});

test.each([
  [new DOMException('late', 'TimeoutError'), 'timeout'],
  [new TypeError('Failed to fetch'), 'offline'],
])('%s: the address is named', async (error, is) => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(error));
  await expect(readConfigFile()).rejects.toMatchObject({
    problem: { is, server: 'console', address: '/config.json' },
  });
});

test('where Keycloak was comes back, and nothing else of the file', () => {
  expect(lastKeycloakSettings()).toBeUndefined();
  const { keycloak, ...rest } = parseConfig({ keycloak: { realm: 'r' }, contact: 'x' });
  keepKeycloakSettings({ ...rest, ...keycloak });
  expect(lastKeycloakSettings()).toEqual(keycloak);
  expect(localStorage.getItem('castellan.config')).toBe(JSON.stringify(keycloak));
});

test.each([
  '',
  'null',
  '{',
  '[]',
  '{}',
  '{"url":"//elsewhere","realm":"r","clientId":"c"}',
  // What earlier versions kept.
  '{"status":200,"text":"{}"}',
])('kept garbage %j is nothing', (kept) => {
  localStorage.setItem('castellan.config', kept);
  expect(lastKeycloakSettings()).toBeUndefined();
});
