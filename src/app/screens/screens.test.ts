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
    [
      'overview',
      'studies',
      'shares',
      'jobs',
      'labels',
      'roles',
      'users',
      'apiKeys',
      'access',
      'activity',
      'posture',
      'remotes',
      'system',
      'me',
    ],
  ],
  ['auditor', person(['audit-logs']), ['access', 'activity', 'me']],
  ['doctor', person(['view', 'download', 'share', 'send']), ['studies', 'shares', 'jobs', 'access', 'me']],
  ['external', person(['view', 'download']), ['studies', 'access', 'me']],
  [
    'manager: Keycloak rights alone',
    person([], ['manage-users', 'view-users', 'view-realm']),
    ['users', 'apiKeys', 'access', 'me'],
  ],
  [
    'all, which does not hold admin-permissions',
    person(['all']),
    ['studies', 'shares', 'remote', 'jobs', 'labels', 'access', 'me'],
  ],
  ['nobody', person(['upload']), ['access', 'me']],
])('%s', (_name, who, expected) => {
  expect(screensFor(who).map((screen) => screen.id)).toEqual(expected);
});

test('who sees no study lands elsewhere', () => {
  expect(homeOf(person(['view']))).toBe('/studies');
  expect(homeOf(person([], ['view-users']))).toBe('/users');
  expect(homeOf(person(['audit-logs']))).toBe('/activity');
  expect(homeOf(person([]))).toBe('/me');
});

test('administrators start at the overview, and anyone where they chose to', () => {
  const administrator = person(['view', 'admin-permissions']);
  expect(homeOf(administrator)).toBe('/overview');
  expect(homeOf(administrator, 'studies')).toBe('/studies');
  expect(homeOf(person(['view', 'share']), 'shares')).toBe('/shares');
  expect(homeOf(person(['view']), 'roles'), 'no longer allowed').toBe('/studies');
  expect(homeOf(person(['view']), 'no-such-page')).toBe('/studies');
});
