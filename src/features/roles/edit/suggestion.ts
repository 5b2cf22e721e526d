import { applyChanges, diffRoles, type RolesChange } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';

/** What has become of suggested changes: they wait for being saved, hold already, or name roles that are no longer there. `withdrawn`: the person took them out of the edit. */
export type SuggestionState =
  | { readonly kind: 'unsaved' | 'already' | 'withdrawn' }
  | { readonly kind: 'rolesGone'; readonly roles: readonly string[] };

const changesNothing = (document: RolesDocument, changes: readonly RolesChange[]): boolean =>
  diffRoles(document, applyChanges(document, changes)).length === 0;

/** The roles that changes are about and that aren't there. A change of such a role does nothing, which must not look as if it held. */
const rolesGone = (document: RolesDocument, changes: readonly RolesChange[]): readonly string[] => {
  const there = applyChanges(
    document,
    changes.filter(({ kind }) => kind === 'roleAdded'),
  ).roles;
  const named = changes.flatMap((change) =>
    'role' in change && change.kind !== 'roleRemoved' ? [change.role] : [],
  );
  return [...new Set(named)].filter((role) => !there.has(role));
};

/** Compares suggested changes with what the server holds and with the edit. @param base what the server holds @param mine the edit */
export const suggestionState = (
  base: RolesDocument,
  mine: RolesDocument,
  changes: readonly RolesChange[],
): SuggestionState => {
  const roles = rolesGone(base, changes);
  if (roles.length > 0) return { kind: 'rolesGone', roles };
  if (changesNothing(base, changes)) return { kind: 'already' };
  return { kind: changesNothing(mine, changes) ? 'unsaved' : 'withdrawn' };
};
