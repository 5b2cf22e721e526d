import { z } from 'zod';
import { permissionNames } from '#access/roles/permissions.ts';
import type { Profile } from '#access/roles/profile.ts';

const labels = z.array(z.string());

/** A file may spell `authorized_labels` or `authorized-labels`; the API answers with the hyphen. */
const roleSchema = z
  .object({
    'authorized-labels': labels.optional(),
    authorized_labels: labels.optional(),
    permissions: z.array(z.enum(permissionNames)).default([]),
  })
  .transform((role) => ({
    'authorized-labels': role['authorized-labels'] ?? role.authorized_labels ?? [],
    permissions: role.permissions,
  }));

const documentSchema = z
  .object({
    roles: z.record(z.string(), roleSchema),
    'available-labels': labels.optional(),
    available_labels: labels.optional(),
  })
  .transform((document) => ({
    roles: document.roles,
    'available-labels': document['available-labels'] ?? document.available_labels ?? [],
  }));

/** The roles document as the auth service answers it. */
export type RolesDocument = z.output<typeof documentSchema>;

/** A role of the realm, as the Admin API lists it. */
export interface RealmRole {
  name: string;
  composite: boolean;
}

/** Realm roles of Keycloak's own, which the auth service leaves out of the document. */
const keycloaksOwn = new Set(['uma_authorization', 'offline_access']);

/** The document; undefined if the auth service answers 422 (`roles` missing, a permission unknown, not an object). */
export function parseRoles(value: unknown): RolesDocument | undefined {
  return documentSchema.safeParse(value).data;
}

/**
 * The document after the sync that every GET is: roles that were deleted or made composite are dropped (their holders
 * lose everything), new ones are added at the end without permissions.
 */
export function syncRoles(document: RolesDocument, realmRoles: readonly RealmRole[]): RolesDocument {
  const simple = realmRoles.filter(
    (role) => !role.composite && !keycloaksOwn.has(role.name) && !role.name.startsWith('default-roles-'),
  );
  const names = new Set(simple.map((role) => role.name));
  const kept = Object.entries(document.roles).filter(([name]) => names.has(name));
  const added = simple
    .filter((role) => !Object.hasOwn(document.roles, role.name))
    .map((role): [string, RolesDocument['roles'][string]] => [
      role.name,
      { 'authorized-labels': [], permissions: [] },
    ]);
  return { roles: Object.fromEntries([...kept, ...added]), 'available-labels': document['available-labels'] };
}

/** The permissions and labels of a user with these roles. Each permission applies to each label, whatever the role. */
export function unitedRoles(
  document: RolesDocument,
  held: readonly string[],
): Pick<Profile, 'permissions' | 'authorizedLabels'> {
  const roles = held.flatMap((name) => {
    const role = Object.hasOwn(document.roles, name) ? document.roles[name] : undefined;
    return role === undefined ? [] : [role];
  });
  const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
  return {
    permissions: sorted(roles.flatMap((role) => role.permissions)),
    authorizedLabels: sorted(roles.flatMap((role) => role['authorized-labels'])),
  };
}
