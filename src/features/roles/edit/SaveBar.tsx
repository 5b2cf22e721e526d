import { Button, Group, Text } from '@mantine/core';
import { useDeferredValue } from 'react';
import { diffRoles } from '#access/roles/rolesDiff.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import classes from './edit.module.css';
import { rolesDrafts } from './rolesDraft.ts';
import type { RolesEditing } from './useRolesEdit.ts';

interface Props {
  editing: RolesEditing;
  onReview: () => void;
  /** The user is about to review: its code can be loaded now. */
  onApproach: () => void;
}

/** What is not saved yet, and the way to its effect and to saving it. */
export function SaveBar({ editing, onReview, onApproach }: Props) {
  const t = useMessages(rolesMessages);
  const { isChanged } = editing;
  const { base, mine } = useDeferredValue(editing);
  if (!isChanged) return null;
  return (
    <div className={classes['bar']} role="region" aria-label={t.review}>
      <Text size="sm" fw={600} role="status">
        {t.unsaved(diffRoles(base, mine).length)}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => rolesDrafts.discard()}>
          {t.discard}
        </Button>
        <Button onClick={onReview} onPointerEnter={onApproach} onFocus={onApproach}>
          {t.review}
        </Button>
      </Group>
    </div>
  );
}
