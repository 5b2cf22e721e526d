import type { QueryClient } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RolesMeeting, RolesMerge } from '#access/roles/rolesMerge.ts';
import type { ApiError } from '#api/ApiError.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import type { RolesCorrection, RolesEdit } from './heldRoles.ts';
import { profileQuery } from '#api/authorization/profile.ts';
import { rolesDocumentKey } from '#api/authorization/rolesReadLast.ts';

/** How a save ended. The server's word on what it holds is in every case but the last. */
export type RolesSaved =
  | {
      /** The server holds it: reading it back shows it. */
      readonly kind: 'saved';
      /** What the server had right before: with it and `held`, the save can be undone. */
      readonly before: RolesDocument;
      readonly held: RolesDocument;
      readonly corrections: readonly RolesCorrection[];
      /** Roles to which someone else also gave something meanwhile: together it may be more than either of them meant. */
      readonly meetings: readonly RolesMeeting[];
      /** The write ended in this error, although it took effect; or it took effect, and we may not read the document any more. */
      readonly despite: ApiError | undefined;
    }
  | {
      /** Someone else edited the same things. */
      readonly kind: 'conflict';
      readonly merge: RolesMerge;
      readonly theirs: RolesDocument;
    }
  | {
      /** Others wrote over it again and again. */
      readonly kind: 'overwritten';
      readonly wanted: RolesDocument;
      readonly held: RolesDocument;
    }
  | {
      /** Writing failed, and the server holds what it held, or what others wrote. */
      readonly kind: 'failed';
      readonly error: ApiError;
      readonly wanted: RolesDocument;
      readonly held: RolesDocument;
    }
  | {
      /** Whether it took effect is not known: the write, or reading it back, got no answer. */
      readonly kind: 'unknown';
      readonly error: ApiError;
      readonly wanted: RolesDocument;
    };

/** How a save ended, and the check that continues. */
export interface RolesSave {
  readonly saved: RolesSaved;
  /** Never rejects: what a second look found once everybody who had read before this save has written. */
  readonly checked: Promise<RolesChecked>;
}

/** What the second look after a save found. */
export type RolesChecked =
  /** It is there, or the server couldn't be reached and reading it back right after the save counts. */
  | { readonly kind: 'held' }
  /** Someone else had overwritten it; it was written again. */
  | { readonly kind: 'repeated'; readonly saved: RolesSaved }
  /** Someone else overwrote it, and it couldn't be written again. */
  | { readonly kind: 'lost'; readonly saved: RolesSaved; readonly edit: RolesEdit };

/** What the server holds after a save, as far as it is known; `rolesSaved` puts it where every screen finds it. */
export function heldAfter(saved: RolesSaved): RolesDocument | undefined {
  if (saved.kind === 'conflict') return saved.theirs;
  return saved.kind === 'unknown' ? undefined : saved.held;
}

/** Stale by whatever the document holds now: what this person may do, and the labels that may be given, which the server takes from it. */
function noteHeld(client: QueryClient, saved: RolesSaved): void {
  const held = heldAfter(saved);
  if (held) client.setQueryData(rolesDocumentKey, held);
  void client.invalidateQueries({ queryKey: uiConfigurationQuery.queryKey });
  void client.invalidateQueries({ queryKey: profileQuery.queryKey });
}

/**
 * The roles document was saved, or a save of it failed: every screen finds what the server holds, and what depends on it is asked for
 * again. Follows the second look too. Every write of the document ends here: the matrix, an imported file, a new or deleted role, the
 * allowed labels, and the rename, merge or deletion of a label. Part of the write itself, so that whoever hears of its end finds the
 * document that the server holds.
 */
export function rolesSaved(client: QueryClient, { saved, checked }: RolesSave): void {
  void checked.then((end) => (end.kind === 'held' ? undefined : noteHeld(client, end.saved)));
  noteHeld(client, saved);
}
