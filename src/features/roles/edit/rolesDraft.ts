import { createStore } from '#lib/createStore.ts';
import type { RolesEdit } from '#api/authorization/saving/heldRoles.ts';
import { sameRoles, withRole, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { applyChanges, type RolesChange } from '#access/roles/rolesDiff.ts';
import { mergeRoles } from '#access/roles/rolesMerge.ts';

/** The last successful save, so that it can be undone. */
export interface LastSave {
  readonly before: RolesDocument;
  readonly after: RolesDocument;
}

interface Drafts {
  /** What is being edited and not saved; `undefined`: nothing. */
  readonly edit: RolesEdit | undefined;
  readonly lastSave: LastSave | undefined;
  /** Changes that another screen suggested and that were put into the edit, until it is saved or discarded. */
  readonly suggested: readonly RolesChange[] | undefined;
}

const drafts = createStore<Drafts>({ edit: undefined, lastSave: undefined, suggested: undefined });

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (drafts.get().edit) event.preventDefault();
}

function set(next: Partial<Drafts>): void {
  drafts.set({ ...drafts.get(), ...next });
}

/** The unsaved edit of the roles document. It lives as long as the page, not as long as the screen, and leaving the page asks first. */
export const rolesDrafts = {
  get: drafts.get,
  subscribe: drafts.subscribe,
  /** Keeps an edit; one that changes nothing is no edit. */
  keep(edit: RolesEdit): void {
    if (typeof window !== 'undefined') addEventListener('beforeunload', askBeforeLeaving);
    set({ edit: sameRoles(edit.base, edit.mine) ? undefined : edit });
  },
  /** Forgets what was not saved. */
  discard: (): void => set({ edit: undefined, suggested: undefined }),
  /** Puts suggested changes on top of what is being edited, if anything is. */
  suggest(changes: readonly RolesChange[], held: RolesDocument): void {
    const { base, mine } = rebase(drafts.get().edit, held);
    rolesDrafts.keep({ base, mine: applyChanges(mine, changes) });
    set({ suggested: changes });
  },
  /** The suggestion was read. What of it is in the edit stays there. */
  forgetSuggestion: (): void => set({ suggested: undefined }),
  /** A role was deleted: an edit has nothing to say of it any more. */
  forgetRole(name: string): void {
    const { edit } = drafts.get();
    if (!edit) return;
    rolesDrafts.keep({
      base: withRole(edit.base, name, undefined),
      mine: withRole(edit.mine, name, undefined),
    });
  },
  /** Drops an edit that the server has already, no matter who saved it. */
  settle(held: RolesDocument): void {
    const { edit } = drafts.get();
    if (edit && sameRoles(rebase(edit, held).mine, held)) set({ edit: undefined });
  },
  /** The edit was saved. */
  saved: (lastSave: LastSave): void => set({ edit: undefined, suggested: undefined, lastSave }),
  /** A save was undone, or can't be undone anymore. */
  forgetLastSave: (): void => set({ lastSave: undefined }),
};

/**
 * An edit rebased onto the server's current document: edits of different things are both kept. If they conflict, the edit stays on its old
 * base, and saving asks a person.
 */
export function rebase(edit: RolesEdit | undefined, held: RolesDocument): RolesEdit {
  if (!edit) return { base: held, mine: held };
  if (edit.base === held) return edit;
  const { merged, conflicts } = mergeRoles(edit.base, edit.mine, held);
  return conflicts.length > 0 ? edit : { base: held, mine: merged };
}
