import { Button, Group, Text } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { useNoteLinks } from './useNoteLinks.ts';

/** Says where a share link was recorded. A link whose record failed still works, and recording can be retried. */
export function NotedWords({ note }: { note: ReturnType<typeof useNoteLinks> }) {
  const t = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const noted = note.data;
  const failed = (noted?.failed ?? 0) > 0 || note.isError;
  const reason = failed ? describeError(note.error ?? noted?.error, errors).text : '';
  const words = note.isPending
    ? t.noting
    : failed
      ? t.notNoted(noted?.failed ?? 0, reason)
      : (noted?.onServer ?? 0) > 0
        ? t.notedOnServer
        : noted?.onDevice
          ? t.notedOnDevice
          : t.notedNowhere;
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed" role="status">
        {words}
      </Text>
      {failed && note.variables ? (
        <Button size="compact-xs" variant="default" onClick={() => note.mutate(note.variables)}>
          {t.noteAgain}
        </Button>
      ) : null}
    </Group>
  );
}
