import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { callAdmin } from './adminClient.ts';

/** A realm role as Keycloak lists it. */
export interface RealmRole {
  id: string;
  name: string;
  description: string;
  /** It brings other roles, e.g. the rights of `realm-management`. */
  composite: boolean;
}

/** Reads a realm role. */
export const realmRoleSchema = z.pipe(
  z.object({
    id: z.string(),
    name: z.string(),
    description: z.nullish(z.string()),
    composite: z._default(z.boolean(), false),
  }),
  z.transform((answer): RealmRole => ({ ...answer, description: answer.description ?? '' })),
);

const keycloaksOwn: ReadonlySet<string> = new Set(['offline_access', 'uma_authorization']);

/**
 * Whether a role is one that people give and take. `default-roles-<realm>` is not: without it a token is meant for nobody and
 * its holder becomes the anonymous profile without a word.
 */
export function isGivenByPeople(roleName: string): boolean {
  return !keycloaksOwn.has(roleName) && !roleName.startsWith('default-roles-');
}

/**
 * Whether a role can be asked for by its name, which stands in the path of the request: Keycloak does not find one with a slash, and a
 * browser takes `/roles/../users` for the list of all users, whatever is encoded.
 */
export function isReachedByName(roleName: string): boolean {
  return roleName !== '' && roleName !== '.' && roleName !== '..' && !roleName.includes('/');
}

/** What is said of the holders of a role that cannot be asked for by its name; Keycloak says the same of one with a slash. */
export const roleNotFound = new ApiError({
  server: 'keycloak',
  method: 'GET',
  path: '/roles/{role}/users',
  kind: 'notFound',
});

/** Reads every realm role, Keycloak's own included; needs `view-realm`. */
export function getRealmRoles(signal?: AbortSignal): Promise<readonly RealmRole[]> {
  return callAdmin('GET /roles', z.array(realmRoleSchema), (admin) => admin.roles.find(), signal);
}

/** Every realm role, Keycloak's own included. */
export const realmRolesQuery = queryOptions({
  queryKey: ['keycloak', 'roles', 'list'],
  queryFn: ({ signal }) => getRealmRoles(signal),
  staleTime: 60_000,
});

/** Realm roles were made or deleted. */
export async function realmRolesChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: realmRolesQuery.queryKey });
}

const broughtSchema = z.object({
  id: z.string(),
  name: z.string(),
  composite: z._default(z.boolean(), false),
  clientRole: z._default(z.boolean(), false),
});

/** Composite roles may bring composite roles; deeper than this nobody has them, and a loop ends here. */
const maxDepth = 4;

async function readBrought(roleId: string, depth: number, signal: AbortSignal): Promise<readonly string[]> {
  const roles = await callAdmin(
    'GET /roles-by-id/{id}/composites',
    z.array(broughtSchema),
    (admin) => admin.roles.getCompositeRoles({ id: roleId }),
    signal,
  );
  // What a client role brings is for those to see who may view clients; its own name says enough.
  const inner = roles.filter(({ composite, clientRole }) => composite && !clientRole && depth > 1);
  const brought = await Promise.all(inner.map(({ id }) => readBrought(id, depth - 1, signal)));
  return [...new Set([...roles.map(({ name }) => name), ...brought.flat()])];
}

/** The names of all roles that a composite one brings, client roles among them, at any depth. */
export const broughtRolesQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['keycloak', 'roles', 'brought', roleId],
    queryFn: ({ signal }) => readBrought(roleId, maxDepth, signal),
    staleTime: 60_000,
  });

/** Whether this is the role that Keycloak gives everybody, and that makes a token count for the image server. */
export function isDefaultRole(roleName: string): boolean {
  return roleName.startsWith('default-roles-');
}

/** The names of some roles, in one line. */
export const namesOfRoles = (roles: readonly RealmRole[]): string => roles.map(({ name }) => name).join(', ');
