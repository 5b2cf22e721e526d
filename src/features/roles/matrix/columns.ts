import { isPermission, permissionGroups, permissionNames } from '#access/roles/permissions.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** The groups of the matrix. `all` comes before them; `unknown` contains names that this console doesn't know. */
export type ColumnGroup = 'all' | keyof typeof permissionGroups | 'unknown';

/** Columns that stand together under one heading. */
export interface PermissionGroup {
  readonly group: ColumnGroup;
  readonly permissions: readonly string[];
}

const known: readonly PermissionGroup[] = [
  { group: 'all', permissions: ['all'] },
  { group: 'studies', permissions: permissionGroups.studies },
  { group: 'sharing', permissions: permissionGroups.sharing },
  { group: 'changing', permissions: permissionGroups.changing },
  { group: 'administration', permissions: permissionGroups.administration },
];

/** The columns: every permission the auth service knows, then those unknown to us that the server's table or the document names. */
export function columnGroups(document: RolesDocument, inUse: readonly string[]): readonly PermissionGroup[] {
  const names = new Set(inUse);
  document.roles.forEach(({ permissions }) => permissions.forEach((permission) => names.add(permission)));
  const unknown = [...names].filter((name) => !isPermission(name)).toSorted();
  return unknown.length > 0 ? [...known, { group: 'unknown', permissions: unknown }] : known;
}

/** Unknown permissions of a document: the auth service refuses the whole document because of a single one. */
export function unknownIn(document: RolesDocument): readonly string[] {
  return columnGroups(document, permissionNames).find(({ group }) => group === 'unknown')?.permissions ?? [];
}
