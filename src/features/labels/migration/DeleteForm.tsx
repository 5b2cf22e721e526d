import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { migrationMessages } from '#features/labels/labelMessages.ts';
import type { LabelRow } from '#features/labels/rows.ts';
import { useHolders } from '#features/labels/useHolders.ts';
import { useMessages } from '#locales/LocaleContext.ts';

interface Props {
  row: LabelRow;
  /** It is the only one that may be given. */
  isLastAllowed: boolean;
  mayEditRoles: boolean;
  onBack: () => void;
  onStart: () => void;
}

/** What deleting a label changes for whom, before it is done. */
export function DeleteForm({ row, isLastAllowed, mayEditRoles, onBack, onStart }: Props) {
  const t = useMessages(migrationMessages);
  const { data: count } = useQuery({ ...labelCountQuery(row.name), enabled: row.isInUse });
  return (
    <Stack gap="xs">
      <Text fw={600}>{t.deletion.title(row.name)}</Text>
      <List size="sm">
        <List.Item>{t.deletion.studies(row.isInUse ? count : 0)}</List.Item>
        {row.isInUse ? <List.Item>{t.deletion.onlyAll}</List.Item> : null}
        {row.roles?.byName.map((role) => (
          <Loses key={role} role={role} />
        ))}
        {row.roles?.byName.length === 0 ? <List.Item>{t.deletion.noRole}</List.Item> : null}
        {isLastAllowed ? <List.Item>{t.deletion.lastAllowed}</List.Item> : null}
        {mayEditRoles ? null : <List.Item>{t.deletion.rolesStay}</List.Item>}
        {row.isInUse ? <List.Item>{t.deletion.links}</List.Item> : null}
      </List>
      {row.isInUse ? <Text size="sm">{t.deletion.noUndo}</Text> : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {t.form.back}
        </Button>
        <Button color="red" onClick={onStart}>
          {t.deletion.confirm}
        </Button>
      </Group>
    </Stack>
  );
}

function Loses({ role }: { role: string }) {
  const t = useMessages(migrationMessages);
  const holders = useHolders(role);
  return <List.Item>{t.deletion.loses(role, holders)}</List.Item>;
}
