import { useMutation } from '@tanstack/react-query';
import { CompositesFound } from '#api/authorization/compositesLook.ts';
import type { RolesEdit } from '#api/authorization/saving/heldRoles.ts';
import type { RolesSave, RolesSaved } from '#api/authorization/saving/rolesSaved.ts';
import { saveRolesMutation } from '#api/authorization/saving/saveRoles.ts';
import { ownPath } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useCompositesLook } from '#widgets/roles/useCompositesLook.ts';
import { useRolesCheck } from '#widgets/roles/useRolesCheck.ts';
import { notify } from '#ui/notices/notify.ts';
import { rolesDrafts } from './rolesDraft.ts';
import { savedWords } from './savedWords.ts';

/** What is saved: the edit on the screen, or the way back from the last save, which leaves an edit alone. */
export interface SaveOrder extends RolesEdit {
  readonly isUndo?: boolean;
}

/** The outcome is shown on the page itself. Users who have left it are told by a notice. */
const isOnScreen = (): boolean => ownPath() === paths.roles();

function keepOutcome(order: SaveOrder, saved: RolesSaved): void {
  if (saved.kind !== 'saved') return;
  if (order.isUndo) rolesDrafts.forgetLastSave();
  else rolesDrafts.saved({ before: saved.before, after: saved.held });
}

/** An edit that was saved and then lost to someone else's save is put back into the matrix, unless another edit is in progress. */
function keepLost(edit: RolesEdit): void {
  if (!rolesDrafts.get().edit) rolesDrafts.keep(edit);
}

/** Saves roles and says how it went; the outcome that needs a person (`conflict`, failures) is in the mutation's data. */
export function useSaveRoles() {
  const t = useMessages(rolesMessages);
  const errors = useMessages(errorMessages);
  const read = useMessages(rolesDocumentMessages);
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation<RolesSave, Error, SaveOrder>({
    ...saveRolesMutation(look),
    onSuccess: (save, order) => {
      const { saved } = save;
      follow(save, keepLost);
      keepOutcome(order, saved);
      const { isGood, title, text } = savedWords(saved, t, errors, order.isUndo ?? false);
      if (isGood) notify.done(title, { message: text });
      else if (!isOnScreen()) notify.failed(title, { message: text });
    },
    onError: (error) => {
      const why =
        error instanceof CompositesFound ? read.composites(error.roles) : describeError(error, errors).text;
      notify.failed(t.notSaved, { message: `${why} ${t.nothingWritten}` });
    },
  });
}

/** The mutation that saves. */
export type SaveRoles = ReturnType<typeof useSaveRoles>;
