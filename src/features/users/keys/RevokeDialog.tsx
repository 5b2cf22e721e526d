import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { maskKey, type ApiKey } from '#api/keycloak/apiKeys.ts';
import type { User } from '#api/keycloak/user.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
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
    <Modal opened onClose={onClose} closeButtonProps={{ 'aria-label': t.close }} title={t.revokeTitle}>
      <Stack gap="sm">
        <Text size="sm">{t.revokeText(what, user.userName)}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            color="red.9"
            loading={revoking.isPending}
            onClick={() => void revoking.revoke(user, apiKey).then(onClose)}
          >
            {t.revoke}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
