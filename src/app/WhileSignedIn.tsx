import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { shellMessages } from './shellMessages.ts';

/** The console as long as somebody is signed in; once the page is being left, nothing of it stands any more. */
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
