import { Text } from '@mantine/core';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { shareChangeMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { hasUnseenStudies } from './linkRules.ts';
import { useRevokeTask } from './useLinkTask.ts';
import { useManager } from './useManager.ts';

interface Props {
  rows: readonly ShareRow[];
  /** The task was started. */
  onStarted?: () => void;
  onClose: () => void;
}

/** Asks before many links are revoked, then revokes those that can be, as a task. */
export function RevokeLinks({ rows, onStarted, onClose }: Props) {
  const t = useMessages(shareChangeMessages);
  const { reasonFor } = useManager();
  const start = useRevokeTask();
  const isRevocable = (row: ShareRow): boolean => reasonFor('revoke', row) === undefined;
  const revocable = rows.filter(isRevocable);
  const others = rows.filter((row) => !isRevocable(row));
  const [first] = others;
  const unseen = revocable.filter(hasUnseenStudies).length;
  return (
    <ConfirmDialog
      title={t.revokeTitle(revocable.length)}
      text={t.revokeText(revocable.length)}
      confirmLabel={t.revokeMany(revocable.length)}
      reason={revocable.length === 0 ? first && reasonFor('revoke', first) : undefined}
      onConfirm={() => {
        start(revocable);
        onStarted?.();
        onClose();
      }}
      onClose={onClose}
    >
      {others.length > 0 ? <Text size="sm">{t.leftOut(others.length)}</Text> : null}
      {unseen > 0 ? <Text size="sm">{t.unseenMany(unseen)}</Text> : null}
    </ConfirmDialog>
  );
}
