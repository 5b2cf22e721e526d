import { holds } from '#access/roles/permissions.ts';
import { emptyRole, withRole, type Role, type RolesDocument } from '#access/roles/rolesDocument.ts';

/** How a role has a permission: itself, through `all`, or not. */
export type CellState = 'held' | 'throughAll' | 'not';

/** The state of one cell of the matrix. */
export function cellState(role: Role, permission: string): CellState {
  if (role.permissions.includes(permission)) return 'held';
  return holds(role.permissions, permission) ? 'throughAll' : 'not';
}

/** The document with a permission given to a role, or taken from it. */
export function togglePermission(document: RolesDocument, name: string, permission: string): RolesDocument {
  const role = document.roles.get(name) ?? emptyRole;
  const permissions = role.permissions.includes(permission)
    ? role.permissions.filter((held) => held !== permission)
    : [...role.permissions, permission];
  return withRole(document, name, { ...role, permissions });
}

/** The document with labels of a role given or taken. */
export function withLabels(document: RolesDocument, name: string, labels: readonly string[]): RolesDocument {
  const role = document.roles.get(name) ?? emptyRole;
  return withRole(document, name, { ...role, authorizedLabels: labels });
}
