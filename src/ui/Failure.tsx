import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  title: string;
  text: string;
  /** The server's own words; hostile text. */
  detail?: string;
  retryLabel?: string;
  onRetry?: () => void;
  children?: ReactNode;
}

/** A failure in the place where the thing would stand: what happened, what to do, and a way to try again. */
export function Failure({ title, text, detail, retryLabel, onRetry, children }: Props) {
  return (
    <Note tone="failed" title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text}</Text>
        {detail ? (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {detail}
          </Text>
        ) : null}
        {onRetry && retryLabel ? (
          <Button variant="default" size="xs" onClick={onRetry}>
            {retryLabel}
          </Button>
        ) : null}
        {children}
      </Stack>
    </Note>
  );
}
