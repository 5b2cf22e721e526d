import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/List.css';
import { Group, List, Modal, Stack, Text, TextInput, Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SelectedStudy } from '#api/orthanc/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { startDeletion } from './deletionRun.ts';
import { selectionMessages } from './selectionMessages.ts';
import { useDeletionContext } from './useDeletionContext.ts';

/** Names shown before "and so many more". */
const named = 8;

interface Props {
  studies: readonly SelectedStudy[];
  onClose: () => void;
  /** The deletion has begun: nothing of it is selected any more. */
  onBegun: () => void;
}

/** Asks for the number of studies to be typed, then deletes them in the background; each failure is reported on the tray. */
export function DeleteStudies({ studies, onClose, onBegun }: Props) {
  const t = useMessages(selectionMessages);
  const context = useDeletionContext();
  const { nameOf } = context;
  const [typed, setTyped] = useState('');
  const number = String(studies.length);
  const isSure = typed.trim() === number;
  const begin = (): void => {
    if (!isSure) return;
    void startDeletion(studies, context);
    onBegun();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t.deleteTitle(studies.length)}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          begin();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.deleteText}</Text>
          <List size="sm">
            {studies.slice(0, named).map((study) => (
              <List.Item key={study.id}>{nameOf(study)}</List.Item>
            ))}
            {studies.length > named ? <List.Item>{t.andMore(studies.length - named)}</List.Item> : null}
          </List>
          <TextInput
            label={t.typeNumber(number)}
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <ActionButton color="red" reason={isSure ? undefined : t.typeFirst} onClick={begin}>
              {t.deleteConfirm(studies.length)}
            </ActionButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
