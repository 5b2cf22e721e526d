import { expect, test } from 'vitest';
import type { SharePayload } from '#access/plugin/shareToken.ts';
import type { DecodedToken } from '#api/authorization/tokens.ts';
import { pastedToken, verdictOf } from './inspectLink.ts';

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
  expect(verdictOf({ server: server(error), payload: text, opens, at: now })).toBe(verdict);
});
