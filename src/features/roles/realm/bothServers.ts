import { withRole, type Role } from '#access/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { changeRoles, type RolesSaved } from '#api/authorization/rolesDocument.ts';
import { createRealmRole, deleteRealmRole } from '#api/keycloak/roles.ts';

/** A role to be made. */
export interface NewRole {
  readonly name: string;
  readonly description: string;
  /** What it gives. */
  readonly role: Role;
}

/** How making a role in Keycloak and in the roles document ended. */
export type RoleMade =
  | { readonly kind: 'made'; readonly saved: RolesSaved }
  /** The document could not be written, so the role was taken out of Keycloak again. */
  | { readonly kind: 'undone'; readonly error: Error }
  /** The document could not be written, and the role could not be taken out again: it is in Keycloak, and gives nothing. */
  | { readonly kind: 'half'; readonly error: Error };

async function takeOut(name: string, error: Error): Promise<RoleMade> {
  try {
    await deleteRealmRole(name);
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
  await createRealmRole(name, description);
  try {
    const saved = await changeRoles((held) => withRole(held, name, role), look);
    return saved.kind === 'failed' ? await takeOut(name, saved.error) : { kind: 'made', saved };
  } catch (error) {
    return takeOut(name, error instanceof Error ? error : new Error(String(error)));
  }
}

/** How deleting a role ended: out of Keycloak it is in both cases. */
export type RoleDeleted =
  | { readonly kind: 'deleted'; readonly saved: RolesSaved }
  /** The document still names it; the server drops it at the next reading, since Keycloak has it no more. */
  | { readonly kind: 'dropsLater'; readonly error: ApiError };

/**
 * Deletes a role: in Keycloak first, since a role that is only taken out of the document stays with its holders and opens nothing.
 * @throws ApiError when Keycloak refuses: nothing was deleted
 */
export async function deleteRole(name: string, look: CompositesLook): Promise<RoleDeleted> {
  await deleteRealmRole(name);
  try {
    const saved = await changeRoles((held) => withRole(held, name, undefined), look);
    return saved.kind === 'failed' || saved.kind === 'unknown'
      ? { kind: 'dropsLater', error: saved.error }
      : { kind: 'deleted', saved };
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'dropsLater', error };
    throw error;
  }
}
