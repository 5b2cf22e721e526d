import { Button, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { ColourChip } from '#ui/ColourChip.tsx';
import { catalogueMessages } from '#features/labels/labelMessages.ts';
import { remarksOf, StudiesOfLabel } from './columns.tsx';
import type { LabelRow } from './rows.ts';

interface Props {
  label: string;
  /** `undefined` when there is no such label any more. */
  row: LabelRow | undefined;
  onClose: () => void;
}

/** One label: how many studies, who sees them, and what can be done with it. */
export function LabelDetails({ label, row, onClose }: Props) {
  const t = useMessages(catalogueMessages);
  return (
    <Modal opened onClose={onClose} title={t.details.title(label)} size="lg">
      <Stack gap="sm">
        {row ? <Facts row={row} /> : <Text>{t.details.gone(label)}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.details.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Facts({ row }: { row: LabelRow }) {
  const t = useMessages(catalogueMessages);
  const remarks = remarksOf(row, t);
  return (
    <>
      <Group gap="xs">
        <ColourChip name={row.name} />
        <StudiesOfLabel row={row} />
        {remarks ? <Text size="sm">{remarks}</Text> : null}
      </Group>
      {row.roles ? <Opening roles={row.roles} /> : null}
    </>
  );
}

function Opening({ roles: { byName, byAll } }: { roles: NonNullable<LabelRow['roles']> }) {
  const t = useMessages(catalogueMessages);
  return (
    <section aria-labelledby="label-roles">
      <Title order={2} size="h4" id="label-roles">
        {t.details.whoOpens}
      </Title>
      {byName.length === 0 ? <Text size="sm">{t.details.nobody}</Text> : null}
      <List size="sm" listStyleType="none">
        {byName.length > 0 ? (
          <List.Item>
            {t.details.byName}: {t.byName(byName)}
          </List.Item>
        ) : null}
        {byAll.length > 0 ? (
          <List.Item>
            {t.details.byAll}: {t.byName(byAll)}
          </List.Item>
        ) : null}
      </List>
    </section>
  );
}
