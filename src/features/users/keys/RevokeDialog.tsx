import { maskKey, type ApiKey } from '#api/keycloak/users/apiKeys.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useRevokeKey } from './useKeyWrites.ts';

interface Props {
  user: User;
  apiKey: ApiKey;
  onClose: () => void;
}

/** Asks before a key is revoked. */
export function RevokeDialog({ user, apiKey, onClose }: Props) {
  const t = useMessages(apiKeysMessages);
  const revoking = useRevokeKey();
  const what = [maskKey(apiKey.value), apiKey.name].filter(Boolean).join(' · ');
  return (
    <ConfirmDialog
      title={t.revokeTitle}
      text={t.revokeText(what, user.userName)}
      confirmLabel={t.revoke}
      isPending={revoking.isPending}
      onConfirm={() => void revoking.revoke(user, apiKey).then(onClose)}
      onClose={onClose}
    />
  );
}
