import { Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { keysOf, maskKey } from '#api/keycloak/users/apiKeys.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Note } from '#ui/status/Note.tsx';
import { KeyActions, KeyDialog, type KeyAction } from './KeyActions.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { SuggestedRotation } from './SuggestedRotation.tsx';

/** The API keys of one user. */
export function KeysOfUser({ user, reason }: { user: User; reason: string | undefined }) {
  const t = useMessages(apiKeysMessages);
  const format = useFormat();
  const [isMaking, setIsMaking] = useState(false);
  const [action, setAction] = useState<KeyAction>();
  const keys = keysOf(user);
  return (
    <Stack gap="sm" maw={760} align="flex-start">
      <SuggestedRotation user={user} reason={reason} />
      <Text size="sm">{t.intro}</Text>
      {keys.length === 0 ? <Text size="sm">{t.none}</Text> : null}
      {keys.length > 1 ? (
        <Note tone="caution" role="note">
          {t.rotating(keys.length)}
        </Note>
      ) : null}
      {keys.map((key) => (
        <Paper key={key.value} withBorder p="sm" w="100%" component="section" aria-label={maskKey(key.value)}>
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {key.name || t.noName}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {maskKey(key.value)} · {t.columns.created} {key.created ? format.moment(key.created) : t.unknown}{' '}
            · {t.columns.createdBy} {key.createdBy || t.unknown}
          </Text>
          <KeyActions user={user} apiKey={key} reason={reason} onAct={setAction} />
        </Paper>
      ))}
      <ActionButton reason={reason} onClick={() => setIsMaking(true)}>
        {t.newKey}
      </ActionButton>
      <KeyDialog action={action} onClose={() => setAction(undefined)} />
      {isMaking ? <NewKeyDialog user={user} onClose={() => setIsMaking(false)} /> : null}
    </Stack>
  );
}
