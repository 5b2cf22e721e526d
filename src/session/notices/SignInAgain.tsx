import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { signIn } from '#session/signIn/signIn.ts';
import { useConfig, useKeycloakSession, useSessionState } from '#session/SessionContext.ts';
import { sessionMessages } from './sessionMessages.ts';

/** Asks to sign in again while the session is lost; the page beside it is covered, keeps its forms, and its requests wait. */
export function SignInAgain() {
  const t = useMessages(sessionMessages);
  const errors = useMessages(errorMessages);
  const session = useKeycloakSession();
  const config = useConfig();
  const state = useSessionState();
  const again = useMutation({ mutationFn: () => session.signInAgain() });
  return (
    <Dialog title={t.lostTitle} isOnTop>
      <Stack gap="sm">
        <Text size="sm">{t.lost(state.person.name)}</Text>
        <Text size="sm" role="status" c="dimmed">
          {again.isPending ? t.waiting : null}
          {again.data === 'notSignedIn' ? t.notSignedIn : null}
          {again.data === 'blocked' ? t.blocked : null}
          {again.error ? describeError(again.error, errors).text : null}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void session.signOut()}>
            {t.leave}
          </Button>
          {again.data === 'blocked' ? (
            <Button variant="default" onClick={() => void signIn(config.keycloak, state.person.userId)}>
              {t.signInHere}
            </Button>
          ) : null}
          <Button onClick={() => again.mutate()} data-autofocus>
            {t.signInAgain}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
