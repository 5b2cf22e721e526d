import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { callAdmin } from './adminClient.ts';
import { writeAdmin } from './adminWrite.ts';
import { isReachedByName, roleNotFound } from './realmRoles.ts';
import { userSchema, type User } from './user.ts';

/** Makes a realm role (needs `manage-realm`). @throws ApiError `conflict` where there is one of this name */
export async function createRealmRole(name: string, description: string): Promise<void> {
  await writeAdmin('POST /roles', { body: { name, description } });
}

const idOfRole = z.object({ id: z.string(), name: z.string() });

/** The id of a realm role; `undefined` where there is none of this name. From the list: a role's own route doesn't accept a name with a slash. */
async function findRoleId(name: string): Promise<string | undefined> {
  const roles = await callAdmin('GET /roles', z.array(idOfRole), (admin) => admin.roles.find());
  return roles.find((role) => role.name === name)?.id;
}

/** Deletes a realm role (needs `manage-realm`): everybody who holds it loses it. A role that is gone already is no error. */
export async function deleteRealmRole(name: string): Promise<void> {
  const id = await findRoleId(name);
  if (id === undefined) return;
  await writeAdmin('DELETE /roles-by-id/{id}', { id });
}

const composite = z.looseObject({ id: z.string(), name: z.string() });

/** The roles that a composite role brings, client roles among them, by name. */
export const compositesQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['keycloak', 'roles', 'composites', roleId],
    queryFn: async ({ signal }) =>
      (
        await callAdmin(
          'GET /roles-by-id/{id}/composites',
          z.array(composite),
          (admin) => admin.roles.getCompositeRoles({ id: roleId }),
          signal,
        )
      ).map(({ name }) => name),
  });

/** Makes a composite role a plain one again (needs `manage-realm`): its holders lose what it brought. */
export async function removeComposites(roleId: string): Promise<void> {
  const roles = await callAdmin('GET /roles-by-id/{id}/composites', z.array(composite), (admin) =>
    admin.roles.getCompositeRoles({ id: roleId }),
  );
  await writeAdmin('DELETE /roles-by-id/{id}/composites', {
    id: roleId,
    body: roles.map(({ id, name }) => ({ id, name })),
  });
}

/** Beyond so many the users of a role are not counted: Keycloak has no count, only pages. */
export const mostUsersCounted = 200;

const pageSize = 100;

/** The people and machines that hold a role directly. */
export interface UsersOfRole {
  /** At most `mostUsersCounted`. */
  readonly users: readonly User[];
  /** There are more than were read: "over 200". */
  readonly hasMore: boolean;
}

async function listUsersOfRole(name: string, signal?: AbortSignal): Promise<UsersOfRole> {
  if (!isReachedByName(name)) throw roleNotFound;
  const users: User[] = [];
  for (let first = 0; first <= mostUsersCounted; first += pageSize) {
    // One more than the limit tells whether there are more.
    const max = Math.min(pageSize, mostUsersCounted + 1 - first);
    const page = await callAdmin(
      'GET /roles/{role}/users',
      z.array(userSchema),
      (admin) => admin.roles.findUsersWithRole({ name, first, max, briefRepresentation: true }),
      signal,
    );
    users.push(...page);
    if (page.length < max) break;
  }
  return { users: users.slice(0, mostUsersCounted), hasMore: users.length > mostUsersCounted };
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
