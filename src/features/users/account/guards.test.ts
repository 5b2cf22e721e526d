import { expect, test } from 'vitest';
import { administratorRoles, warningsFor, type GuardFacts } from './guards.ts';

const doctor: GuardFacts = {
  taking: 'delete',
  isSelf: false,
  isEnabled: true,
  losing: ['doctor-role'],
  losingComposite: [],
  keeping: [],
  adminRoles: ['admin-role', 'boss'],
  othersRemain: false,
  readerAdministers: false,
};
const admin: GuardFacts = { ...doctor, losing: ['admin-role'] };

test.each<[string, GuardFacts, string[]]>([
  ['a doctor is deleted', doctor, []],
  ['the last administrator is deleted', admin, ['lastAdministrator']],
  ['an administrator among others', { ...admin, othersRemain: true }, []],
  ['an administrator by another administrator, who stays', { ...admin, readerAdministers: true }, []],
  ['the last administrator, already disabled', { ...admin, isEnabled: false }, []],
  [
    'an administrator loses one of two such roles',
    { ...admin, taking: 'removeRoles', keeping: ['boss'] },
    [],
  ],
  ['holders could not be asked', { ...admin, othersRemain: undefined }, ['unknownAdministrators']],
  [
    'the roles were never read',
    { ...admin, adminRoles: undefined, othersRemain: undefined },
    ['unknownAdministrators'],
  ],
  [
    'the roles were never read, and the reader administers',
    { ...admin, adminRoles: undefined, othersRemain: undefined, readerAdministers: true },
    [],
  ],
  [
    'the roles were never read, but others hold every role that is lost',
    { ...admin, adminRoles: undefined, othersRemain: true },
    [],
  ],
  ['I delete myself', { ...doctor, isSelf: true }, ['self']],
  [
    'I, the last administrator, disable myself',
    { ...admin, taking: 'disable', isSelf: true, readerAdministers: true },
    ['self', 'lastAdministrator'],
  ],
  [
    'I take my own right to these screens',
    {
      ...doctor,
      taking: 'removeRoles',
      isSelf: true,
      losing: [],
      losingComposite: ['user-admin'],
    },
    ['self', 'ownKeycloakRights'],
  ],
  [
    'a manager without admin-permissions takes their own role, roles never read',
    { ...doctor, isSelf: true, adminRoles: undefined, othersRemain: undefined },
    ['self'],
  ],
])('%s', (_story, facts, kinds) => {
  expect(warningsFor(facts).map(({ kind }) => kind)).toEqual(kinds);
});

test('the administrators’ roles are those with admin-permissions; "all" is not one', () => {
  const roles = new Map([
    ['admin-role', { permissions: ['all', 'admin-permissions'], authorizedLabels: ['*'] }],
    ['all-role', { permissions: ['all'], authorizedLabels: ['*'] }],
  ]);
  expect(administratorRoles({ roles, availableLabels: [] })).toEqual(['admin-role']);
  expect(administratorRoles(undefined)).toBeUndefined();
});
