import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#api/ApiError.ts';
import { realmQuery } from '#api/keycloak/realm.ts';
import type { User } from '#api/keycloak/user.ts';
import {
  endSessionMutation,
  lockOfUserQuery,
  sessionsOfUserQuery,
  unlockUserMutation,
} from '#api/keycloak/userSessions.ts';
import { resetPasswordMutation } from '#api/keycloak/userWrites.ts';
import { generatePassword } from '#lib/password.ts';
import { keycloakMessages, problemInWords } from '#locales/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#locales/user.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { CopyText } from '#ui/CopyText.tsx';
import { useWrite } from './account/useWrite.ts';
import { PasswordChoice, type PasswordWish } from './create/PasswordChoice.tsx';

interface Props {
  user: User;
  reason: string | undefined;
}

/** How a user signs in: password, wrong ones, sessions. */
export function SignInTab({ user, reason }: Props) {
  return (
    <Stack gap="lg" maw={820}>
      <Password user={user} reason={reason} />
      <Lock user={user} reason={reason} />
      <Sessions user={user} reason={reason} />
    </Stack>
  );
}

const firstWish: PasswordWish = { way: 'generate', value: '', temporary: true };

function Password({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const keycloak = useMessages(keycloakMessages);
  const write = useWrite();
  const realm = useQuery(realmQuery);
  const [wish, setWish] = useState(firstWish);
  const [shown, setShown] = useState<string>();
  const reset = useMutation(resetPasswordMutation);
  const problem = reset.error instanceof ApiError ? reset.error.fields['password'] : undefined;
  const save = async (): Promise<void> => {
    const isMade = wish.way === 'generate';
    const value = isMade ? generatePassword() : wish.value;
    setShown(undefined);
    const words = {
      pending: t.resetting,
      done: t.passwordReset(user.userName),
      failed: t.passwordFailed,
    };
    const temporary = isMade || wish.temporary;
    const done = await write(words, async () => {
      await reset.mutateAsync({ userId: user.id, value, temporary });
      return true;
    });
    if (!done) return;
    setWish(firstWish);
    if (isMade) setShown(value);
  };
  return (
    <section aria-labelledby="user-password">
      <Title order={2} id="user-password" mb="xs">
        {t.password}
      </Title>
      <Stack gap="xs" align="flex-start">
        <PasswordChoice
          wish={wish}
          ways={['generate', 'set']}
          problem={problem ? problemInWords(problem, keycloak) : undefined}
          onChange={setWish}
        />
        <Text size="xs" c="dimmed">
          {realm.data?.passwordPolicy ? `${t.policy(realm.data.passwordPolicy)} · ` : null}
          {t.passwordHint}
        </Text>
        <ActionButton reason={reason} loading={reset.isPending} onClick={() => void save()}>
          {t.resetPassword}
        </ActionButton>
        {shown === undefined ? null : (
          <>
            <Text size="sm" role="status">
              {t.passwordOnce}
            </Text>
            <CopyText label={t.password} text={shown} />
          </>
        )}
      </Stack>
    </section>
  );
}

function Lock({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const write = useWrite();
  const lock = useSuspenseQuery(lockOfUserQuery(user.id)).data;
  const unlocking = useMutation(unlockUserMutation);
  const unlock = (): Promise<unknown> =>
    write({ pending: t.unlocking, done: t.unlocked(user.userName), failed: t.unlockFailed }, () =>
      unlocking.mutateAsync({ userId: user.id }),
    );
  return (
    <section aria-labelledby="user-lock">
      <Title order={2} id="user-lock" mb="xs">
        {t.lock}
      </Title>
      <Text size="sm" {...(lock.locked ? { fw: 600 } : {})}>
        {lock.locked ? t.locked(lock.failures) : t.notLocked(lock.failures)}{' '}
        {lock.lastFailureAt ? t.lastFailure(format.moment(lock.lastFailureAt), lock.lastAddress) : null}
      </Text>
      {lock.locked || lock.failures > 0 ? (
        <ActionButton
          mt="xs"
          size="xs"
          variant="default"
          reason={reason}
          loading={unlocking.isPending}
          onClick={() => void unlock()}
        >
          {t.unlock}
        </ActionButton>
      ) : null}
    </section>
  );
}

function Sessions({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const write = useWrite();
  const sessions = useSuspenseQuery(sessionsOfUserQuery(user.id)).data;
  const ending = useMutation(endSessionMutation);
  const end = (sessionId?: string): Promise<unknown> => {
    const done = sessionId === undefined ? t.sessionsEnded(user.userName) : t.sessionEnded;
    return write({ pending: t.ending, done, failed: t.endFailed }, () =>
      ending.mutateAsync({ userId: user.id, ...(sessionId === undefined ? {} : { sessionId }) }),
    );
  };
  return (
    <section aria-labelledby="user-sessions">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="user-sessions">
          {t.sessions}
        </Title>
        {sessions.length > 0 ? (
          <ActionButton size="xs" variant="default" reason={reason} onClick={() => void end()}>
            {t.endAll}
          </ActionButton>
        ) : null}
      </Group>
      {sessions.length === 0 ? (
        <Text size="sm">{t.noSessions}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.session.address}</Table.Th>
                <Table.Th>{t.session.started}</Table.Th>
                <Table.Th>{t.session.used}</Table.Th>
                <Table.Th>{t.session.clients}</Table.Th>
                <Table.Th>{t.session.actions}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sessions.map((session) => (
                <Table.Tr key={session.id}>
                  <Table.Td>{session.ipAddress}</Table.Td>
                  <Table.Td>{format.moment(session.startedAt)}</Table.Td>
                  <Table.Td>{format.moment(session.lastUsedAt)}</Table.Td>
                  <Table.Td>{session.clients.join(', ')}</Table.Td>
                  <Table.Td>
                    {reason === undefined ? (
                      <Button size="compact-sm" variant="default" onClick={() => void end(session.id)}>
                        {t.endSession}
                      </Button>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t.sessionsNote}
      </Text>
    </section>
  );
}
