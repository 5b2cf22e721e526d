import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
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

/** Every realm role, Keycloak's own included; needs `view-realm`. */
export const realmRolesQuery = queryOptions({
  queryKey: ['keycloak', 'roles', 'list'],
  queryFn: ({ signal }) =>
    callAdmin('GET /roles', z.array(realmRoleSchema), (admin) => admin.roles.find(), signal),
  staleTime: 60_000,
});

/** Whether this is the role that Keycloak gives everybody, and that makes a token count for the image server. */
export function isDefaultRole(roleName: string): boolean {
  return roleName.startsWith('default-roles-');
}
