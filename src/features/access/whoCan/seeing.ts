import type { Question } from '#access/explain/question.ts';
import { rolesThatCan, usersThatCan, type DecidingRoles, type Standing } from '#access/explain/whoCan.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { requiredFor } from '#access/can.ts';
import type { RoleHolderFound, RoleListed } from '#api/keycloak/users/lists/holders.ts';
import type { User } from '#api/keycloak/users/users.ts';

/** Whether they can see a study: what the console's page of it asks the server for. */
const seeing = (study: LabeledResource): Omit<Question, 'who'> => ({
  study,
  what: { kind: 'action', action: 'view' },
});

const isAllowed = ({ answer }: Standing<unknown>): boolean => answer.kind === 'allowed';

/** The roles whose holders can see a study, each by itself. */
export const rolesThatSee = (world: AccessWorld, study: LabeledResource): Standing<string>[] =>
  rolesThatCan(world, seeing(study)).filter(isAllowed);

/**
 * The roles through which users see a study. Whoever sees it holds one that grants access to a label of it: so after those that are
 * enough alone come those that only grant the label, if another role can give the permission.
 */
export function rolesToList(world: AccessWorld, study: LabeledResource): RoleListed[] {
  const alone = rolesThatSee(world, study).map(({ subject }) => subject);
  const roles = [...(world.roles?.roles ?? [])].filter(([role]) => !alone.includes(role));
  const required = requiredFor('view', world.rules);
  const isNeeded = (permission: string): boolean => required !== 'noRoute' && required.includes(permission);
  const grantsLabel = (label: string): boolean => label === ALL_LABELS || study.labels.includes(label);
  const permits = [...(world.roles?.roles.values() ?? [])].some(({ permissions }) =>
    permissions.some(isNeeded),
  );
  const half = permits ? roles.filter(([, { authorizedLabels }]) => authorizedLabels.some(grantsLabel)) : [];
  return [...alone.map((role) => ({ role, alone: true })), ...half.map(([role]) => ({ role, alone: false }))];
}

/** A user who can see a study, or could if the account weren't disabled, with the roles that decide. */
export interface SeeingUser {
  readonly user: User;
  readonly by: DecidingRoles;
}

/** Those of some holders who can see a study. A disabled account is listed, too: enabling it is enough. */
export function usersThatSee(
  world: AccessWorld,
  study: LabeledResource,
  found: readonly RoleHolderFound[],
): SeeingUser[] {
  const holders = found.map(({ user, roles }) => ({
    userId: user.id,
    name: user.userName,
    enabled: true,
    roles,
  }));
  const standings = usersThatCan(world, seeing(study), holders);
  return found.flatMap(({ user }, index) => {
    const standing = standings[index];
    return standing && isAllowed(standing) ? [{ user, by: standing.by }] : [];
  });
}
