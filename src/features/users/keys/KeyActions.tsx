import { Group } from '@mantine/core';
import { useState } from 'react';
import type { ApiKey } from '#api/keycloak/apiKeys.ts';
import type { User } from '#api/keycloak/user.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import { TestKeyDialog } from './TestKeyDialog.tsx';

interface Props {
  user: User;
  apiKey: ApiKey;
  reason: string | undefined;
}

/** What can be done with a key: test, rotate, revoke. */
export function KeyActions({ user, apiKey, reason }: Props) {
  const t = useMessages(apiKeysMessages);
  const [opened, setOpened] = useState<'test' | 'rotate' | 'revoke'>();
  const close = (): void => setOpened(undefined);
  return (
    <Group gap={6}>
      <ActionButton size="compact-sm" variant="default" onClick={() => setOpened('test')}>
        {t.testThis}
      </ActionButton>
      <ActionButton size="compact-sm" variant="default" reason={reason} onClick={() => setOpened('rotate')}>
        {t.rotate}
      </ActionButton>
      <ActionButton size="compact-sm" variant="default" reason={reason} onClick={() => setOpened('revoke')}>
        {t.revoke}
      </ActionButton>
      {opened === 'test' ? <TestKeyDialog value={apiKey.value} onClose={close} /> : null}
      {opened === 'rotate' ? <NewKeyDialog user={user} rotates={apiKey.name} onClose={close} /> : null}
      {opened === 'revoke' ? <RevokeDialog user={user} apiKey={apiKey} onClose={close} /> : null}
    </Group>
  );
}
