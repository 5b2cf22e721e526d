import { mutationOptions } from '@tanstack/react-query';
import { withRole, type Role } from '#access/roles/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import { realmRolesChanged } from '#api/keycloak/realmRoles.ts';
import { makeRealmRole, removeRealmRole } from '#api/keycloak/realmRoleWrites.ts';
import { userKeys } from '#api/keycloak/users/users.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { rolesSaved, type RolesSave } from './rolesSaved.ts';
import { changeRoles } from './saveRoles.ts';

/** A role to be made. */
export interface NewRole {
  readonly name: string;
  readonly description: string;
  /** What it gives. */
  readonly role: Role;
}

/** How making a role in Keycloak and in the roles document ended. */
export type RoleMade =
  | { readonly kind: 'made'; readonly save: RolesSave }
  /** It is in Keycloak. Others keep writing over the document (`overwritten`), or do not let us know what it holds (`unknown`). */
  | { readonly kind: 'notGiven'; readonly why: 'overwritten' | 'unknown'; readonly save: RolesSave }
  /** Keycloak did not answer, and does not tell whether it has the role: the document was not touched. */
  | { readonly kind: 'unknown' }
  /** The document could not be written, so the role was taken out of Keycloak again. */
  | { readonly kind: 'undone'; readonly error: Error }
  /** The document could not be written, and the role could not be taken out again: it is in Keycloak, and gives nothing. */
  | { readonly kind: 'half'; readonly error: Error };

async function takeOut(name: string, error: Error): Promise<RoleMade> {
  try {
    await removeRealmRole(name);
    return { kind: 'undone', error };
  } catch {
    return { kind: 'half', error };
  }
}

/**
 * Makes a role as one step: in Keycloak, where people can be given it, then in the document, where it gives rights.
 * @throws ApiError when Keycloak refuses: nothing was made
 */
export async function makeRole(
  { name, description, role }: NewRole,
  look: CompositesLook,
): Promise<RoleMade> {
  if ((await makeRealmRole(name, description)) === 'unknown') return { kind: 'unknown' };
  try {
    const save = await changeRoles((held) => withRole(held, name, role), look);
    switch (save.saved.kind) {
      case 'saved':
        return { kind: 'made', save };
      case 'failed':
        return await takeOut(name, save.saved.error);
      case 'unknown':
        return { kind: 'notGiven', why: 'unknown', save };
      case 'overwritten':
      case 'conflict':
        return { kind: 'notGiven', why: 'overwritten', save };
    }
  } catch (error) {
    return takeOut(name, error instanceof Error ? error : new Error(String(error)));
  }
}

/** How deleting a role ended: out of Keycloak it is in both cases. */
export type RoleDeleted =
  | { readonly kind: 'deleted'; readonly save: RolesSave }
  /** The document may still name it; the server drops it at the next reading, since Keycloak has it no more. */
  | { readonly kind: 'dropsLater'; readonly error: ApiError | undefined };

/**
 * Deletes a role: in Keycloak first, since a role that is only taken out of the document stays with its holders and opens nothing.
 * @throws ApiError when Keycloak refuses: nothing was deleted
 */
export async function deleteRole(name: string, look: CompositesLook): Promise<RoleDeleted> {
  await removeRealmRole(name);
  try {
    const save = await changeRoles((held) => withRole(held, name, undefined), look);
    const { saved } = save;
    if (saved.kind === 'saved') return { kind: 'deleted', save };
    return { kind: 'dropsLater', error: 'error' in saved ? saved.error : undefined };
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'dropsLater', error };
    throw error;
  }
}

/** Makes a role on both servers. Stale by it: Keycloak's list of roles, and what a saved roles document makes stale. */
export const makeRoleMutation = (look: () => CompositesLook) =>
  mutationOptions({
    mutationFn: async (role: NewRole, { client }) => {
      const made = await makeRole(role, look());
      if ('save' in made) rolesSaved(client, made.save);
      return made;
    },
    onSettled: (_made, _error, _role, _before, { client }) => realmRolesChanged(client),
  });

/** Deletes a role on both servers. Stale by it: the same, and the users, who may have held it. */
export const deleteRoleMutation = (look: () => CompositesLook) =>
  mutationOptions({
    mutationFn: async (name: string, { client }) => {
      const deleted = await deleteRole(name, look());
      if ('save' in deleted) rolesSaved(client, deleted.save);
      return deleted;
    },
    onSettled: (_deleted, _error, _name, _before, { client }) =>
      Promise.all([realmRolesChanged(client), client.invalidateQueries({ queryKey: userKeys.all })]),
  });
