/** What the properties are tried on. */
import * as fc from 'fast-check';
import { permissionNames } from '#access/roles/permissions.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Role, RolesDocument } from '#access/roles/rolesDocument.ts';
import { defaultRules, type Rules } from '#access/plugin/rules.ts';

export const label = fc.constantFrom('rec-a', 'rec-b', 'rec-c', '*');
const labels = fc.uniqueArray(label, { maxLength: 3 });
export const studyLabels = fc.uniqueArray(fc.constantFrom('rec-a', 'rec-b', 'rec-c'), { maxLength: 3 });
export const permission = fc.constantFrom(...permissionNames);
export const profile: fc.Arbitrary<Profile> = fc.record({
  name: fc.constant('somebody'),
  userId: fc.constant('u1'),
  permissions: fc.uniqueArray(permission, { maxLength: 5 }),
  authorizedLabels: labels,
});
const levels = fc.subarray(['system', 'patient', 'study', 'series', 'instance'] as const);
export const rules: fc.Arbitrary<Rules> = fc.oneof(
  fc.constant(defaultRules),
  fc
    .record({ uncheckedLevels: levels, auditLogs: fc.boolean(), shareTokens: fc.boolean() })
    .map((some): Rules => Object.assign({}, defaultRules, some)),
);

const hostile = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', '1', '*', 'a/b', 'é', '"\\', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
export const roleOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Role> =>
  fc.record({
    permissions: fc.uniqueArray(fc.oneof(permission, name), { maxLength: 6 }),
    authorizedLabels: fc.uniqueArray(fc.oneof(label, name), { maxLength: 6 }),
  });
const documentOf = (name: fc.Arbitrary<string>): fc.Arbitrary<RolesDocument> =>
  fc.record({
    roles: fc
      .uniqueArray(fc.tuple(name, roleOf(name)), { maxLength: 6, selector: ([key]) => key })
      .map((roles) => new Map(roles)),
    availableLabels: fc.uniqueArray(name, { maxLength: 4 }),
  });
export const anyDocument = documentOf(hostile);
export const fewNames = documentOf(fc.constantFrom('a', 'b', 'c', 'd'));
