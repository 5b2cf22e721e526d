import type { RolesEdit } from '#api/authorization/saving/heldRoles.ts';
import type { RolesSave } from '#api/authorization/saving/rolesSaved.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { notify } from '#ui/notices/notify.ts';

/** Follows a save until its check has ended. @param onLost the edit that someone overwrote and that couldn't be written again */
export type FollowSave = (save: Pick<RolesSave, 'checked'>, onLost?: (edit: RolesEdit) => void) => void;

/**
 * Tells when a save of the roles that was said to be done was written over a moment later, also after one has left the screen. As a
 * rule it was not, and nothing is said.
 */
export function useRolesCheck(): FollowSave {
  const t = useMessages(rolesDocumentMessages);
  const tell = async (
    { checked }: Pick<RolesSave, 'checked'>,
    onLost: ((edit: RolesEdit) => void) | undefined,
  ) => {
    const end = await checked;
    if (end.kind === 'held') return;
    if (end.kind === 'repeated') notify.done(t.savedAgain, { message: t.savedAgainText });
    else {
      onLost?.(end.edit);
      notify.failed(t.savedAndLost, { message: t.savedAndLostText });
    }
  };
  return (save, onLost) => void tell(save, onLost);
}
