import { Stack, Text, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { User } from '#api/keycloak/users/users.ts';
import { lockOfUserQuery, unlockUserMutation } from '#api/keycloak/users/userSessions.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { useWrite } from './account/useWrite.ts';
import { Password } from './signIn/Password.tsx';
import { Sessions } from './signIn/Sessions.tsx';

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
