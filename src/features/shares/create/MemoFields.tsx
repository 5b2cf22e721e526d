import { Group, Stack, Text, TextInput } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { ShareFormState } from './useShareForm.ts';

/** The recipient of a link, and a note: stored on this device only. */
export function MemoFields({ form }: { form: ShareFormState }) {
  const t = useMessages(shareMessages);
  return (
    <Stack gap={4}>
      <Group gap="sm" grow>
        <TextInput label={t.recipient} maxLength={120} {...form.text('recipient')} />
        <TextInput label={t.remark} maxLength={240} {...form.text('remark')} />
      </Group>
      <Text size="xs" c="dimmed">
        {t.memoHint}
      </Text>
    </Stack>
  );
}
