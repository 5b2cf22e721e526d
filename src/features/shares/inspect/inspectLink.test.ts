import { describe, expect, test } from 'vitest';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import type { DecodedToken } from '#api/authorization/tokens.ts';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { pastedToken, recordForToken, verdictOf } from './inspectLink.ts';

const token = 'eyJh.eyJi-_.c2ln';
test.each([
  ['a link of the console', `https://pacs.example/share#token=${token}`, token],
  ['a link of the server', `https://pacs.example/welcome?token=${token}`, token],
  ['a viewer', `https://pacs.example/ohif/viewer?StudyInstanceUIDs=1.2&token=${token}`, token],
  ['the token', token, token],
  ['padded and wrapped by a mail', ` <https://pacs.example/share#token=eyJh.\n eyJi-_.c2ln> \n`, token],
  ['with words before it', `Here it is: https://pacs.example/share#token=${token}`, token],
  ['a link without a token', 'https://pacs.example/share', undefined],
  ['nothing', '  ', undefined],
  ['words', 'hello there', undefined],
  ['markup', '<script>alert(1)</script>', undefined],
])('%s', (_name, text, found) => {
  expect(pastedToken(text)).toBe(found);
});

const now = new Date('2026-11-21T10:00:00Z');
const server = (error?: string): DecodedToken => ({
  type: '',
  redirectUrl: undefined,
  error,
  orthancIds: [],
  studyInstanceUids: [],
});
const payload = (expirationDate?: string): SharePayload => ({
  type: 'download-instant-link',
  resources: [],
  expirationDate,
});

test.each([
  ['good', undefined, payload(), undefined, 'valid'],
  ['expired', 'expired', payload('2026-11-21T09:59:59Z'), undefined, 'expired'],
  ['forged', 'invalid', payload('2030-01-01T00:00:00Z'), undefined, 'invalid'],
  ['a download that opens', 'unknown', payload('2030-01-01T00:00:00Z'), true, 'valid'],
  ['a download that has ended', 'unknown', payload('2026-11-21T10:00:00Z'), false, 'expired'],
  ['a download that is forged', 'unknown', payload('2030-01-01T00:00:00Z'), false, 'invalid'],
  ['a date without zone', 'unknown', payload('2030-01-01T00:00:00'), false, 'noTimeZone'],
  ['unreadable', 'unknown', undefined, undefined, 'invalid'],
] as const)('%s', (_name, error, text, opens, verdict) => {
  expect(verdictOf({ server: server(error), closed: undefined, payload: text, opens, at: now })).toBe(
    verdict,
  );
});

test.each([
  ['revoked', 'revoked', payload('2030-01-01T00:00:00Z'), 'revoked'],
  ['ended sooner', 'ended', payload('2030-01-01T00:00:00Z'), 'ended'],
  ['ended by its record and by itself', 'ended', payload('2026-11-21T10:00:00Z'), 'expired'],
  ['in no record', 'unrecorded', payload(), 'unrecorded'],
] as const)('a link that is %s', (_name, closed, text, verdict) => {
  const answer = { server: undefined, closed, opens: undefined };
  expect(verdictOf({ ...answer, payload: text, at: now })).toBe(verdict);
});

describe('the record for a pasted link', () => {
  const pasted = (part: Partial<SharePayload> = {}): SharePayload => ({
    id: '0123456789abcdef',
    type: 'ohif-viewer-publication',
    resources: [
      { level: 'study', orthancId: 'a' },
      { level: 'study', orthancId: 'b' },
    ],
    expirationDate: '2026-12-01T10:00:00Z',
    ...part,
  });
  const end = new Date('2026-12-01T10:00:00Z');

  test('names who records it, and ends with the token', () => {
    expect(recordForToken(pasted(), 'me', now)).toEqual({
      id: '0123456789abcdef',
      kind: 'ohif',
      created: now,
      expiresAt: end,
      latest: end,
      by: 'me',
      studies: 2,
      revoked: undefined,
    });
  });
  test.each<[string, Partial<SharePayload>, Partial<ShareRecord>]>([
    ['of a download', { type: 'download-instant-link' }, { kind: 'download' }],
    ['that never ends', { expirationDate: undefined }, { expiresAt: undefined, latest: undefined }],
    ['of another type', { type: 'something' }, { kind: 'something' }],
  ])('of a link %s', (_name, part, record) => {
    expect(recordForToken(pasted(part), 'me', now)).toMatchObject(record);
  });
  test.each<[string, Partial<SharePayload>]>([
    ['made to open a study now', { type: 'viewer-instant-link' }],
    ['that has ended', { expirationDate: '2026-11-21T10:00:00Z' }],
    ['with an end that nobody can read', { expirationDate: 'soonZ' }],
    ['with an end without a time zone', { expirationDate: '2030-01-01T00:00:00' }],
    ['with a text as its ID', { id: 'for Jane Doe' }],
    ['without an ID', { id: undefined }],
  ])('there is none for a link %s', (_name, part) => {
    expect(recordForToken(pasted(part), 'me', now)).toBeUndefined();
  });
});
