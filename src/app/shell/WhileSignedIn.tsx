import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';

/** The console while a user is signed in. Once the page is being left, it renders nothing. */
export function WhileSignedIn({ children }: { children: ReactNode }) {
  const t = useMessages(shellMessages);
  const { status } = useSessionState();
  if (status !== 'signedOut') return children;
  return (
    <main>
      <title>Castellan</title>
      <Text role="status" p="xl">
        {t.signingOut}
      </Text>
    </main>
  );
}
