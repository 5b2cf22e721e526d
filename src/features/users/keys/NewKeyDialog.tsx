import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { User } from '#api/keycloak/users/users.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogForm, useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import { Note } from '#ui/status/Note.tsx';
import { KeyShown } from './KeyShown.tsx';
import { useNewKey, type KeyState } from './useNewKey.ts';

interface Props {
  user: Pick<User, 'id' | 'userName'>;
  /** What the key that is rotated was for; absent for a first key. */
  rotates?: string;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
  onClose: () => void;
}

/** Makes a key and shows it, once. */
export function NewKeyDialog({ user, rotates, notice, onClose }: Props) {
  const t = useMessages(apiKeysMessages);
  const { required } = useMessages(uiMessages);
  const form = useForm({
    initialValues: { name: rotates ?? '' },
    missing: ({ name }) => (name === '' ? { name: required } : {}),
  });
  const { failure, tell } = useFailureInDialog();
  const key = useNewKey(user, tell);
  const made = key.state;
  return (
    <Dialog
      onClose={onClose}
      title={rotates === undefined ? t.newKeyFor(user.userName) : t.rotateTitle}
      size="lg"
      // A key that is shown once must not vanish by a click beside it.
      closeOnClickOutside={!made}
      // Nor may the dialog go before it is shown.
      busy={!made && key.isPending}
      askBeforeClose={useUnsavedQuestion(!made && form.isDirty)}
    >
      {(close) =>
        made ? (
          <Stack gap="sm">
            <MadeKey state={made} isLooking={key.isPending} onLook={(value) => void key.find(value)} />
            <Group justify="flex-end">
              <Button onClick={onClose}>{t.close}</Button>
            </Group>
          </Stack>
        ) : (
          <DialogForm
            form={form}
            submitLabel={t.make}
            isPending={key.isPending}
            failure={failure && !key.isPending ? <Failure {...failure} /> : null}
            onSubmit={({ name }) => void key.add(name)}
            onClose={close}
          >
            {notice}
            {rotates === undefined ? null : <Text size="sm">{t.rotateHint}</Text>}
            <TextInput
              label={t.name}
              description={t.nameHint}
              {...form.text('name')}
              maxLength={100}
              autoComplete="off"
              required
              data-autofocus
            />
          </DialogForm>
        )
      }
    </Dialog>
  );
}

interface MadeProps {
  state: KeyState;
  isLooking: boolean;
  onLook: (value: string) => void;
}

function MadeKey({ state, isLooking, onLook }: MadeProps) {
  const t = useMessages(apiKeysMessages);
  const { checking } = useMessages(userMessages).checked;
  return (
    <>
      {state.result === 'unknown' ? (
        <Note tone="caution" role="alert">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t.keyUnknownHint}</Text>
            <Button size="xs" variant="default" loading={isLooking} onClick={() => onLook(state.value)}>
              {t.keyLook}
            </Button>
          </Stack>
        </Note>
      ) : null}
      <KeyShown value={state.value} />
      {state.result === 'checking' ? (
        <Text size="sm" role="status">
          {checking}
        </Text>
      ) : null}
    </>
  );
}
