import { expect, test } from 'vitest';
import { adminErrorOf } from '#api/keycloak/adminClient.ts';

const call = { method: 'POST', path: '/users' };

// Bodies as Keycloak 26.6 answered them.
test.each([
  [
    409,
    { errorMessage: 'User exists with same username' },
    { username: { code: 'user-name-taken', params: [] } },
  ],
  [409, { errorMessage: 'User exists with same email' }, { email: { code: 'email-taken', params: [] } }],
  [400, { errorMessage: 'User name is missing' }, { username: { code: 'user-name-missing', params: [] } }],
  [
    400,
    { field: 'username', errorMessage: 'error-invalid-length', params: ['username', 3, 255] },
    { username: { code: 'error-invalid-length', params: ['username', '3', '255'] } },
  ],
  [
    400,
    {
      errors: [
        { field: 'email', errorMessage: 'error-invalid-email', params: ['email', 'x'] },
        { field: 'firstName', errorMessage: 'error-person-name-invalid-character', params: ['firstName'] },
      ],
    },
    {
      email: { code: 'error-invalid-email', params: ['email', 'x'] },
      firstName: { code: 'error-person-name-invalid-character', params: ['firstName'] },
    },
  ],
  [
    400,
    {
      error: 'invalidPasswordMinLengthMessage',
      error_description: 'Invalid password: minimum length 12.',
    },
    { password: { code: 'invalidPasswordMinLengthMessage', params: ['12'] } },
  ],
  [400, { error: 'Empty password not allowed' }, { password: { code: 'password-missing', params: [] } }],
  [403, { error: 'HTTP 403 Forbidden' }, {}],
  [502, '<html>Bad gateway</html>', {}],
  [500, undefined, {}],
])('%i %j puts the problem at its field', (status, body, fields) => {
  const error = adminErrorOf(call, status, body);
  expect(error.fields).toEqual(fields);
  expect(error.status).toBe(status);
});
