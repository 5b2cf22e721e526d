import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The header of a page: its only `h1`, what is next to it, and the page's actions. */
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
