import { mutationOptions } from '@tanstack/react-query';
import type { RealmRole } from './realmRoles.ts';
import { addRoles, getRolesOfUser, removeRoles } from './roleMappings.ts';
import { forgetUsers } from './userWrites.ts';

/** Roles that are to be given and taken. */
export interface RoleChange {
  add: readonly RealmRole[];
  remove: readonly RealmRole[];
}

/** What leads from some roles to others. */
export function roleChangeBetween(before: readonly RealmRole[], after: readonly RealmRole[]): RoleChange {
  const without = (roles: readonly RealmRole[], others: readonly RealmRole[]) =>
    roles.filter(({ id }) => !others.some((other) => other.id === id));
  return { add: without(after, before), remove: without(before, after) };
}

/** How a change of roles ended. `elsewhere`: what somebody else gave or took meanwhile, before this was written or at the same time. */
export type RoleChangeResult = { saved: true } | { saved: false; elsewhere: RoleChange };

/**
 * Gives and takes roles, unless they are no longer those that the form began with. What is added comes first, so that a failure
 * between the two leaves a user with more for a moment, never with nothing.
 */
export async function changeRoles(
  userId: string,
  base: readonly RealmRole[],
  change: RoleChange,
): Promise<RoleChangeResult> {
  const elsewhere = roleChangeBetween(base, await getRolesOfUser(userId));
  if (elsewhere.add.length + elsewhere.remove.length > 0) return { saved: false, elsewhere };
  await addRoles(userId, change.add);
  await removeRoles(userId, change.remove);
  const now = await getRolesOfUser(userId);
  const has = ({ id }: RealmRole): boolean => now.some((role) => role.id === id);
  const undone = { add: change.remove.filter(has), remove: change.add.filter((role) => !has(role)) };
  return undone.add.length + undone.remove.length > 0 ? { saved: false, elsewhere: undone } : { saved: true };
}

/** Gives and takes roles of a user. */
export const changeRolesMutation = mutationOptions({
  mutationFn: ({
    userId,
    base,
    change,
  }: {
    userId: string;
    base: readonly RealmRole[];
    change: RoleChange;
  }) => changeRoles(userId, base, change),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});
