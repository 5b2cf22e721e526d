import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ShareRow } from '#features/shares/records/shareRows.ts';
import { shareChangeMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { RevokeLinks } from './RevokeLinks.tsx';
import { useManager } from './useManager.ts';

interface Props {
  rows: readonly ShareRow[];
  onClear: () => void;
}

/** What can be done with the selected links. */
export function SelectedLinks({ rows, onClear }: Props) {
  const t = useMessages(shareChangeMessages);
  const { reasonFor } = useManager();
  const [isAsking, setIsAsking] = useState(false);
  const [first] = rows;
  const isPossible = rows.some((row) => reasonFor('revoke', row) === undefined);
  return (
    <Group gap="xs" mb="xs" role="toolbar" aria-label={t.selected(rows.length)}>
      <Text size="sm" fw={600} role="status">
        {t.selected(rows.length)}
      </Text>
      <ActionButton
        size="compact-sm"
        variant="default"
        reason={isPossible ? undefined : first && reasonFor('revoke', first)}
        onClick={() => setIsAsking(true)}
      >
        {t.revokeMany(rows.length)}
      </ActionButton>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t.clear}
      </Button>
      {isAsking ? <RevokeLinks rows={rows} onStarted={onClear} onClose={() => setIsAsking(false)} /> : null}
    </Group>
  );
}
