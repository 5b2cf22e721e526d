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
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { useConfirmedWrite } from '#features/users/account/useWrite.ts';
import { PasswordChoice, type PasswordWish } from '#features/users/create/PasswordChoice.tsx';

interface Props {
  user: User;
  reason: string | undefined;
}

const initialValues: { password: PasswordWish } = {
  password: { way: 'generate', value: '', temporary: true },
};

/** Gives the user a new password, after asking: their old one stops working. */
export function Password({ user, reason }: Props) {
  const t = useMessages(userMessages);
  const { required } = useMessages(uiMessages);
  const keycloak = useMessages(keycloakMessages);
  const realm = useQuery(realmQuery);
  const form = useForm({
    initialValues,
    missing: ({ password }) =>
      password.way === 'set' && password.value === '' ? { password: required } : {},
  });
  const [shown, setShown] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => setIsAsking(false);
  const onSubmit = form.submit(() => {
    setShown(undefined);
    setIsAsking(true);
  });
  return (
    <section aria-labelledby="user-password">
      <Title order={2} id="user-password" mb="xs">
        {t.password}
      </Title>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="xs" align="flex-start">
          <PasswordChoice
            wish={form.values.password}
            ways={['generate', 'set']}
            problem={form.error('password')}
            onChange={(password) => form.set({ password })}
          />
          <Text size="xs" c="dimmed">
            {[...policyInWords(realm.data?.passwordPolicy ?? '', keycloak), t.passwordHint].join(' ')}
          </Text>
          <ActionButton type="submit" reason={reason}>
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
      </form>
      {isAsking ? (
        <AskReset
          user={user}
          wish={form.values.password}
          onDone={(generated) => {
            close();
            form.reset();
            setShown(generated);
          }}
          onRefused={(password) => {
            close();
            form.refuse({ password });
          }}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

interface AskProps {
  user: User;
  wish: PasswordWish;
  /** It has this password now, if one was generated. */
  onDone: (generated: string | undefined) => void;
  /** The password itself isn't accepted. */
  onRefused: (problem: string) => void;
  onClose: () => void;
}

function AskReset({ user, wish, onDone, onRefused, onClose }: AskProps) {
  const t = useMessages(userMessages);
  const keycloak = useMessages(keycloakMessages);
  const reset = useMutation({
    ...resetPasswordMutation,
    onError: (error) => {
      const problem = error instanceof ApiError ? error.fields['password'] : undefined;
      if (problem) onRefused(problemInWords(problem, keycloak));
    },
  });
  const words = { pending: t.resetting, done: t.passwordReset(user.userName), failed: t.passwordFailed };
  const write = async (): Promise<string | undefined> => {
    const generated = wish.way === 'generate' ? generatePassword() : undefined;
    const temporary = generated !== undefined || wish.temporary;
    await reset.mutateAsync({ userId: user.id, value: generated ?? wish.value, temporary });
    return generated;
  };
  return (
    <ConfirmDialog
      title={t.resetTitle}
      text={t.resetText(user.userName)}
      confirmLabel={t.resetPassword}
      {...useConfirmedWrite(words, write, onDone)}
      onClose={onClose}
    />
  );
}
