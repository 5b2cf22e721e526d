import { Button, Group, Stack, Text } from '@mantine/core';
import type { ForeignChange, UserFields } from '#api/keycloak/users/userFields.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { Note } from '#ui/status/Note.tsx';

interface Props {
  changes: readonly ForeignChange[];
  /** It was written and then changed by someone else, rather than not written yet. */
  isWritten: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** What another administrator has changed since the form was opened, and what to do about it. */
export function ForeignChanges({ changes, isWritten, onMine, onTheirs }: Props) {
  const t = useMessages(userMessages);
  const words = (value: UserFields[keyof UserFields]): string => {
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (typeof value === 'string') return value || t.empty;
    return value.length > 0 ? value.join(', ') : t.empty;
  };
  const clashes = changes.some((change) => change.clashes);
  return (
    <Note tone="caution" role="alert">
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={600}>
          {t.elsewhereTitle}
        </Text>
        <Text size="sm" component="ul" my={0} ps="lg" style={{ overflowWrap: 'anywhere' }}>
          {changes.map(({ field, before, now, clashes: isClash }) => (
            <li key={field}>
              {t.elsewhereField(t.fields[field], words(before), words(now))}
              {isClash ? ` (${t.elsewhereClash})` : null}
            </li>
          ))}
        </Text>
        <Text size="sm">{isWritten ? t.checked.overruled : t.elsewhereHint}</Text>
        <Group gap="xs">
          <Button size="xs" onClick={onMine}>
            {clashes ? t.keepMine : t.mergeMine}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {t.takeTheirs}
          </Button>
        </Group>
      </Stack>
    </Note>
  );
}
