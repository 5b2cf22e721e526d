import { Button, Group, Text } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { useRecordLinks } from './useRecordLinks.ts';

/** Says where a share link was recorded. A link whose record failed still works, and recording can be retried. */
export function RecordStatus({ recording }: { recording: ReturnType<typeof useRecordLinks> }) {
  const t = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const recorded = recording.data;
  const failed = (recorded?.failed ?? 0) > 0 || recording.isError;
  const reason = failed ? describeError(recording.error ?? recorded?.error, errors).text : '';
  const words = recording.isPending
    ? t.recording
    : failed
      ? t.notRecorded(recorded?.failed ?? 0, reason)
      : (recorded?.onServer ?? 0) > 0
        ? t.recordedOnServer
        : recorded?.onDevice
          ? t.recordedOnDevice
          : t.recordedNowhere;
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed" role="status">
        {words}
      </Text>
      {failed && recording.variables ? (
        <Button size="compact-xs" variant="default" onClick={() => recording.mutate(recording.variables)}>
          {t.recordAgain}
        </Button>
      ) : null}
    </Group>
  );
}
