import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { keyKeepingQuery, repairProfileMutation } from '#api/keycloak/users/userProfile.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { Note } from '#ui/status/Note.tsx';

const notice = 'repair-realm';

/** Whether the realm keeps keys and keeps users from editing them, and the repair where it does not. */
export function RealmCheck() {
  const t = useMessages(apiKeysMessages).realm;
  const errors = useMessages(errorMessages);
  const can = useKeycloakCan();
  const keeping = useQuery(keyKeepingQuery);
  const repairing = useMutation(repairProfileMutation);
  const repair = async (): Promise<void> => {
    notify.pending(t.repairing, { id: notice });
    try {
      await repairing.mutateAsync();
      notify.done(t.repaired, { id: notice });
    } catch (error) {
      notify.failed(t.repairFailed, { id: notice, message: describeError(error, errors).text });
    }
  };
  if (keeping.isPending) return null;
  if (keeping.isError || keeping.data === 'safe') {
    return (
      <Text size="sm" c="dimmed" mb="xs">
        {keeping.isError ? t.unknown : t.safe}
      </Text>
    );
  }
  return (
    <Note tone={keeping.data === 'usersCanEdit' ? 'caution' : 'failed'} role="alert" mb="sm">
      <Stack gap="xs" align="flex-start">
        <Text size="sm" fw={600}>
          {t[keeping.data]}
        </Text>
        <Text size="sm">{t.repairText}</Text>
        <ActionButton
          size="xs"
          reason={can('editRealm')}
          loading={repairing.isPending}
          onClick={() => void repair()}
        >
          {t.repair}
        </ActionButton>
      </Stack>
    </Note>
  );
}
