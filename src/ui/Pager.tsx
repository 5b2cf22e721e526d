import { Button, Group, Text } from '@mantine/core';
import classes from './Pager.module.css';

interface Props {
  label: string;
  /** Which page this is, of how many. */
  text: string;
  previousLabel: string;
  nextLabel: string;
  /** From 0. */
  page: number;
  hasMore: boolean;
  onPage: (page: number) => void;
}

/** Forwards and backwards through a list that is shown page by page. */
export function Pager({ label, text, previousLabel, nextLabel, page, hasMore, onPage }: Props) {
  return (
    <Group
      component="nav"
      className={classes['pager'] ?? ''}
      aria-label={label}
      justify="space-between"
      gap="xs"
      my="xs"
    >
      <Text size="sm" role="status">
        {text}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="compact-md" disabled={page === 0} onClick={() => onPage(page - 1)}>
          {previousLabel}
        </Button>
        <Button variant="default" size="compact-md" disabled={!hasMore} onClick={() => onPage(page + 1)}>
          {nextLabel}
        </Button>
      </Group>
    </Group>
  );
}
