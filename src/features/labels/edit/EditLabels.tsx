import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { changesFor, type LabelWish, type SelectedWithLabels } from '#features/labels/run/labelChanges.ts';
import { touchedStudies } from '#features/labels/run/labelPlan.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { AccessHint } from './AccessHint.tsx';
import { LabelChoice } from './LabelChoice.tsx';
import { useLabelStudies } from './useLabelStudies.ts';

/** Changing more studies than this asks first: with one wrong click, whole departments see them, or no longer do. */
const maxUnasked = 200;

const noWish: LabelWish = { add: new Set(), remove: new Set() };

/** A dialog that puts labels on some studies and takes them off; what is typed stays until it is saved or given up. Many ask once more. */
export function EditLabels({
  studies,
  onClose,
}: {
  studies: readonly SelectedWithLabels[];
  onClose: () => void;
}) {
  const t = useMessages(labelMessages);
  const can = useCan();
  const [wish, setWish] = useState(noWish);
  const [isAsked, setIsAsked] = useState(false);
  const labelStudies = useLabelStudies();
  const changes = changesFor(studies, wish);
  const touched = touchedStudies(changes);
  const start = (): void => {
    labelStudies(studies, wish);
    onClose();
  };
  const save = (): void => {
    if (touched > maxUnasked) setIsAsked(true);
    else start();
  };
  const unchanged = wish.add.size === 0 && wish.remove.size === 0;
  return (
    <Dialog onClose={onClose} title={isAsked ? t.confirm.title(touched) : t.title(studies.length)}>
      {isAsked ? (
        <Stack gap="sm">
          <Text size="sm">{t.confirm.text(changes.length, touched)}</Text>
          <AccessHint studies={studies} wish={wish} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" data-autofocus onClick={() => setIsAsked(false)}>
              {t.confirm.back}
            </Button>
            <Button onClick={start}>{t.confirm.start(touched)}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="sm">
          <LabelChoice studies={studies} wish={wish} onWish={setWish} />
          <AccessHint studies={studies} wish={wish} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <ActionButton
              onClick={save}
              reason={can('editLabels') ?? (unchanged ? t.nothingToSave : undefined)}
            >
              {t.save}
            </ActionButton>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
