import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { applyChanges, diffRoles } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCompositesLook } from '#widgets/roles/useCompositesLook.ts';
import { useRolesCheck } from '#widgets/roles/useRolesCheck.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { Failure } from '#ui/Failure.tsx';
import { notify } from '#ui/notices/notify.ts';
import { changeRolesDocument } from '#api/authorization/saving/changeRoles.ts';
import { describeNotSaved } from '#features/labels/describeNotSaved.ts';
import { NewLabel } from '#features/labels/edit/NewLabel.tsx';
import { catalogMessages, labelMessages } from '#features/labels/labelMessages.ts';

interface Props {
  document: RolesDocument;
  inUse: readonly string[];
  onClose: () => void;
}

/** Saves what was added and taken off; what others changed in the list meanwhile stays. */
function useSaveAllowed(before: RolesDocument, after: RolesDocument, onSaved: () => void) {
  const t = useMessages(catalogMessages);
  const queryClient = useQueryClient();
  const look = useCompositesLook();
  const follow = useRolesCheck();
  return useMutation({
    mutationFn: () =>
      changeRolesDocument({ queryClient, look }, (held) => applyChanges(held, diffRoles(before, after))),
    onSuccess: (change) => {
      notify.done(t.allowed.saved, change.saved.despite ? { message: t.saves.partly } : {});
      follow(change);
      onSaved();
    },
  });
}

/** The list of labels that may be given to studies: part of the roles document. */
export function AllowedLabels({ document, inUse, onClose }: Props) {
  const t = useMessages(catalogMessages).allowed;
  // As it was when the dialog opened: what others save meanwhile is merged, not edited here.
  const [before] = useState(document);
  const [labels, setLabels] = useState(before.availableLabels);
  const [typed, setTyped] = useState('');
  const save = useSaveAllowed(before, { ...before, availableLabels: labels }, onClose);
  const words = useMessages(catalogMessages);
  const { addFirst } = useMessages(labelMessages);
  const errors = useMessages(errorMessages);
  const unchanged = diffRoles(before, { ...before, availableLabels: labels }).length === 0;
  const add = (more: readonly string[]): void => setLabels([...new Set([...labels, ...more])]);
  const missing = inUse.filter((label) => !labels.includes(label));
  return (
    <Dialog
      onClose={onClose}
      title={t.title}
      size="lg"
      busy={save.isPending}
      askBeforeClose={useUnsavedQuestion(!unchanged || typed !== '')}
    >
      {(close) => (
        <Stack gap="sm">
          <Text size="sm">{labels.length === 0 ? t.any : t.some}</Text>
          <Group gap={6}>
            {labels.map((label) => (
              <ColorChip
                key={label}
                name={label}
                removeLabel={t.remove(label)}
                onRemove={() => setLabels(labels.filter((one) => one !== label))}
              />
            ))}
          </Group>
          <NewLabel label={t.add} onType={setTyped} onAdd={(label) => add([label])} />
          {missing.length > 0 ? (
            <Group>
              <Button variant="default" size="compact-sm" onClick={() => add(missing)}>
                {t.addAllInUse}
              </Button>
            </Group>
          ) : null}
          {labels.length === 0 && before.availableLabels.length > 0 ? (
            <Text size="sm">{t.empties}</Text>
          ) : null}
          {labels.length > 0 && missing.length > 0 ? (
            <Text size="sm">{t.restricts(missing.length)}</Text>
          ) : null}
          {save.error ? (
            <Failure title={words.saves.notSaved} text={describeNotSaved(save.error, words, errors)} />
          ) : null}
          <DialogActions
            label={t.save}
            onConfirm={() => save.mutate()}
            onClose={close}
            reason={typed !== '' ? addFirst : unchanged ? t.unchanged : undefined}
            isPending={save.isPending}
            busy={save.isPending}
          />
        </Stack>
      )}
    </Dialog>
  );
}
