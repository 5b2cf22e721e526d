import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: its one `h1`, what stands beside it, and the page's actions. */
export function PageHeader({
  title,
  beside,
  children,
}: {
  title: ReactNode;
  beside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Group justify="space-between" gap="sm" mb="sm" wrap="wrap">
      <Group gap="sm" miw={0}>
        <Title order={1}>{title}</Title>
        {beside}
      </Group>
      {children ? <Group gap="xs">{children}</Group> : null}
    </Group>
  );
}
