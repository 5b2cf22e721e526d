import { Anchor, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { catalogMessages, migrationMessages } from '#features/labels/labelMessages.ts';
import { DeleteForm } from '#features/labels/migration/DeleteForm.tsx';
import { RenameForm } from '#features/labels/migration/RenameForm.tsx';
import { useLabelMigrations } from '#features/labels/migration/useLabelMigrations.ts';
import { issuesOf, StudiesOfLabel } from './columns.tsx';
import type { LabelRow } from '#features/labels/rows.ts';

interface Props {
  label: string;
  rows: readonly LabelRow[];
  document: RolesDocument | undefined;
  onClose: () => void;
}

/** One label: how many studies, who sees them, and what can be done with it. */
export function LabelDetails({ label, rows, document, onClose }: Props) {
  const t = useMessages(catalogMessages);
  const row = rows.find(({ name }) => name === label);
  const [newName, setNewName] = useState('');
  return (
    <Dialog
      onClose={onClose}
      title={t.details.title(label)}
      size="lg"
      askBeforeClose={useUnsavedQuestion(newName !== '')}
    >
      {row ? (
        <LabelSteps row={row} rows={rows} document={document} onNewName={setNewName} onClose={onClose} />
      ) : (
        <Text>{t.details.gone(label)}</Text>
      )}
    </Dialog>
  );
}

interface StepsProps extends Omit<Props, 'label'> {
  row: LabelRow;
  onNewName: (name: string) => void;
}

function LabelSteps({ row, rows, document, onNewName, onClose }: StepsProps) {
  const [step, setStep] = useState<'facts' | 'rename' | 'delete'>('facts');
  const { start, mayEditRoles, waits } = useLabelMigrations();
  const begin = (to: string | undefined): void => {
    void start({ migration: { from: row.name, to } });
    onClose();
  };
  const back = (): void => {
    onNewName('');
    setStep('facts');
  };
  if (step === 'rename' && document) {
    const others = rows.map(({ name }) => name).filter((name) => name !== row.name);
    return (
      <RenameForm
        label={row.name}
        others={others}
        document={document}
        waits={waits}
        onType={onNewName}
        onBack={back}
        onStart={begin}
      />
    );
  }
  if (step === 'delete') {
    const [only, ...more] = document?.availableLabels ?? [];
    return (
      <DeleteForm
        row={row}
        isLastAllowed={only === row.name && more.length === 0}
        mayEditRoles={mayEditRoles}
        onBack={back}
        onStart={() => begin(undefined)}
      />
    );
  }
  return <Facts row={row} onRename={() => setStep('rename')} onDelete={() => setStep('delete')} />;
}

interface FactsProps {
  row: LabelRow;
  onRename: () => void;
  onDelete: () => void;
}

function Facts({ row, onRename, onDelete }: FactsProps) {
  const t = useMessages(catalogMessages);
  const words = useMessages(migrationMessages);
  const { renameReason, deleteReason } = useLabelMigrations();
  const refused = useRefusal();
  // A missing permission is the first of the reasons.
  const editLabels = refused('editLabels').why;
  const issues = issuesOf(row, t);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <ColorChip name={row.name} />
        <StudiesOfLabel row={row} />
        {issues ? <Text size="sm">{issues}</Text> : null}
      </Group>
      {row.roles ? <Opening roles={row.roles} /> : null}
      {row.isInUse ? (
        <Anchor component={Link} to={paths.studies({ label: row.name })} size="sm">
          {t.details.showStudies}
        </Anchor>
      ) : null}
      <Group gap="xs">
        <ActionButton
          variant="default"
          reason={renameReason(row.name)}
          why={refused('editRoles').why ?? editLabels}
          onClick={onRename}
        >
          {words.rename}
        </ActionButton>
        <ActionButton variant="default" reason={deleteReason(row.name)} why={editLabels} onClick={onDelete}>
          {words.delete}
        </ActionButton>
      </Group>
    </Stack>
  );
}

function Opening({ roles: { byName, byAll } }: { roles: NonNullable<LabelRow['roles']> }) {
  const t = useMessages(catalogMessages);
  const { named } = useMessages(uiMessages);
  return (
    <section aria-labelledby="label-roles">
      <Title order={2} size="h4" id="label-roles">
        {t.details.whoOpens}
      </Title>
      {byName.length === 0 ? <Text size="sm">{t.details.nobody}</Text> : null}
      <List size="sm" listStyleType="none">
        {byName.length > 0 ? (
          <List.Item>
            {named(t.details.byName)} {t.byName(byName)}
          </List.Item>
        ) : null}
        {byAll.length > 0 ? (
          <List.Item>
            {named(t.details.byAll)} {t.byName(byAll)}
          </List.Item>
        ) : null}
      </List>
    </section>
  );
}
