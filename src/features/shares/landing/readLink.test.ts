import { afterEach, expect, test, vi } from 'vitest';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { closedLink, linkOf, readLink, type Answer } from './readLink.ts';

afterEach(() => vi.unstubAllGlobals());

const base = 'https://pacs.example/share';
const now = new Date('2026-11-21T10:00:00Z');
const payload = (part: Partial<SharePayload> = {}): SharePayload => ({
  type: 'stone-viewer-publication',
  resources: [{ level: 'study', orthancId: 'a', dicomUid: '1.2' }],
  expirationDate: '2026-12-21T10:00:00+00:00',
  ...part,
});
const answer = (part: Partial<Answer> = {}): Answer => ({
  opens: undefined,
  type: 'stone-viewer-publication',
  redirectUrl: '/orthanc/stone-webviewer/index.html?study=1.2&token=x',
  error: undefined,
  orthancIds: ['a'],
  studyInstanceUids: ['1.2'],
  ...part,
});

test('a good link opens its viewer, here or at a whole address', () => {
  expect(linkOf(answer(), payload(), base, now)).toMatchObject({
    kind: 'open',
    count: 1,
    viewerUrl: 'https://pacs.example/orthanc/stone-webviewer/index.html?study=1.2&token=x',
    downloads: [{ orthancId: 'a' }],
  });
});

test.each<[string, Partial<Answer>, Partial<SharePayload>, string]>([
  ['expired', { error: 'expired', redirectUrl: undefined }, {}, 'expired'],
  ['a wrong signature', { error: 'invalid', redirectUrl: undefined }, {}, 'damaged'],
  [
    'a date without zone',
    { error: 'unknown', redirectUrl: undefined },
    { expirationDate: '2026-12-21' },
    'damaged',
  ],
  ['no viewer', { redirectUrl: undefined }, {}, 'noViewer'],
  ['a hostile address', { redirectUrl: 'javascript:alert(1)' }, {}, 'noViewer'],
  ['a good download link', { error: 'unknown', opens: true }, { type: 'download-instant-link' }, 'open'],
  [
    'a forged download link',
    { error: 'unknown', opens: false },
    { type: 'download-instant-link' },
    'damaged',
  ],
  ['a viewer that is off by now', { error: 'unknown', opens: true }, {}, 'open'],
  [
    'an ended download link',
    { error: 'unknown', opens: false },
    { type: 'download-instant-link', expirationDate: '2026-11-21T09:59:59Z' },
    'expired',
  ],
])('%s', (_name, said, text, kind) => {
  expect(linkOf(answer(said), payload(text), base, now).kind).toBe(kind);
});

test('a link whose viewer is off still downloads, and says so', () => {
  const said = answer({ error: 'unknown', redirectUrl: undefined, orthancIds: [], opens: true });
  expect(linkOf(said, payload(), base, now)).toMatchObject({
    kind: 'open',
    lacksViewer: true,
    viewerUrl: undefined,
    downloads: [{ orthancId: 'a' }],
  });
});

test.each<[string, string, string | undefined, string | undefined]>([
  ['revoked', 'linkRevoked', '2026-12-21T10:00:00Z', 'revoked'],
  ['revoked, and expired since', 'linkRevoked', '2026-11-20T10:00:00Z', 'revoked'],
  ['without a record', 'linkUnrecorded', '2026-12-21T10:00:00Z', 'unrecorded'],
  ['ended sooner', 'linkEnded', '2026-12-21T10:00:00Z', 'ended'],
  ['ended at the token’s own end', 'linkEnded', '2026-11-21T09:00:00Z', 'expired'],
  ['ended at the token’s own end, by a clock ahead of ours', 'linkEnded', '2026-11-21T10:04:59Z', 'expired'],
  ['ended, of a token without an end', 'linkEnded', undefined, 'ended'],
  ['refused by another rule', 'address', '2026-12-21T10:00:00Z', undefined],
  ['refused by no rule', '', '2026-12-21T10:00:00Z', undefined],
])('a link that the proxy refuses: %s', (_name, rule, expirationDate, kind) => {
  expect(closedLink(rule, payload({ expirationDate }), now)?.kind).toBe(kind);
});

const tokenOf = (part: object): string =>
  ['{"alg":"HS256"}', JSON.stringify(part), 'x']
    .map((text) => Buffer.from(text).toString('base64url'))
    .join('.');

test.each([
  ['the study says that it was revoked', 'Refused by the proxy (linkRevoked)', 'revoked'],
  ['the plugin refuses the study, without a word', undefined, 'damaged'],
])('a link of a kind that the server can’t judge: %s', async (_name, message, kind) => {
  connectTest({
    base: { orthanc: 'https://pacs.example/orthanc', keycloak: 'https://pacs.example/keycloak' },
  });
  vi.stubGlobal('document', { baseURI: base });
  vi.stubGlobal('fetch', (address: string) => {
    const { pathname } = new URL(address);
    const unclear = { ErrorCode: 'unknown', ResourcesOrthancIds: [], ResourcesDicomIds: [] };
    const isStudy = pathname === '/orthanc/studies/a';
    const body = isStudy
      ? message === undefined
        ? ''
        : JSON.stringify({ Message: message })
      : JSON.stringify(unclear);
    return Promise.resolve(new Response(body, { status: isStudy ? 403 : 200 }));
  });
  const token = tokenOf({
    type: 'download-instant-link',
    resources: [{ level: 'study', 'orthanc-id': 'a', 'dicom-uid': '1.2' }],
  });
  expect(await readLink(token)).toEqual({ kind });
});
