import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing to show: says so, and what to do next. `order` 1 where it stands for a whole page. */
export function EmptyState({
  title,
  order = 2,
  children,
  action,
}: {
  title: string;
  order?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" gap="xs" py="xl" px="md">
      <Title order={order} size="h3">
        {title}
      </Title>
      {children ? (
        <Text c="dimmed" ta="center" maw={520}>
          {children}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}
