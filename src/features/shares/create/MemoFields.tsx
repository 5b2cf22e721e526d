import { Group, Stack, Text, TextInput } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { LinkOrder } from './makeLinks.ts';

interface Props {
  memo: LinkOrder['memo'];
  onChange: (memo: LinkOrder['memo']) => void;
}

/** The recipient of a link, and a note: stored on this device only. */
export function MemoFields({ memo, onChange }: Props) {
  const t = useMessages(shareMessages);
  return (
    <Stack gap={4}>
      <Group gap="sm" grow>
        <TextInput
          label={t.recipient}
          value={memo.recipient}
          maxLength={120}
          onChange={(event) => onChange({ ...memo, recipient: event.currentTarget.value })}
        />
        <TextInput
          label={t.remark}
          value={memo.remark}
          maxLength={240}
          onChange={(event) => onChange({ ...memo, remark: event.currentTarget.value })}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t.memoHint}
      </Text>
    </Stack>
  );
}
