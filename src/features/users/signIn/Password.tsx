import { Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#api/ApiError.ts';
import { realmQuery } from '#api/keycloak/realm.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { resetPasswordMutation } from '#api/keycloak/users/userWrites.ts';
import { generatePassword } from '#lib/text/password.ts';
import { keycloakMessages, policyInWords, problemInWords } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { ConfirmWithWarnings } from '#features/users/account/ConfirmWithWarnings.tsx';
import { useWrite } from '#features/users/account/useWrite.ts';
import { PasswordChoice, type PasswordWish } from '#features/users/create/PasswordChoice.tsx';

interface Props {
  user: User;
  reason: string | undefined;
}

const firstWish: PasswordWish = { way: 'generate', value: '', temporary: true };

/** Gives the user a new password, after asking: their old one stops working. */
export function Password({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const keycloak = useMessages(keycloakMessages);
  const write = useWrite();
  const realm = useQuery(realmQuery);
  const [wish, setWish] = useState(firstWish);
  const [shown, setShown] = useState<string>();
  const reset = useMutation(resetPasswordMutation);
  const [isAsking, setIsAsking] = useState(false);
  const problem = reset.error instanceof ApiError ? reset.error.fields['password'] : undefined;
  const save = async (): Promise<void> => {
    setIsAsking(false);
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
          {[...policyInWords(realm.data?.passwordPolicy ?? '', keycloak), t.passwordHint].join(' ')}
        </Text>
        <ActionButton reason={reason} loading={reset.isPending} onClick={() => setIsAsking(true)}>
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
      {isAsking ? (
        <ConfirmWithWarnings
          title={t.resetTitle}
          text={t.resetText(user.userName)}
          confirmLabel={t.resetPassword}
          warnings={[]}
          isLooking={false}
          isPending={false}
          onConfirm={() => void save()}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </section>
  );
}
