import { Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconInbox, IconLock, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** What stands above the words: nothing there yet, nothing that matches, not for this person, all done. */
const pictures = {
  empty: IconInbox,
  search: IconSearch,
  lock: IconLock,
  done: IconCircleCheck,
} as const;

interface Props {
  title: string;
  picture?: keyof typeof pictures;
  /** 1 where it stands for a whole page. */
  order?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show: says so, and what to do next. */
export function EmptyState({ title, picture = 'empty', order = 2, children, action }: Props) {
  const Picture = pictures[picture];
  return (
    <Stack align="center" justify="center" gap="xs" py="xl" px="md">
      <span className={classes['picture']} aria-hidden>
        <Picture size={28} stroke={1.5} />
      </span>
      <Title order={order} size="h3" ta="center">
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
