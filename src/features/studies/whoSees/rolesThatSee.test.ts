import { expect, test } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesThatSee } from './rolesThatSee.ts';

const document: RolesDocument = {
  roles: new Map([
    ['admin-role', { permissions: ['all'], authorizedLabels: ['*'] }],
    ['doctor-role', { permissions: ['view'], authorizedLabels: ['*', 'cardio'] }],
    ['cardio-role', { permissions: ['view'], authorizedLabels: ['cardio', 'research'] }],
    ['blind-role', { permissions: ['delete'], authorizedLabels: ['cardio'] }],
    ['empty-role', { permissions: ['view'], authorizedLabels: [] }],
  ]),
  availableLabels: [],
};

test.each([
  [['cardio', 'x'], 'admin-role:* doctor-role:* cardio-role:cardio'],
  [['research', 'cardio'], 'admin-role:* doctor-role:* cardio-role:research+cardio'],
  [['x'], 'admin-role:* doctor-role:*'],
  [[], 'admin-role:* doctor-role:*'],
])('a study labeled %j is seen by %s', (labels, expected) => {
  const roles = rolesThatSee(document, labels).map((one) => `${one.role}:${one.labels?.join('+') ?? '*'}`);
  expect(roles.join(' ')).toBe(expected);
});
