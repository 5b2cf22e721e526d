import type { RolesCorrection } from '#api/authorization/saving/heldRoles.ts';
import type { RolesSaved } from '#api/authorization/saving/rolesSaved.ts';
import { unknownIn } from '#features/roles/matrix/columns.ts';
import type { messages } from '#features/roles/messages/en/roles.ts';
import { describeError, type ErrorMessages } from '#locales/shared/errors.ts';

interface SavedWords {
  readonly isGood: boolean;
  readonly title: string;
  readonly text: string;
}

function rolesOf(saved: RolesSaved & { kind: 'saved' }, kind: RolesCorrection['kind']): string[] {
  return saved.corrections.flatMap((change) => (change.kind === kind ? [change.role] : []));
}

function goodWords(saved: RolesSaved & { kind: 'saved' }, t: typeof messages, isUndo: boolean): SavedWords {
  const dropped = rolesOf(saved, 'dropped');
  const gone = rolesOf(saved, 'gone');
  const cameBack = rolesOf(saved, 'cameBack');
  return {
    isGood: true,
    title: isUndo ? t.undone : saved.despite ? t.savedDespite : t.saved,
    text: [
      t.savedText,
      dropped.length > 0 ? t.dropped(dropped) : '',
      gone.length > 0 ? t.gone(gone) : '',
      cameBack.length > 0 ? t.cameBack(cameBack) : '',
      saved.meetings.length > 0 ? t.savedMeetings(saved.meetings.map(({ role }) => role)) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** How a save ended, in words. */
export function savedWords(
  saved: RolesSaved,
  t: typeof messages,
  errors: ErrorMessages,
  isUndo = false,
): SavedWords {
  switch (saved.kind) {
    case 'saved':
      return goodWords(saved, t, isUndo);
    case 'conflict':
      return { isGood: false, title: t.conflictTitle, text: t.conflictText };
    case 'overwritten':
      return { isGood: false, title: t.overwritten, text: t.overwrittenText };
    case 'unknown':
      return { isGood: false, title: t.unknown, text: t.unknownText };
    case 'failed': {
      const unknown = saved.error.kind === 'server' ? unknownIn(saved.wanted) : [];
      const words = describeError(saved.error, errors);
      return {
        isGood: false,
        title: t.notSaved,
        text: unknown.length > 0 ? t.failedUnknownPermission(unknown) : `${words.text} ${words.detail}`,
      };
    }
  }
}
