import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type Dispatch, type DragEvent, type SetStateAction } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import {
  addFiles,
  filesOfDrop,
  filesOfInput,
  noFiles,
  sizeOf,
  type ChosenFile,
  type ChosenFiles,
} from './chosenFiles.ts';
import { LabelOnArrival } from './LabelOnArrival.tsx';
import { uploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

interface Props {
  /** Kept by the dialog, which asks before it throws them away. */
  chosen: ChosenFiles;
  onChoose: Dispatch<SetStateAction<ChosenFiles>>;
  onStart: (files: readonly ChosenFile[], label: string) => void;
  onClose: () => void;
}

/** What is to be sent, by button or by drag and drop, and the label that it is given. */
export function ChooseFiles({ chosen, onChoose, onStart, onClose }: Props) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const [label, setLabel] = useState({ name: '', isGood: true });
  const [unreadable, setUnreadable] = useState(false);
  const { files, leftOut } = chosen;
  const add = (more: readonly ChosenFile[]): void => onChoose((before) => addFiles(before, more));
  return (
    <Stack gap="sm">
      <DropPlace onFiles={add} onUnreadable={() => setUnreadable(true)} />
      <Text size="sm" role="status">
        {files.length > 0 ? t.chosen(files.length, format.bytes(sizeOf(files))) : t.nothingChosen}
        {leftOut.length > 0 ? ` ${t.leftOut(leftOut.length)}` : ''}
      </Text>
      {files.length > 0 ? <FileNames files={files} /> : null}
      {unreadable ? <Alert color="red">{t.unreadable}</Alert> : null}
      <LabelOnArrival onLabel={setLabel} />
      <Group justify="flex-end" gap="xs">
        {files.length > 0 ? (
          <Button variant="subtle" color="gray" onClick={() => onChoose(noFiles)}>
            {t.clear}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
        <ActionButton
          reason={files.length === 0 ? t.chooseFirst : label.isGood ? undefined : t.badLabel}
          onClick={() => onStart(files, label.name)}
        >
          {t.start(files.length)}
        </ActionButton>
      </Group>
    </Stack>
  );
}

const listed = 5;

function FileNames({ files }: { files: readonly ChosenFile[] }) {
  const t = useMessages(uploadMessages);
  return (
    <ul className={classes['names']}>
      {files.slice(0, listed).map(({ path }, index) => (
        <li key={`${String(index)} ${path}`}>{path}</li>
      ))}
      {files.length > listed ? <li>{t.more(files.length - listed)}</li> : null}
    </ul>
  );
}

interface DropProps {
  onFiles: (files: readonly ChosenFile[]) => void;
  onUnreadable: () => void;
}

/** Chooses files and folders. The inputs are hidden, the buttons that open them are not. */
function DropPlace({ onFiles, onUnreadable }: DropProps) {
  const t = useMessages(uploadMessages);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void filesOfDrop(event.dataTransfer).then(onFiles, onUnreadable);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way beside the buttons
    <div
      className={classes['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      role="group"
      aria-label={t.choose}
    >
      <Text size="sm">{t.drop}</Text>
      <Group gap="xs" justify="center">
        <PickButton label={t.chooseFiles} onFiles={onFiles} />
        <PickButton label={t.chooseFolder} onFiles={onFiles} folder />
      </Group>
    </div>
  );
}

interface PickProps {
  label: string;
  folder?: boolean;
  onFiles: DropProps['onFiles'];
}

function PickButton({ label, folder = false, onFiles }: PickProps) {
  return (
    <Button component="label" variant="default">
      {label}
      <input
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : {})}
        className={classes['input']}
        onChange={(event) => {
          onFiles(filesOfInput(event.currentTarget.files));
          // The same files may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </Button>
  );
}
