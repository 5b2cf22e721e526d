import { expect, test } from 'vitest';
import { judgeProfile, repairedProfile, type UserProfile } from '#api/keycloak/users/userProfile.ts';

const person = {
  name: 'username',
  displayName: '${username}',
  permissions: { view: ['admin', 'user'], edit: ['admin', 'user'] },
  multivalued: false,
};
const key = (edit: string[], multivalued = true) => ({
  name: 'api-key',
  permissions: { view: ['admin'], edit },
  multivalued,
});

// The first is the realm as Orthanc's authorization demo ships it.
test.each<[string, UserProfile, string]>([
  [
    'everything may be set by anyone',
    { attributes: [person], unmanagedAttributePolicy: 'ENABLED' },
    'usersCanEdit',
  ],
  ['no policy: attributes are dropped', { attributes: [person] }, 'notKept'],
  [
    'administrators may only look',
    { attributes: [person], unmanagedAttributePolicy: 'ADMIN_VIEW' },
    'notKept',
  ],
  ['administrators may edit', { attributes: [person], unmanagedAttributePolicy: 'ADMIN_EDIT' }, 'safe'],
  [
    'the key has a place and anyone may edit it',
    { attributes: [person, key(['admin', 'user'])], unmanagedAttributePolicy: 'ADMIN_EDIT' },
    'usersCanEdit',
  ],
  [
    'the key has a place for one value',
    { attributes: [person, key(['admin'], false)], unmanagedAttributePolicy: 'ENABLED' },
    'singleValue',
  ],
  ['the key has a place and its notes none', { attributes: [person, key(['admin'])] }, 'notesLost'],
  [
    'the key has a place and its notes are free',
    { attributes: [person, key(['admin'])], unmanagedAttributePolicy: 'ENABLED' },
    'safe',
  ],
])('%s', (_story, profile, verdict) => {
  expect(judgeProfile(profile)).toBe(verdict);
  const repaired = repairedProfile(profile);
  expect(judgeProfile(repaired)).toBe('safe');
  expect(repaired.attributes[0]).toEqual(person);
  expect(repaired.unmanagedAttributePolicy).toBe(profile.unmanagedAttributePolicy);
  expect(judgeProfile(repairedProfile(repaired))).toBe('safe');
});

test('a repair keeps what else is set on an attribute', () => {
  const withRule = { ...key(['admin', 'user']), validations: { length: { min: 16 } } };
  const repaired = repairedProfile({ attributes: [person, withRule], groups: [{ name: 'g' }] });
  expect(repaired.attributes.find(({ name }) => name === 'api-key')).toMatchObject({
    validations: { length: { min: 16 } },
    permissions: { edit: ['admin'] },
  });
  expect(repaired['groups']).toEqual([{ name: 'g' }]);
});
