import { applyChanges, diffRoles, type RolesChange } from '#access/roles/rolesDiff.ts';
import { emptyRole, sameRole, sameRoles, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { mergeRoles, type RolesMerge } from '#access/roles/rolesMerge.ts';
import { rolesWithAPlace, type CompositesLook } from '#api/authorization/compositesLook.ts';

/**
 * What the server did to a document when it compared it with Keycloak. `dropped`: Keycloak has no such role, or it is composite.
 * `cameBack`: taken out of the document, but Keycloak has it, so it is there without any permission. `gone`: dropped or taken out by
 * somebody, for one who may not ask Keycloak.
 */
export interface RolesCorrection {
  readonly kind: 'dropped' | 'cameBack' | 'gone';
  readonly role: string;
}

/** A document before and after an edit. */
export interface RolesEdit {
  readonly base: RolesDocument;
  readonly mine: RolesDocument;
}

/** Whether an edit is in what the server holds. */
export interface HeldRoles {
  /** `missing`: it was written over, in whole or in part. `conflict`: somebody else edited the same things. */
  readonly state: 'held' | 'missing' | 'conflict';
  /** The edit brought together with what is held. */
  readonly merge: RolesMerge;
  readonly corrections: readonly RolesCorrection[];
}

async function correctionsOf(
  { base, mine }: RolesEdit,
  held: RolesDocument,
  look: CompositesLook,
  isRepeated: boolean,
): Promise<RolesCorrection[]> {
  const cameBack = [...base.roles.keys()].filter(
    (name) => !mine.roles.has(name) && sameRole(held.roles.get(name), emptyRole),
  );
  const absent = [...mine.roles.keys()].filter((name) => !held.roles.has(name));
  // Asked only where something is gone: as a rule nothing is.
  const known = absent.length > 0 ? await rolesWithAPlace(look) : undefined;
  const dropped = absent.flatMap((role): RolesCorrection[] => {
    if (known) return known.has(role) ? [] : [{ kind: 'dropped', role }];
    // Keycloak can't be asked. Written a second time and gone again: that is no coincidence.
    const isMine = !sameRole(base.roles.get(role), mine.roles.get(role));
    return isMine && isRepeated ? [{ kind: 'gone', role }] : [];
  });
  return [...dropped, ...cameBack.map((role): RolesCorrection => ({ kind: 'cameBack', role }))];
}

/**
 * Looks for an edit in what the server holds. A role that is gone is Keycloak's doing only where Keycloak does not have it: otherwise
 * somebody's write took it out.
 * @param isRepeated it was written before, and was not there afterwards
 */
export async function findEdit(
  edit: RolesEdit,
  held: RolesDocument,
  look: CompositesLook,
  isRepeated: boolean,
): Promise<HeldRoles> {
  const corrections = await correctionsOf(edit, held, look, isRepeated);
  const possible = new Map(edit.mine.roles);
  for (const { kind, role } of corrections) {
    if (kind === 'cameBack') possible.set(role, emptyRole);
    else possible.delete(role);
  }
  const merge = mergeRoles(edit.base, { ...edit.mine, roles: possible }, held);
  const state = merge.conflicts.length > 0 ? 'conflict' : sameRoles(merge.merged, held) ? 'held' : 'missing';
  return { state, merge, corrections };
}

/** What one change is about: two changes of one subject cannot both stand. */
function subjectOf(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
    case 'roleRemoved':
      return JSON.stringify(['role', change.role]);
    case 'permissionGranted':
    case 'permissionWithdrawn':
      return JSON.stringify(['permission', change.role, change.permission]);
    case 'labelGranted':
    case 'labelWithdrawn':
      return JSON.stringify(['label', change.role, change.label]);
    case 'allLabelsOn':
    case 'allLabelsOff':
      return JSON.stringify(['all labels', change.role]);
    case 'availableLabelAdded':
    case 'availableLabelRemoved':
      return JSON.stringify(['available', change.label]);
  }
}

/** An earlier edit without what a later one by the same person decided otherwise, so that a late check does not bring it back. */
export function withoutLater({ base, mine }: RolesEdit, later: RolesEdit): RolesEdit {
  const changes = diffRoles(later.base, later.mine);
  const subjects = new Set(changes.map(subjectOf));
  const removed = new Set(changes.flatMap((change) => (change.kind === 'roleRemoved' ? [change.role] : [])));
  const kept = diffRoles(base, mine).filter(
    (change) => !subjects.has(subjectOf(change)) && !('role' in change && removed.has(change.role)),
  );
  return { base, mine: applyChanges(base, kept) };
}
