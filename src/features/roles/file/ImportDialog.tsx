import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { diffRoles } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RolesEditing } from '#features/roles/edit/useRolesEdit.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { Checker } from './Checker.tsx';
import { fileMessages } from './fileMessages.ts';
import type { CheckedFile } from './fileState.ts';

interface Props {
  editing: RolesEditing;
  onClose: () => void;
}

/** Brings a permissions.json into the edit: checked, repaired, compared. Nothing is sent. */
export function ImportDialog({ editing, onClose }: Props) {
  const t = useMessages(fileMessages);
  const [hasText, setHasText] = useState(false);
  return (
    <Dialog onClose={onClose} title={t.importTitle} size="xl" askBeforeClose={useUnsavedQuestion(hasText)}>
      <Checker hint={t.hint} onWrite={(text) => setHasText(text !== '')}>
        {(checked) => (
          <TakeOver
            checked={checked}
            mine={editing.mine}
            onTake={(document) => {
              editing.change(() => document);
              onClose();
            }}
          />
        )}
      </Checker>
    </Dialog>
  );
}

/** Differences that are listed at most. */
const maxListed = 60;

interface TakeProps {
  checked: CheckedFile | undefined;
  mine: RolesDocument;
  onTake: (document: RolesDocument) => void;
}

function TakeOver({ checked, mine, onTake }: TakeProps) {
  const t = useMessages(fileMessages);
  const roles = useMessages(rolesMessages);
  const document = checked?.document;
  const differences = document ? diffRoles(mine, document) : [];
  const reason = !checked
    ? t.nothingRead
    : checked.needsRepair || !document
      ? t.repairFirst
      : differences.length === 0
        ? t.same
        : undefined;
  return (
    <>
      {document ? (
        <section aria-label={t.differences(differences.length)}>
          <Text size="sm" fw={600}>
            {t.differences(differences.length)}
          </Text>
          <Text
            size="sm"
            component="ul"
            my={2}
            ps="lg"
            mah={200}
            style={{ overflow: 'auto', overflowWrap: 'anywhere' }}
          >
            {differences.slice(0, maxListed).map((change) => (
              <li key={roles.change(change)}>{roles.change(change)}</li>
            ))}
            {differences.length > maxListed ? <li>{t.more(differences.length - maxListed)}</li> : null}
          </Text>
        </section>
      ) : null}
      <Group justify="flex-end" gap="sm">
        <Text size="xs" c="dimmed">
          {t.takeOverHint}
        </Text>
        <ActionButton reason={reason} onClick={() => (document ? onTake(document) : undefined)}>
          {t.takeOver}
        </ActionButton>
      </Group>
    </>
  );
}
