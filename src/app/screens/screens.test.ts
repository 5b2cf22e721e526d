import { expect, test } from 'vitest';
import { homeOf, screensFor } from './screens.ts';

const person = (permissions: string[], keycloakRights: string[] = []) => ({
  profile: { name: 'x', permissions, authorizedLabels: ['*'] },
  keycloakRights,
});

test.each([
  [
    'administrator',
    person(['view', 'share', 'edit-labels', 'admin-permissions'], ['manage-users', 'view-users']),
    ['studies', 'labels', 'shares', 'roles', 'users', 'apiKeys', 'me'],
  ],
  ['doctor', person(['view', 'download', 'share', 'send']), ['studies', 'shares', 'me']],
  ['external', person(['view', 'download']), ['studies', 'me']],
  [
    'manager: Keycloak rights alone',
    person([], ['manage-users', 'view-users', 'view-realm']),
    ['users', 'apiKeys', 'me'],
  ],
  ['all, which does not hold admin-permissions', person(['all']), ['studies', 'labels', 'shares', 'me']],
  ['nobody', person(['upload']), ['me']],
])('%s', (_name, who, expected) => {
  expect(screensFor(who).map((screen) => screen.id)).toEqual(expected);
});

test('who sees no study lands elsewhere', () => {
  expect(homeOf(person(['view']))).toBe('/studies');
  expect(homeOf(person([], ['view-users']))).toBe('/users');
  expect(homeOf(person([]))).toBe('/me');
});
