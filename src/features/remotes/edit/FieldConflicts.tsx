import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { resolveFields, type FieldConflict, type ModalityMerge } from '#api/orthanc/remotes/mergeModality.ts';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { Name } from '#ui/names/Name.tsx';
import classes from './FieldConflicts.module.css';

type Side = 'mine' | 'theirs';

interface Props {
  merge: ModalityMerge;
  isPending: boolean;
  onChosen: (modality: Modality) => void;
  onClose: () => void;
}

/** What two administrators did to the same fields, side by side; a person chooses, then it is saved. */
export function FieldConflicts({ merge, isPending, onChosen, onClose }: Props) {
  const t = useMessages(remoteListMessages);
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
  const isDone = merge.conflicts.every(({ field }) => sides.has(field));
  const theirs = new Set([...sides].filter(([, side]) => side === 'theirs').map(([field]) => field));
  return (
    <Dialog
      title={t.conflictTitle}
      size="lg"
      onClose={onClose}
      busy={isPending}
      askBeforeClose={useUnsavedQuestion(sides.size > 0)}
    >
      {(close) => (
        <Stack gap="md">
          <Text size="sm">{t.conflictText}</Text>
          {merge.conflicts.map((conflict) => (
            <Conflict
              key={conflict.field}
              conflict={conflict}
              side={sides.get(conflict.field)}
              onChoose={(side) => setSides(new Map(sides).set(conflict.field, side))}
            />
          ))}
          <DialogActions
            label={t.saveChosen}
            cancelLabel={t.backToEdit}
            onConfirm={() => onChosen(resolveFields(merge, theirs))}
            onClose={close}
            reason={isDone ? undefined : t.chooseAll}
            isPending={isPending}
            busy={isPending}
          />
        </Stack>
      )}
    </Dialog>
  );
}

interface ConflictProps {
  conflict: FieldConflict;
  side: Side | undefined;
  onChoose: (side: Side) => void;
}

function Conflict({ conflict, side, onChoose }: ConflictProps) {
  const t = useMessages(remoteListMessages);
  const value = (of: unknown) => {
    if (typeof of === 'boolean') return of ? t.on : t.off;
    const text = typeof of === 'string' ? of : JSON.stringify(of ?? '');
    return text === '' ? t.empty : <Name>{text}</Name>;
  };
  return (
    <fieldset className={classes['conflict']}>
      <legend>{t.fields[conflict.field] ?? conflict.field}</legend>
      <div className={classes['sides']}>
        <Side title={t.before}>{value(conflict.base)}</Side>
        {(['mine', 'theirs'] as const).map((one) => (
          <Side key={one} title={t[one]}>
            {value(conflict[one])}
            <Radio
              mt="xs"
              size="sm"
              name={conflict.field}
              label={one === 'mine' ? t.keepMine : t.keepTheirs}
              checked={side === one}
              onChange={() => onChoose(one)}
            />
          </Side>
        ))}
      </div>
    </fieldset>
  );
}

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" fw={600}>
        {title}
      </Text>
      <div className={classes['value']}>{children}</div>
    </div>
  );
}
