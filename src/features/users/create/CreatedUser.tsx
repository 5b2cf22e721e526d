import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Note } from '#ui/status/Note.tsx';

/** A user who has just been made, with the secrets that are shown this once. */
export interface Created {
  userId: string;
  userName: string;
  password?: string;
  key?: string;
  /** What is to be said of the key where it is not simply there. */
  keyState?: 'notKept' | 'removed' | 'unknown';
}

interface Props {
  created: Created;
  onAnother: () => void;
  /** The key with its ready lines, if there is one. */
  children: ReactNode;
}

/** What became of the form: the user, and what is to be handed over now. */
export function CreatedUser({ created, onAnother, children }: Props) {
  const t = useMessages(userFormMessages);
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {t.created(created.userName)}
      </Text>
      {created.password ? (
        <>
          <Note tone="caution" role="note">
            {t.passwordOnce}
          </Note>
          <CopyText label={t.password} text={created.password} />
        </>
      ) : null}
      {created.keyState ? (
        <Note tone="failed" role="alert">
          {t.keyStates[created.keyState]}
        </Note>
      ) : null}
      {children}
      <Text size="sm" c="dimmed">
        {t.createdHint}
      </Text>
      <Group gap="xs">
        <Button component={Link} to={paths.user(created.userId)}>
          {t.toUser}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t.another}
        </Button>
      </Group>
    </Stack>
  );
}
