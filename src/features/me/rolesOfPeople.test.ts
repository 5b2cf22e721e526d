import { expect, test } from 'vitest';
import { rolesOfPeople } from './rolesOfPeople.ts';

test('shows what a hospital gives, sorted, without what Keycloak gives everyone', () => {
  expect(
    rolesOfPeople([
      'uma_authorization',
      'user-admin',
      'default-roles-orthanc',
      'admin-role',
      'offline_access',
    ]),
  ).toEqual(['admin-role', 'user-admin']);
});
