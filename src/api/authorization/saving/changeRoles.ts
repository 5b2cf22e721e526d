import type { QueryClient } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { rolesSaved, type RolesChecked, type RolesSaved } from './rolesSaved.ts';
import { changeRoles } from './saveRoles.ts';

/** The roles document does not hold what was written: someone wrote over it, or no response tells. */
export class RolesNotSaved extends Error {
  readonly why: 'overwritten' | 'unknown';

  constructor(why: 'overwritten' | 'unknown') {
    super(`roles document: ${why}`);
    this.name = 'RolesNotSaved';
    this.why = why;
  }
}

/** What a change of the roles document goes through. */
export interface RolesAccess {
  queryClient: QueryClient;
  /** How to look for composite roles, asked when it is needed. */
  look: () => CompositesLook;
}

/** A change of the roles document that is saved, and the second look at it. */
export interface RolesChange {
  readonly saved: Extract<RolesSaved, { kind: 'saved' }>;
  readonly checked: Promise<RolesChecked>;
}

/**
 * Changes the roles document by the one safe way (read, change, write, read back); `rolesSaved` says what is stale by it.
 * @throws ApiError when it could not be read or written, RolesNotSaved when it does not hold what was written
 */
export async function changeRolesDocument(
  { queryClient, look }: RolesAccess,
  change: (held: RolesDocument) => RolesDocument,
): Promise<RolesChange> {
  const save = await changeRoles(change, look());
  rolesSaved(queryClient, save);
  const { saved, checked } = save;
  switch (saved.kind) {
    case 'saved':
      return { saved, checked };
    case 'failed':
      throw saved.error;
    case 'overwritten':
    case 'conflict':
      throw new RolesNotSaved('overwritten');
    case 'unknown':
      throw new RolesNotSaved('unknown');
  }
}

/**
 * The same, and waits for the check: for actions that continue only when the roles are sure to contain it.
 * @throws as above, also when someone wrote over it meanwhile
 */
export async function changeRolesForSure(
  access: RolesAccess,
  change: (held: RolesDocument) => RolesDocument,
): Promise<void> {
  const { checked } = await changeRolesDocument(access, change);
  if ((await checked).kind === 'lost') throw new RolesNotSaved('overwritten');
}
