import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '#api/keycloak/users/users.ts';
import { endSessionMutation, sessionsOfUserQuery } from '#api/keycloak/users/userSessions.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useConfirmedWrite, useWrite } from '#features/users/account/useWrite.ts';

interface Props {
  user: User;
  reason: string | undefined;
}

/** The sessions of the user; one is ended at once, all of them after asking. */
export function Sessions({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const format = useFormat();
  const write = useWrite();
  const sessions = useSuspenseQuery(sessionsOfUserQuery(user.id)).data;
  const ending = useMutation(endSessionMutation);
  const [isAsking, setIsAsking] = useState(false);
  const end = (sessionId: string): Promise<unknown> =>
    write({ pending: t.ending, done: t.sessionEnded, failed: t.endFailed }, () =>
      ending.mutateAsync({ userId: user.id, sessionId }),
    );
  return (
    <section aria-labelledby="user-sessions">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="user-sessions">
          {t.sessions}
        </Title>
        {sessions.length > 0 ? (
          <ActionButton size="xs" variant="default" reason={reason} onClick={() => setIsAsking(true)}>
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
      {isAsking ? <EndAll user={user} sessions={sessions.length} onClose={() => setIsAsking(false)} /> : null}
    </section>
  );
}

/** Asks before all sessions are ended. */
function EndAll({ user, sessions, onClose }: { user: User; sessions: number; onClose: () => void }) {
  const t = useMessages(userMessages);
  // As it was when the dialog opened: the sessions are gone before it closes.
  const [count] = useState(sessions);
  const ending = useMutation(endSessionMutation);
  const words = { pending: t.ending, done: t.sessionsEnded(user.userName), failed: t.endAllFailed };
  const confirmed = useConfirmedWrite(words, () => ending.mutateAsync({ userId: user.id }), onClose);
  return (
    <ConfirmDialog
      title={t.endAll}
      text={t.endAllText(user.userName, count)}
      confirmLabel={t.endAll}
      {...confirmed}
      onClose={onClose}
    />
  );
}
