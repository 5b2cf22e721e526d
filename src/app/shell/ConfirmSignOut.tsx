import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { shellMessages } from '#app/screens/shellMessages.ts';

interface Props {
  onSignOut: () => void;
  onStay: () => void;
}

/** Asks before signing out drops unsaved changes or stops what is under way; the browser's own question would come too late. */
export function ConfirmSignOut({ onSignOut, onStay }: Props) {
  const t = useMessages(shellMessages);
  return (
    <ConfirmDialog
      title={t.unsavedTitle}
      text={t.unsaved}
      confirmLabel={t.signOut}
      cancelLabel={t.stay}
      onConfirm={onSignOut}
      onClose={onStay}
    />
  );
}
