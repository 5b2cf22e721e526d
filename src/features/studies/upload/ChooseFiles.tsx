import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { useStore } from '#ui/useStore.ts';
import { Note } from '#ui/status/Note.tsx';
import { filesOfInput, type ChosenFile } from './files/chosenFile.ts';
import { takeDropped, type Dropped } from './files/droppedFiles.ts';
import type { ChoiceState, FileChoice } from './files/FileChoice.ts';
import { LabelOnArrival } from './LabelOnArrival.tsx';
import { uploadMessages, type UploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

interface Props {
  /** Kept by the dialog, which asks before it throws them away. */
  choice: FileChoice;
  onStart: (files: readonly ChosenFile[], label: string) => void;
  onClose: () => void;
}

/** Why the upload can't start yet. */
function refusalOf(
  { count, isReading }: ChoiceState,
  isGood: boolean,
  t: UploadMessages,
): string | undefined {
  if (isReading) return t.stillReading;
  if (count === 0) return t.chooseFirst;
  return isGood ? undefined : t.badLabel;
}

/** What is to be sent, by button or by drag and drop, and the label that it is given. */
export function ChooseFiles({ choice, onStart, onClose }: Props) {
  const t = useMessages(uploadMessages);
  const format = useFormat();
  const [label, setLabel] = useState({ name: '', isGood: true });
  const chosen = useStore(choice.state);
  const { count, bytes, leftOut, isReading } = chosen;
  return (
    <Stack gap="sm">
      <DropPlace
        onFiles={(files) => choice.add(files)}
        onDropped={(dropped) => void choice.addDropped(dropped)}
      />
      <Text size="sm" role="status">
        {isReading ? `${t.reading} ` : ''}
        {count > 0 ? t.chosen(count, format.bytes(bytes)) : isReading ? '' : t.nothingChosen}
        {leftOut > 0 ? ` ${t.leftOut(leftOut)}` : ''}
      </Text>
      <FileNames chosen={chosen} />
      <LabelOnArrival onLabel={setLabel} />
      <Group justify="flex-end" gap="xs">
        {count > 0 || isReading ? (
          <Button variant="subtle" color="gray" onClick={() => choice.clear()}>
            {t.clear}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
        <ActionButton
          reason={refusalOf(chosen, label.isGood, t)}
          onClick={() => onStart(choice.files(), label.name)}
        >
          {t.start(count)}
        </ActionButton>
      </Group>
    </Stack>
  );
}

/** The first of the chosen files, and what the browser could not read. */
function FileNames({ chosen: { count, first, unreadable } }: { chosen: ChoiceState }) {
  const t = useMessages(uploadMessages);
  return (
    <>
      {count > 0 ? (
        <ul className={classes['names']}>
          {first.map(({ path }, index) => (
            <li key={`${String(index)} ${path}`}>{path}</li>
          ))}
          {count > first.length ? <li>{t.more(count - first.length)}</li> : null}
        </ul>
      ) : null}
      {unreadable.length > 0 ? (
        <Note tone="failed" title={t.unreadable(unreadable.length)}>
          <ul className={classes['failures']}>
            {unreadable.slice(0, listedUnreadable).map((path, index) => (
              <li key={`${String(index)} ${path}`}>
                <bdi>{path}</bdi>
              </li>
            ))}
            {unreadable.length > listedUnreadable ? (
              <li>{t.more(unreadable.length - listedUnreadable)}</li>
            ) : null}
          </ul>
        </Note>
      ) : null}
    </>
  );
}

/** How many unreadable files are named. */
const listedUnreadable = 20;

interface DropProps {
  onFiles: (files: readonly ChosenFile[]) => void;
  onDropped: (dropped: Dropped) => void;
}

/** Chooses files and folders. The inputs are hidden, the buttons that open them are not. */
function DropPlace({ onFiles, onDropped }: DropProps) {
  const t = useMessages(uploadMessages);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onDropped(takeDropped(event.dataTransfer));
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
