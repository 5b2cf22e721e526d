import { expect, test } from 'vitest';
import { missingRight } from './keycloakRights.ts';

test.each([
  ['readUsers', [], 'view-users'],
  ['readUsers', ['query-users'], 'view-users'],
  ['readUsers', ['view-users'], undefined],
  ['readUsers', ['manage-users'], undefined],
  ['writeUsers', ['view-users', 'view-realm'], 'manage-users'],
  ['writeUsers', ['manage-users'], undefined],
  ['readRoles', ['view-users'], 'view-realm'],
  ['readRoles', ['manage-realm'], undefined],
  ['editRealm', ['manage-users', 'view-users', 'view-realm'], 'manage-realm'],
  ['editRealm', ['manage-realm'], undefined],
  ['readEvents', ['view-users', 'view-realm'], 'view-events'],
  ['readEvents', ['view-events'], undefined],
] as const)('%s with %j', (action, held, missing) => {
  expect(missingRight(action, held)).toBe(missing);
});
