import { expect, test } from 'vitest';
import { research, unlabeled, world } from '#access/explain/testWorld.ts';
import { lookupOf } from '#access/explain/facts.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { rolesThatSee, rolesToList, usersThatSee } from './seeing.ts';

const halves: AccessWorld = {
  ...world,
  lookup: lookupOf([[research], [unlabeled]]),
  roles: documentOf({
    'reader-role': role('view', ''),
    'label-role': role('', 'research'),
    'research-role': role('view download', 'research other'),
    'other-role': role('view', 'other'),
    'admin-role': role('all', '*'),
  }),
};

const user = (name: string, enabled = true): User => ({
  id: name,
  userName: name,
  firstName: '',
  lastName: '',
  email: '',
  emailVerified: false,
  enabled,
  created: undefined,
  requiredActions: [],
  attributes: {},
  isServiceAccount: false,
});

test('the roles that see a study, with the permission and the label that decide', () => {
  expect(
    rolesThatSee(halves, research).map(({ subject, by }) => [
      subject,
      by.permission?.permission,
      by.label?.label,
    ]),
  ).toEqual([
    ['research-role', 'view', 'research'],
    ['admin-role', 'all', '*'],
  ]);
  expect(rolesThatSee(halves, unlabeled).map(({ subject }) => subject)).toEqual(['admin-role']);
});

test('a role that only grants the label is listed after them, since another role may give the permission', () => {
  expect(rolesToList(halves, research)).toEqual([
    { role: 'research-role', alone: true },
    { role: 'admin-role', alone: true },
    { role: 'label-role', alone: false },
  ]);
  expect(rolesToList(halves, unlabeled)).toEqual([{ role: 'admin-role', alone: true }]);
});

test('no role permits it: nobody is listed', () => {
  const roles = documentOf({ 'label-role': role('', 'research') });
  expect(rolesToList({ ...halves, roles }, research)).toEqual([]);
});

test('users are listed by their roles together, disabled ones too, and those without the permission aren’t', () => {
  const seen = usersThatSee(halves, research, [
    { user: user('ann'), role: 'research-role', roles: ['research-role'] },
    { user: user('bob', false), role: 'research-role', roles: ['research-role'] },
    { user: user('cat'), role: 'label-role', roles: ['label-role', 'reader-role'] },
    { user: user('dan'), role: 'label-role', roles: ['label-role', 'default-roles-orthanc'] },
  ]);
  expect(seen.map(({ user: { userName }, by }) => [userName, by.permission?.role, by.label?.role])).toEqual([
    ['ann', 'research-role', 'research-role'],
    ['bob', 'research-role', 'research-role'],
    ['cat', 'reader-role', 'label-role'],
  ]);
});

test('200 roles are decided in a moment', () => {
  const roles = Object.fromEntries(
    Array.from({ length: 200 }, (_, serial) => [
      `role-${String(serial)}`,
      role('view', serial % 2 ? 'research' : 'x'),
    ]),
  );
  expect(rolesThatSee({ ...halves, roles: documentOf(roles) }, research)).toHaveLength(100);
});
