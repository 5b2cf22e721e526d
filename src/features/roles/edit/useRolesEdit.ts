import { useCallback, useMemo } from 'react';
import { diffRoles } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RolesEdit } from '#api/authorization/saving/heldRoles.ts';
import { useStore } from '#ui/useStore.ts';
import { rebase, rolesDrafts } from './rolesDraft.ts';

/** The document as it is being edited. */
export interface RolesEditing extends RolesEdit {
  readonly isChanged: boolean;
  /** Makes one change of what is being edited; nothing is sent. */
  readonly change: (change: (mine: RolesDocument) => RolesDocument) => void;
}

/** The unsaved edit on top of what the server holds. */
export function useRolesEdit(held: RolesDocument): RolesEditing {
  const { edit } = useStore(rolesDrafts);
  const rebased = useMemo(() => rebase(edit, held), [edit, held]);
  const change = useCallback<RolesEditing['change']>(
    (change) => {
      const now = rebase(rolesDrafts.get().edit, held);
      rolesDrafts.keep({ base: now.base, mine: change(now.mine) });
    },
    [held],
  );
  const isChanged = useMemo(
    () => edit !== undefined && diffRoles(rebased.base, rebased.mine).length > 0,
    [edit, rebased],
  );
  return { ...rebased, isChanged, change };
}

/** The last save that can be undone. */
export function useLastSave() {
  return useStore(rolesDrafts).lastSave;
}
