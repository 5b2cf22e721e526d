import { mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import { isReachedByName, realmRoleSchema, roleNotFound, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { forgetUsers, userKeys, userSchema, type User } from './users.ts';

/** Beyond so many the users of a role are not counted: Keycloak has no count, only pages. */
export const maxUsersCounted = 200;

const pageSize = 100;

/** The people and machines that hold a role directly. */
export interface UsersOfRole {
  /** At most `maxUsersCounted`. */
  readonly users: readonly User[];
  /** There are more than were read: "over 200". */
  readonly hasMore: boolean;
}

async function listUsersOfRole(name: string, signal?: AbortSignal): Promise<UsersOfRole> {
  if (!isReachedByName(name)) throw roleNotFound;
  const users: User[] = [];
  for (let first = 0; first <= maxUsersCounted; first += pageSize) {
    // One more than the limit tells whether there are more.
    const max = Math.min(pageSize, maxUsersCounted + 1 - first);
    const page = await callAdmin(
      'GET /roles/{role}/users',
      z.array(userSchema),
      (admin) => admin.roles.findUsersWithRole({ name, first, max, briefRepresentation: true }),
      signal,
    );
    users.push(...page);
    if (page.length < max) break;
  }
  return { users: users.slice(0, maxUsersCounted), hasMore: users.length > maxUsersCounted };
}

const limitRoles = createLimiter(4);

/**
 * The users of a role, counted by paging, kept for a minute; needs `view-users`. Those who hold it only through another role or a
 * group are not among them (Keycloak lists who holds it directly).
 */
export const usersOfRoleQuery = (name: string) =>
  queryOptions({
    queryKey: ['keycloak', 'users', 'ofRole', name],
    queryFn: ({ signal }) => limitRoles(() => listUsersOfRole(name, signal)),
    staleTime: 60_000,
    retry: false,
  });

/** How many holders of a role are looked at: one enabled person besides the one in question is enough. */
const maxHolders = 100;

async function hasOtherHolder(role: string, userId: string, signal: AbortSignal): Promise<boolean> {
  // Holders who cannot be asked for are taken for none: the caller then warns.
  if (!isReachedByName(role)) return false;
  const holders = await callAdmin(
    'GET /roles/{role}/users',
    z.array(userSchema),
    (admin) => admin.roles.findUsersWithRole({ name: role, first: 0, max: maxHolders }),
    signal,
  );
  return holders.some((user) => user.enabled && !user.isServiceAccount && user.id !== userId);
}

/** Whether an enabled person other than this one holds any of some roles, or each of them. Used when someone is about to lose them. */
export const otherHoldersQuery = (which: 'any' | 'every', roles: readonly string[], userId: string) =>
  queryOptions({
    queryKey: ['keycloak', 'users', 'otherHolders', which, roles, userId],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(roles.map((role) => hasOtherHolder(role, userId, signal)));
      return which === 'any' ? answers.includes(true) : !answers.includes(false);
    },
    staleTime: 0,
    gcTime: 0,
  });

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

/** At most so many questions for the roles of rows at once: Keycloak has no route for the roles of many users. */
const limitRows = createLimiter(6);

/** Reads the realm roles that a user holds directly, `default-roles-<realm>` included. */
export function getRolesOfUser(userId: string, signal?: AbortSignal): Promise<readonly RealmRole[]> {
  return callAdmin(
    'GET /users/{id}/role-mappings/realm',
    z.array(realmRoleSchema),
    (admin) => admin.users.listRealmRoleMappings({ id: userId }),
    signal,
  );
}

/** The realm roles of a user, for a row of a list or the user's page: bounded and cached for a minute. */
export const rolesOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: [...userKeys.one(userId), 'roles'],
    queryFn: ({ signal }) => limitRows(() => getRolesOfUser(userId, signal)),
    staleTime: 60_000,
  });

/** The realm roles that a user has with all that those bring, and through groups: what stands in their token, so what the server goes by. */
export const effectiveRolesOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: [...userKeys.one(userId), 'effectiveRoles'],
    queryFn: ({ signal }) =>
      callAdmin(
        'GET /users/{id}/role-mappings/realm/composite',
        z.array(realmRoleSchema),
        (admin) => admin.users.listCompositeRealmRoleMappings({ id: userId }),
        signal,
      ),
    staleTime: 60_000,
  });

type RoleName = Pick<RealmRole, 'id' | 'name'>;

/** Only id and name, both of which Keycloak checks. */
const named = (roles: readonly RoleName[]) => roles.map(({ id, name }) => ({ id, name }));

/** Gives a user realm roles; those they have stay. */
export async function addRoles(userId: string, roles: readonly RoleName[]): Promise<void> {
  if (roles.length === 0) return;
  await writeAdmin('POST /users/{id}/role-mappings/realm', { id: userId, body: named(roles) });
}

/** Removes realm roles from a user; those they don't have are no error. */
export async function removeRoles(userId: string, roles: readonly RoleName[]): Promise<void> {
  if (roles.length === 0) return;
  await writeAdmin('DELETE /users/{id}/role-mappings/realm', { id: userId, body: named(roles) });
}
