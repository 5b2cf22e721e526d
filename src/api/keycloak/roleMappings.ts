import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { callAdmin } from './adminClient.ts';
import { writeAdmin } from './adminWrite.ts';
import { realmRoleSchema, type RealmRole } from './realmRoles.ts';
import { userKeys } from './users.ts';

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
