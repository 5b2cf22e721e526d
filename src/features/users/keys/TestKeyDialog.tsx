import '@mantine/core/styles/PasswordInput.css';
import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { getProfileOfApiKey } from '#api/authorization/profile.ts';
import { apiKeysMessages } from '#locales/apiKeys.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { KeyVerdict } from './TestKey.tsx';

interface Props {
  /** A key that is known; without one it is asked for. */
  value?: string;
  onClose: () => void;
}

/** Sends only a key to the image server, and shows whose key it is. The key stays in this dialog. */
export function TestKeyDialog({ value: given, onClose }: Props) {
  const t = useMessages(apiKeysMessages);
  const errors = useMessages(errorMessages);
  const [value, setValue] = useState(given ?? '');
  const test = useMutation({ mutationFn: (key: string) => getProfileOfApiKey(key), gcTime: 0 });
  const words = test.error ? describeError(test.error, errors) : undefined;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    test.mutate(value.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t.close }}
      title={given === undefined ? t.test : t.testThis}
      size="lg"
    >
      <Stack gap="sm">
        <form onSubmit={onSubmit}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t.testHint}</Text>
            {given === undefined ? (
              <PasswordInput
                label={t.key}
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
                autoComplete="off"
                required
                w="100%"
                data-autofocus
              />
            ) : null}
            <Button type="submit" loading={test.isPending} data-autofocus={given !== undefined}>
              {t.testThis}
            </Button>
          </Stack>
        </form>
        {words ? <Failure {...words} title={t.testFailed} /> : null}
        {test.data ? <KeyVerdict key={test.submittedAt} value={test.variables} profile={test.data} /> : null}
      </Stack>
    </Modal>
  );
}
