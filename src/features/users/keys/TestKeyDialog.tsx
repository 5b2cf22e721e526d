import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getProfileOfApiKey } from '#api/authorization/profile.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Failure } from '#ui/Failure.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
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
  const { required } = useMessages(uiMessages);
  const form = useForm({
    initialValues: { value: given ?? '' },
    missing: ({ value }) => (value === '' ? { value: required } : {}),
  });
  const test = useMutation({ mutationFn: (key: string) => getProfileOfApiKey(key), gcTime: 0 });
  const words = test.error ? describeError(test.error, errors) : undefined;
  return (
    <Dialog onClose={onClose} title={given === undefined ? t.test : t.testThis} size="lg">
      <Stack gap="sm">
        <form onSubmit={form.submit(({ value }) => test.mutate(value.trim()))} noValidate>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t.testHint}</Text>
            {given === undefined ? (
              <PasswordInput
                label={t.key}
                {...form.text('value')}
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
    </Dialog>
  );
}
