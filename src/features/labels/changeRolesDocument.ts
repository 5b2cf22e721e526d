import type { QueryClient } from '@tanstack/react-query';
import type { RolesDocument } from '#access/rolesDocument.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { noteHeld, type RolesChecked, type RolesSaved } from '#api/authorization/rolesSaved.ts';
import { changeRoles } from '#api/authorization/saveRoles.ts';
import { describeError, type ErrorMessages } from '#locales/errors.ts';
import type { CatalogueMessages } from './labelMessages.ts';

/** The roles document does not hold what was written: somebody wrote over it, or no answer tells. */
class RolesNotSaved extends Error {
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
 * Changes the roles document by the one safe way (read, change, write, read back), and shows what the server holds after it.
 * @throws ApiError when it could not be read or written, RolesNotSaved when it does not hold what was written
 */
export async function changeRolesDocument(
  { queryClient, look }: RolesAccess,
  change: (held: RolesDocument) => RolesDocument,
): Promise<RolesChange> {
  const { saved, checked } = await changeRoles(change, look());
  await noteHeld(queryClient, saved);
  void queryClient.invalidateQueries({ queryKey: ['orthanc', 'uiConfiguration'] });
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
 * The same, and waits for the second look: for what goes on only when the roles are sure to hold it.
 * @throws as above, also when somebody wrote over it meanwhile
 */
export async function changeRolesForSure(
  access: RolesAccess,
  change: (held: RolesDocument) => RolesDocument,
): Promise<void> {
  const { checked } = await changeRolesDocument(access, change);
  const end = await checked;
  if (end.kind !== 'held') await noteHeld(access.queryClient, end.saved);
  if (end.kind === 'lost') throw new RolesNotSaved('overwritten');
}

/** Why a change of the roles document failed, in words. */
export function describeNotSaved(error: unknown, t: CatalogueMessages, errors: ErrorMessages): string {
  if (error instanceof RolesNotSaved) return t.saves[error.why];
  const { text, detail } = describeError(error, errors);
  return [text, detail].filter(Boolean).join(' ');
}
