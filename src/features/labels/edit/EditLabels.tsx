import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/List.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Tooltip.css';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Study } from '#api/orthanc/study.ts';
import { withShownLabels } from '#api/orthanc/studyCache.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { labelMessages } from '#features/labels/labelMessages.ts';
import type { LabelWish } from './labelChanges.ts';
import { LabelChoice } from './LabelChoice.tsx';
import { SightHint } from './SightHint.tsx';
import { useLabelStudies } from './useLabelStudies.ts';

const noWish: LabelWish = { add: new Set(), remove: new Set() };

/** A dialog that puts labels on some studies and takes them off; what is typed stays until it is saved or given up. */
export function EditLabels({ studies: chosen, onClose }: { studies: readonly Study[]; onClose: () => void }) {
  const t = useMessages(labelMessages);
  const { close } = useMessages(uiMessages);
  const can = useCan();
  const queryClient = useQueryClient();
  // As they are when the dialog opens: a selection may be older than the last change, and what is being edited should not move.
  const [studies] = useState(() => withShownLabels(queryClient, chosen));
  const [wish, setWish] = useState(noWish);
  const labelStudies = useLabelStudies();
  const save = (): void => {
    labelStudies(studies, wish);
    onClose();
  };
  const unchanged = wish.add.size === 0 && wish.remove.size === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title(studies.length)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <Stack gap="sm">
        <LabelChoice studies={studies} wish={wish} onWish={setWish} />
        <SightHint studies={studies} wish={wish} />
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
    </Modal>
  );
}
