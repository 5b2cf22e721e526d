import { Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';

/** Stands where something is not there yet. */
export function Loading() {
  const t = useMessages(uiMessages);
  return (
    <Text size="sm" c="dimmed" role="status">
      {t.loading}
    </Text>
  );
}
