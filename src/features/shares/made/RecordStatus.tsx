import { Button, Group, Text } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { LinkMaker } from './linkMaker.ts';
import { useMutationState } from '#widgets/useMutationState.ts';

/** Says where a share link was recorded. A link whose record failed still works, and recording can be retried. */
export function RecordStatus({ maker }: { maker: LinkMaker }) {
  const t = useMessages(shareMessages);
  const errors = useMessages(errorMessages);
  const recording = useMutationState(maker.recording);
  const { data: recorded, variables: order } = recording;
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
      {failed && order ? (
        <Button size="compact-xs" variant="default" onClick={() => maker.record(order)}>
          {t.recordAgain}
        </Button>
      ) : null}
    </Group>
  );
}
