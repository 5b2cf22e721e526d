import { holds } from './permissions.ts';
import { ALL_LABELS, uniteRoles } from './profile.ts';
import { diffRoles } from './rolesDiff.ts';
import { emptyRole, type Role, type RolesDocument } from './rolesDocument.ts';

/** What a person, or a role, has more and less of after a change of the document. Labels: `*` stands for all. */
export interface Effect {
  readonly permissionsGained: readonly string[];
  readonly permissionsLost: readonly string[];
  readonly labelsGained: readonly string[];
  readonly labelsLost: readonly string[];
}

const without = (names: readonly string[], others: readonly string[]): string[] =>
  names.filter((name) => !others.includes(name));

/** With all labels the others tell nothing. */
const told = (labels: readonly string[]): readonly string[] =>
  labels.includes(ALL_LABELS) ? [ALL_LABELS] : labels;

const effectBetween = (before: Role, after: Role): Effect => {
  const labelsBefore = told(before.authorizedLabels);
  const labelsAfter = told(after.authorizedLabels);
  return {
    permissionsGained: after.permissions.filter((permission) => !holds(before.permissions, permission)),
    permissionsLost: before.permissions.filter((permission) => !holds(after.permissions, permission)),
    labelsGained: labelsBefore.includes(ALL_LABELS) ? [] : without(labelsAfter, labelsBefore),
    labelsLost: labelsAfter.includes(ALL_LABELS) ? [] : without(labelsBefore, labelsAfter),
  };
};

/** What a person with these roles gains and loses by a change of the document. */
export const effectOnPerson = (
  roleNames: readonly string[],
  before: RolesDocument,
  after: RolesDocument,
): Effect => effectBetween(uniteRoles(roleNames, before), uniteRoles(roleNames, after));

/** What a person gains by being given a role more. */
export const effectOfRoleGiven = (
  roleNames: readonly string[],
  given: string,
  document: RolesDocument,
): Effect => effectBetween(uniteRoles(roleNames, document), uniteRoles([...roleNames, given], document));

/** What each role that changes gains and loses; one that is new gains all it has, one that goes loses all it had. */
export const effectsOnRoles = (before: RolesDocument, after: RolesDocument): ReadonlyMap<string, Effect> => {
  const changed = new Set(
    diffRoles(before, after).flatMap((change) => ('role' in change ? change.role : [])),
  );
  return new Map(
    [...changed].map((name) => [
      name,
      effectBetween(before.roles.get(name) ?? emptyRole, after.roles.get(name) ?? emptyRole),
    ]),
  );
};

/** Whether nothing is gained or lost: a change that only writes the same in other words. */
export const isNoEffect = (effect: Effect): boolean =>
  Object.values(effect).every((names) => names.length === 0);

/** Whether a user with these roles can edit roles now, but couldn't after a change. */
export const losesOwnAdmin = (
  roleNames: readonly string[],
  before: RolesDocument,
  after: RolesDocument,
): boolean => effectOnPerson(roleNames, before, after).permissionsLost.includes('admin-permissions');

/** The roles that hold a permission, be it through `all`. */
export const rolesHolding = (document: RolesDocument, permission: string): string[] =>
  [...document.roles].flatMap(([name, role]) => (holds(role.permissions, permission) ? [name] : []));
