import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { User } from '#api/keycloak/user.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#locales/user.ts';
import { KeyShown } from './KeyShown.tsx';
import { useNewKey, type KeyState } from './useKeyWrites.ts';

interface Props {
  user: Pick<User, 'id' | 'userName'>;
  /** What the key that is rotated was for; absent for a first key. */
  rotates?: string;
  onClose: () => void;
}

/** Makes a key and shows it, once. */
export function NewKeyDialog({ user, rotates, onClose }: Props) {
  const t = useMessages(apiKeysMessages);
  const [name, setName] = useState(rotates ?? '');
  const key = useNewKey(user);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void key.add(name);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t.close }}
      title={rotates === undefined ? t.newKeyFor(user.userName) : t.rotateTitle}
      size="lg"
      // A key that is shown once must not vanish by a click beside it.
      closeOnClickOutside={key.state === undefined}
    >
      {key.state && 'value' in key.state ? (
        <Stack gap="sm">
          <MadeKey state={key.state} isLooking={key.isPending} onLook={(value) => void key.find(value)} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={onSubmit}>
          <Stack gap="sm">
            {rotates === undefined ? null : <Text size="sm">{t.rotateHint}</Text>}
            <TextInput
              label={t.name}
              description={t.nameHint}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={100}
              autoComplete="off"
              required
              data-autofocus
            />
            {key.state ? (
              <Alert color="red" variant="light" role="alert">
                {t[key.state.result]}
              </Alert>
            ) : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t.cancel}
              </Button>
              <Button type="submit" loading={key.isPending}>
                {t.make}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

interface MadeProps {
  state: Extract<KeyState, { value: string }>;
  isLooking: boolean;
  onLook: (value: string) => void;
}

function MadeKey({ state, isLooking, onLook }: MadeProps) {
  const t = useMessages(apiKeysMessages);
  const { checking } = useMessages(userMessages).checked;
  return (
    <>
      {state.result === 'unknown' ? (
        <Alert color="yellow" variant="light" role="alert">
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t.keyUnknownHint}</Text>
            <Button size="xs" variant="default" loading={isLooking} onClick={() => onLook(state.value)}>
              {t.keyLook}
            </Button>
          </Stack>
        </Alert>
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
