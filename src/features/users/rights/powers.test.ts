import { expect, test } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { grantsIn, type GrantFacts } from './powers.ts';

const role = (name: string, composite = false) => ({ id: `id-${name}`, name, description: '', composite });
const document: RolesDocument = {
  roles: new Map([
    ['admin-role', { permissions: ['all', 'admin-permissions'], authorizedLabels: ['*'] }],
    ['every-role', { permissions: ['all'], authorizedLabels: ['research'] }],
    ['doctor-role', { permissions: ['view', 'share'], authorizedLabels: ['*'] }],
  ]),
  availableLabels: [],
};
const brings: Readonly<Record<string, string[]>> = {
  'id-user-admin': ['manage-users', 'view-users', 'view-realm'],
  'id-realm-boss': ['realm-admin'],
  'id-readers': ['view-users'],
  'id-hidden': ['admin-role'],
};
const ask = (change: Partial<GrantFacts>) =>
  grantsIn({ added: [], isSelf: false, document, broughtBy: (id) => brings[id], ...change }).map(
    ({ role, powers }) => [role, ...powers],
  );

test('a role of the document is asked about for all and admin-permissions only', () => {
  const added = ['admin-role', 'every-role', 'doctor-role', 'not-in-the-document'].map((name) => role(name));
  expect(ask({ added })).toEqual([
    ['admin-role', 'admin-permissions', 'all'],
    ['every-role', 'all'],
  ]);
});

test('a composite role is asked about for what it brings, be it through another role', () => {
  const added = ['user-admin', 'realm-boss', 'readers', 'hidden'].map((name) => role(name, true));
  expect(ask({ added })).toEqual([
    ['user-admin', 'manage-users'],
    ['realm-boss', 'realm-admin'],
    ['hidden', 'admin-permissions', 'all'],
  ]);
});

test('what a role allows is not known: asked where it is one’s own, or where reading failed', () => {
  const added = [role('doctor-role')];
  expect(ask({ added, document: undefined })).toEqual([]);
  expect(ask({ added, document: undefined, isSelf: true })).toEqual([['doctor-role', 'unknown']]);
  expect(ask({ added: [role('x', true)] })).toEqual([['x', 'unknown']]);
});
