import { Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { sessionMessages } from './sessionMessages.ts';

/** Says by how much this computer's clock is off, and that expirations are still right. */
export function ClockNotice() {
  const { clock } = useMessages(sessionMessages);
  const format = useFormat();
  const { clockAhead } = useSessionState();
  const by = format.duration(Math.abs(clockAhead));
  return (
    <Text
      size="sm"
      role="status"
      mb="xs"
      px="sm"
      py={6}
      bg="light-dark(var(--mantine-color-yellow-1), #4a3a00)"
    >
      {clockAhead > 0 ? clock.fast(by) : clock.slow(by)} {clock.corrected}
    </Text>
  );
}
