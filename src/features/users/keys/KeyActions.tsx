import { Group } from '@mantine/core';
import { maskKey, type ApiKey } from '#api/keycloak/users/apiKeys.ts';
import { revokeKeyMutation } from '#api/keycloak/users/keyWrites.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useMutation } from '@tanstack/react-query';
import { useConfirmedCheckedWrite } from '#features/users/account/useWrite.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { TestKeyDialog } from './TestKeyDialog.tsx';

/** What the user wants to do with a key. */
export interface KeyAction {
  does: 'test' | 'rotate' | 'revoke';
  user: User;
  apiKey: ApiKey;
}

interface Props {
  user: User;
  apiKey: ApiKey;
  reason: string | undefined;
  onAct: (action: KeyAction) => void;
}

/** What can be done with a key: test, rotate, revoke. */
export function KeyActions({ user, apiKey, reason, onAct }: Props) {
  const t = useMessages(apiKeysMessages);
  const button = (does: KeyAction['does'], label: string, refused?: string) => (
    <ActionButton
      size="compact-sm"
      variant="default"
      reason={refused}
      onClick={() => onAct({ does, user, apiKey })}
    >
      {label}
    </ActionButton>
  );
  return (
    <Group gap={6} wrap="nowrap">
      {button('test', t.testShort)}
      {button('rotate', t.rotate, reason)}
      {button('revoke', t.revoke, reason)}
    </Group>
  );
}

/** The dialog of an action. It is outside any table, because a table's keyboard shortcuts would catch what is typed in it. */
export function KeyDialog({ action, onClose }: { action: KeyAction | undefined; onClose: () => void }) {
  switch (action?.does) {
    case 'test':
      return <TestKeyDialog value={action.apiKey.value} onClose={onClose} />;
    case 'rotate':
      return <NewKeyDialog user={action.user} rotates={action.apiKey.name} onClose={onClose} />;
    case 'revoke':
      return <Revoke user={action.user} apiKey={action.apiKey} onClose={onClose} />;
    case undefined:
      return null;
  }
}

interface RevokeProps {
  user: User;
  apiKey: ApiKey;
  onClose: () => void;
}

/** Asks before a key is revoked. */
function Revoke({ user, apiKey, onClose }: RevokeProps) {
  const t = useMessages(apiKeysMessages);
  const revoking = useMutation(revokeKeyMutation);
  const key = maskKey(apiKey.value);
  const words = {
    pending: t.revoking,
    done: t.revoked(key),
    failed: t.revokeFailed,
    afterFailure: t.stillWorks,
  };
  const confirmed = useConfirmedCheckedWrite(
    words,
    (onWritten) => revoking.mutateAsync({ userId: user.id, value: apiKey.value, onWritten }),
    onClose,
  );
  return (
    <ConfirmDialog
      title={t.revokeTitle}
      text={t.revokeText([key, apiKey.name].filter(Boolean).join(' · '), user.userName)}
      confirmLabel={t.revoke}
      {...confirmed}
      onClose={onClose}
    />
  );
}
