import { expect, test } from 'vitest';
import { startAdministered } from '#server/tests/administered.ts';
import { on, type Override } from '#server/tests/installation.ts';
import { demoApiKey } from '#simulator/people.ts';
import type { CheckId } from '#checks/check.ts';
import { isRecent } from '#api/orthanc/version.ts';
import type { Credential } from '#checks/probe.ts';
import { asked, wrongWith } from './asked.ts';

const site = startAdministered();

const askAs = (credential: Credential | undefined, id: CheckId, ...overrides: Override[]) =>
  asked(id, { address: site.installation.url, fetch: site.installation.fetchWith(...overrides), credential });
const ask = (id: CheckId, ...overrides: Override[]) => askAs(site.administrator, id, ...overrides);
const apiKey: Credential = { kind: 'apiKey', value: demoApiKey };

test.each<CheckId>(['plugin', 'orthancVersion', 'shareRecords', 'token'])('%s: ok', async (id) => {
  expect(await ask(id)).toMatchObject({ id, verdict: 'ok' });
});

test('apiKey: ok, and says whose it is', async () => {
  expect(await askAs(apiKey, 'apiKey')).toMatchObject({
    verdict: 'ok',
    found: expect.stringContaining('Accepted: '),
  });
});

const config = (settings: unknown): Override => on(/config\.json/, () => Response.json(settings));
const profile = (answer: () => Response): Override => on(/auth\/user\/profile/, answer);
const system = (settings: Readonly<Record<string, unknown>>): Override =>
  on(/\/system$/, async (_, next) => Response.json({ ...(await (await next()).json()), ...settings }));
const shareRows = ['put', 'delete'].map((method) => [
  method,
  '^/studies/(.+)/metadata/castellan-shares$',
  'all|share',
]);

test.each<[CheckId, string, Override, string]>([
  [
    'plugin',
    'Orthanc without it',
    profile(() => Response.json({ HttpStatus: 404 }, { status: 404 })),
    'no authorization plugin',
  ],
  ['plugin', 'another prefix', config({ orthanc: { url: '/pacs' } }), '/pacs answers, but not like Orthanc'],
  [
    'plugin',
    'Orthanc’s own passwords',
    profile(() => new Response('', { status: 401 })),
    'password of Orthanc’s own',
  ],
  [
    'plugin',
    'the auth service is down',
    profile(() => new Response('', { status: 502 })),
    'the auth service is down',
  ],
  ['orthancVersion', 'an old Orthanc', system({ Version: '1.12.4' }), 'Orthanc is 1.12.4'],
  ['orthancVersion', 'a database without labels', system({ HasLabels: false }), 'doesn’t support labels'],
  ['orthancVersion', 'a database without extended find', system({ Capabilities: {} }), 'no extended find'],
  ['shareRecords', 'no metadata in Orthanc', system({ UserMetadata: {} }), '"UserMetadata"'],
  ['shareRecords', 'no rows in config.json', config({}), 'extraPermissions'],
  [
    'shareRecords',
    'rows for administrators only',
    config({ extraPermissions: shareRows.map(([a, b]) => [a, b, 'all']) }),
    'extraPermissions',
  ],
  [
    'shareRecords',
    'rows that can be written, not removed',
    config({ extraPermissions: shareRows.slice(0, 1) }),
    'extraPermissions',
  ],
  [
    'token',
    'a plugin that doesn’t verify it',
    profile(() => Response.json({ name: 'Anonymous', permissions: [] })),
    'takes this token for no token',
  ],
])('%s, wrong: %s', async (id, _, override, found) => {
  expect(await ask(id, override)).toMatchObject(wrongWith(found));
});

const jwt = (payload: unknown): Credential => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return { kind: 'token', value: `${part({ alg: 'RS256' })}.${part(payload)}.c2ln` };
};
const later = Date.now() / 1000 + 3600;

test.each<[string, () => Credential, string]>([
  ['no JWT', () => ({ kind: 'token', value: 'abc' }), 'isn’t an access token'],
  ['expired', () => jwt({ exp: 1000, aud: 'account' }), 'expired'],
  ['another audience', () => jwt({ exp: later, aud: ['realm-management'] }), 'audience “account”'],
  [
    'another issuer',
    () => jwt({ exp: later, aud: 'account', iss: 'http://keycloak:8080/realms/orthanc' }),
    'http://keycloak:8080',
  ],
  [
    'another key',
    () => jwt({ exp: later, aud: ['account'], iss: `${site.installation.url}/keycloak/realms/orthanc` }),
    'takes this token for no token',
  ],
])('a token is refused, with the reason: %s', async (_, credential, found) => {
  expect(await askAs(credential(), 'token')).toMatchObject({
    verdict: 'wrong',
    found: expect.stringContaining(found),
  });
});

test('an unknown API key is refused; and whose key it is isn’t asked with a token', async () => {
  expect(await askAs({ kind: 'apiKey', value: 'unknown-key-0123456789' }, 'apiKey')).toMatchObject({
    verdict: 'wrong',
  });
  expect(await ask('apiKey')).toMatchObject({ verdict: 'unknown' });
  expect(await askAs(apiKey, 'token')).toMatchObject({ verdict: 'unknown' });
});

test('a closed /system tells nothing without a credential', async () => {
  const closed = on(/\/system$/, () => new Response('', { status: 403 }));
  for (const id of ['orthancVersion', 'shareRecords'] as const) {
    expect(await askAs(undefined, id, closed)).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('CASTELLAN_TOKEN'),
    });
  }
});

test.each([
  ['1.12.5', true],
  ['1.12.4', false],
  ['1.13.0', true],
  ['1.9.12', false],
  ['2.0.0', true],
  ['1.12.11', true],
  ['1.13', true],
  ['mainline-4c0ab7c', true],
  ['unknown', false],
])('Orthanc %s is recent enough: %s', (version, expected) => {
  expect(isRecent(version)).toBe(expected);
});
