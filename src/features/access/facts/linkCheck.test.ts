import { afterEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { checkLink } from './linkCheck.ts';

afterEach(() => vi.unstubAllGlobals());

const encoded = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '');
const tokenUntil = (end: string): string =>
  [
    encoded({ alg: 'HS256' }),
    encoded({ type: 'stone-viewer-publication', resources: [{ level: 'study' }], 'expiration-date': end }),
    'signature',
  ].join('.');

const refusedBy = (rule: string): void => {
  connectTest({ base: { orthanc: '', keycloak: '' } });
  const body = JSON.stringify({ Message: `Refused by the proxy (${rule})`, Details: 'This link is closed' });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status: 403 })));
};

test.each([
  ['linkRevoked', '2100-01-01T00:00:00Z', 'closed'],
  ['linkRevoked', '2001-01-01T00:00:00Z', 'closed'],
  ['linkEnded', '2100-01-01T00:00:00Z', 'closed'],
  ['linkEnded', '2001-01-01T00:00:00Z', undefined],
  ['linkUnrecorded', '2100-01-01T00:00:00Z', 'closed'],
  ['linkUnrecorded', '2001-01-01T00:00:00Z', undefined],
])('refused by the proxy as %s, ending at %s: %s', async (rule, end, refused) => {
  refusedBy(rule);
  const checked = await checkLink(tokenUntil(end));
  expect(checked).toMatchObject({ payload: { expirationDate: end }, refused });
});

test('another refusal is a failure', async () => {
  refusedBy('tooMany');
  await expect(checkLink(tokenUntil('2100-01-01T00:00:00Z'))).rejects.toMatchObject({ rule: 'tooMany' });
});
