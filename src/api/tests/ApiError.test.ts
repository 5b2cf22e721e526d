import { expect, test } from 'vitest';
import { kindOfStatus, readErrorBody } from '#api/ApiError.ts';

test.each([
  ['{"errorMessage":"User exists with same username"}', 'User exists with same username', {}],
  [
    '{"field":"email","errorMessage":"error-invalid-email","params":["email"]}',
    'error-invalid-email',
    { email: { code: 'error-invalid-email', params: ['email'] } },
  ],
  [
    '{"errors":[{"field":"username","errorMessage":"error-invalid-length","params":["username",3,255]}]}',
    '',
    { username: { code: 'error-invalid-length', params: ['username', '3', '255'] } },
  ],
  ['{"error":"HTTP 403 Forbidden"}', 'HTTP 403 Forbidden', {}],
  ['{"error":"invalid_grant","error_description":"Session not active"}', 'Session not active', {}],
  ['{"Message":"Bad request","Details":"Label is not allowed","HttpStatus":400}', 'Label is not allowed', {}],
  [
    '{"Message":"Refused by the proxy (linkRevoked)","Details":"This link was revoked"}',
    'This link was revoked',
    {},
    'linkRevoked',
  ],
  ['{"Message":"Refused by the proxy (a b)"}', 'Refused by the proxy (a b)', {}],
  ['<html><h1>502 Bad Gateway</h1></html>', '', {}],
  ['', '', {}],
  ['[]', '', {}],
])('reads %s', (text, detail, fields, rule = '') => {
  expect(readErrorBody(text)).toEqual({ detail, fields, rule });
});

test.each([
  [400, 'invalid'],
  [401, 'signedOut'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [409, 'conflict'],
  [422, 'invalid'],
  [500, 'server'],
  [502, 'server'],
  [507, 'full'],
])('status %i is %s', (status, kind) => {
  expect(kindOfStatus(status)).toBe(kind);
});
