import { expect, test } from 'vitest';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import { linkOf, type Answer } from './readLink.ts';

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
