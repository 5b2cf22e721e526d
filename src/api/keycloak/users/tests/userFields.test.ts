import { expect, test } from 'vitest';
import { changedFields, foreignChanges, type UserFields } from '#api/keycloak/users/userFields.ts';

const base: UserFields = {
  firstName: 'Denis',
  lastName: 'Médecin',
  email: 'doctor@hospital.example',
  emailVerified: true,
  enabled: true,
  requiredActions: ['UPDATE_PASSWORD', 'VERIFY_EMAIL'],
};

test.each([
  ['nothing', {}, {}],
  ['one name', { lastName: 'Docteur' }, { lastName: 'Docteur' }],
  ['a name emptied', { firstName: '' }, { firstName: '' }],
  ['spaces and case that Keycloak does not keep', { email: ' Doctor@Hospital.example ' }, {}],
  ['actions in another order', { requiredActions: ['VERIFY_EMAIL', 'UPDATE_PASSWORD'] }, {}],
  ['an action less', { requiredActions: ['VERIFY_EMAIL'] }, { requiredActions: ['VERIFY_EMAIL'] }],
  ['the state', { enabled: false }, { enabled: false }],
])('sends only what the form changed: %s', (_name, form, sent) => {
  expect(changedFields(base, { ...base, ...form })).toEqual(sent);
});

test('shows what another administrator changed, and where both changed the same', () => {
  const now = { ...base, lastName: 'Other', enabled: false };
  expect(foreignChanges(base, now, { lastName: 'Mine' })).toEqual([
    { field: 'lastName', before: 'Médecin', now: 'Other', clashes: true },
    { field: 'enabled', before: true, now: false, clashes: false },
  ]);
  expect(foreignChanges(base, base, { lastName: 'Mine' })).toEqual([]);
});
