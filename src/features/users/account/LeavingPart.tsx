import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One way to end a user's access: its title, what it does, and the button. */
export function LeavingPart({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`leaving-${id}`}>
      <Title order={2} id={`leaving-${id}`}>
        {title}
      </Title>
      <Text size="sm" my="xs">
        {hint}
      </Text>
      <Stack gap="xs" align="flex-start">
        {children}
      </Stack>
    </section>
  );
}
