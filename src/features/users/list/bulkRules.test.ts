import { expect, test } from 'vitest';
import { userSchema } from '#api/keycloak/users/users.ts';
import { targetsOf, type BulkKind } from './bulkRules.ts';

const user = (id: string, username = id) => userSchema.parse({ id, username, enabled: true });
const me = user('me');
const other = user('other');
const machine = user('m', 'service-account-orthanc');

test.each<[BulkKind, string[], boolean]>([
  ['enable', ['me', 'other'], false],
  ['addRole', ['me', 'other'], false],
  ['disable', ['other'], true],
  ['signOut', ['other'], true],
  ['removeRole', ['other'], true],
])('%s', (kind, ids, leavesMeOut) => {
  const targets = targetsOf(kind, [me, other, machine], 'me');
  expect(targets.users.map(({ id }) => id)).toEqual(ids);
  expect(targets.self !== undefined).toBe(leavesMeOut);
  expect(targets.services).toEqual([machine]);
});
