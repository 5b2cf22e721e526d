import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent } from 'react';
import { seesAll, type Profile } from '#access/profile.ts';
import { labelsInUseQuery } from '#api/orthanc/labels.ts';
import { checkLabelName } from '#lib/labelName.ts';
import { lister } from '#locales/format.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { droppedFiles, meantFiles } from './files.ts';
import { useUpload } from './useUpload.ts';
import { uploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

/** Whether this person will see a study that carries only this label (empty: none). */
const willSee = (profile: Profile, label: string): boolean =>
  seesAll(profile) || profile.authorizedLabels.includes(label);

/** Chooses files, folders or zips, and a label for what arrives. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(uploadMessages);
  const profile = useProfile();
  const format = useFormat();
  const { language } = useLocale();
  const mayLabel = useCan()('editLabels') === undefined;
  const labels = useQuery({ ...labelsInUseQuery, enabled: mayLabel });
  const listId = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [label, setLabel] = useState('');
  const upload = useUpload();
  const add = (more: readonly File[]): void => setFiles((held) => [...held, ...more]);
  const badLabel = label !== '' && checkLabelName(label) !== undefined;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <Modal opened onClose={onClose} title={t.title} size="lg">
      <Stack gap="sm">
        <DropArea onFiles={add} />
        <Text size="sm" role="status">
          {files.length > 0 ? t.chosen(files.length, format.bytes(size)) : t.nothing}
        </Text>
        {mayLabel ? (
          <>
            <TextInput
              label={t.label}
              description={t.labelHint}
              value={label}
              list={listId}
              autoComplete="off"
              error={badLabel ? t.badLabel : undefined}
              onChange={(event) => setLabel(event.currentTarget.value.trim())}
            />
            <datalist id={listId}>
              {labels.data?.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </datalist>
          </>
        ) : null}
        {willSee(profile, label) ? null : (
          <Alert color="yellow" variant="light" role="status">
            {mayLabel ? t.notSeen(lister(language)(profile.authorizedLabels)) : t.notSeenHere}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <ActionButton
            reason={files.length === 0 ? t.chooseFirst : badLabel ? t.badLabel : undefined}
            onClick={() => {
              upload(files, label);
              onClose();
            }}
          >
            {t.begin(files.length)}
          </ActionButton>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Where files are dropped, or chosen by the browser's own dialogs. */
function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useMessages(uploadMessages);
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <div
      role="presentation"
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{t.drop}</span>
      <Group gap="xs" justify="center">
        <Button variant="default" size="xs" onClick={() => files.current?.click()}>
          {t.files}
        </Button>
        <Button variant="default" size="xs" onClick={() => folder.current?.click()}>
          {t.folder}
        </Button>
      </Group>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t.files}
        onChange={(event) => onFiles(meantFiles(event.currentTarget.files ?? []))}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute.
          if (input) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label={t.folder}
        onChange={(event) => onFiles(meantFiles(event.currentTarget.files ?? []))}
      />
    </div>
  );
}
