import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { KeyResult } from '#api/keycloak/keyWrites.ts';
import type { User } from '#api/keycloak/user.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { KeyShown } from './KeyShown.tsx';
import { useKeyWrites } from './useKeyWrites.ts';

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
  const [result, setResult] = useState<KeyResult>();
  const writes = useKeyWrites();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void writes.add(user, name).then(setResult);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t.close }}
      title={rotates === undefined ? t.newKeyFor(user.userName) : t.rotateTitle}
      size="lg"
      // A key that is shown once must not vanish by a click beside it.
      closeOnClickOutside={result === undefined}
    >
      {result?.result === 'kept' ? (
        <Stack gap="sm">
          <KeyShown value={result.value} />
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
            {result?.result === 'notKept' ? (
              <Alert color="red" variant="light" role="alert">
                {t.notKept}
              </Alert>
            ) : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t.cancel}
              </Button>
              <Button type="submit" loading={writes.isPending}>
                {t.make}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
