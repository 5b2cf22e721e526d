import type { QueryClient } from '@tanstack/react-query';
import type { RolesDocument } from '#access/rolesDocument.ts';
import type { CompositesLook } from '#api/authorization/compositesLook.ts';
import { changeRoles, noteHeld, type RolesSaved } from '#api/authorization/rolesDocument.ts';
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

/**
 * Changes the roles document by the one safe way (read, change, write, read back), and shows what the server holds after it.
 * @throws ApiError when it could not be read or written, RolesNotSaved when it does not hold what was written
 */
export async function changeRolesDocument(
  { queryClient, look }: RolesAccess,
  change: (held: RolesDocument) => RolesDocument,
): Promise<Extract<RolesSaved, { kind: 'saved' }>> {
  const saved = await changeRoles(change, look());
  await noteHeld(queryClient, saved);
  void queryClient.invalidateQueries({ queryKey: ['orthanc', 'uiConfiguration'] });
  switch (saved.kind) {
    case 'saved':
      return saved;
    case 'failed':
      throw saved.error;
    case 'overwritten':
    case 'conflict':
      throw new RolesNotSaved('overwritten');
    case 'unknown':
      throw new RolesNotSaved('unknown');
  }
}

/** Why a change of the roles document failed, in words. */
export function describeNotSaved(error: unknown, t: CatalogueMessages, errors: ErrorMessages): string {
  if (error instanceof RolesNotSaved) return t.saves[error.why];
  const { text, detail } = describeError(error, errors);
  return [text, detail].filter(Boolean).join(' ');
}
