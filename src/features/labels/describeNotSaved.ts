import { RolesNotSaved } from '#api/authorization/saving/changeRoles.ts';
import { describeError, type ErrorMessages } from '#locales/shared/errors.ts';
import type { CatalogMessages } from './labelMessages.ts';

/** Why a change of the roles document failed, in words. */
export function describeNotSaved(error: unknown, t: CatalogMessages, errors: ErrorMessages): string {
  if (error instanceof RolesNotSaved) return t.saves[error.why];
  const { text, detail } = describeError(error, errors);
  return [text, detail].filter(Boolean).join(' ');
}
