import { Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { changesFor, type LabelWish, type SelectedWithLabels } from '#features/labels/run/labelChanges.ts';
import { touchedStudies } from '#features/labels/run/labelPlan.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { DialogActions } from '#ui/dialog/DialogActions.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { AccessHint } from './AccessHint.tsx';
import { LabelChoice } from './LabelChoice.tsx';
import { useLabelStudies } from './useLabelStudies.ts';

/** Changing more studies than this asks first: with one wrong click, whole departments see them, or no longer do. */
const maxUnasked = 200;

const noWish: LabelWish = { add: new Set(), remove: new Set() };

/** The answer that changes nothing has the focus when the question comes. */
const focusCancel = (question: HTMLElement | null): void =>
  question?.querySelector<HTMLElement>('[data-autofocus]')?.focus();

/** A dialog that puts labels on some studies and takes them off; what is chosen stays until it is saved or given up, and closing asks. Many ask once more. */
export function EditLabels({
  studies,
  onClose,
  notice,
  suggested,
}: {
  studies: readonly SelectedWithLabels[];
  onClose: () => void;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
  /** A label that is added when it opens, unsaved. */
  suggested?: string | undefined;
}) {
  const t = useMessages(labelMessages);
  const can = useCan();
  const [wish, setWish] = useState<LabelWish>(() =>
    suggested === undefined ? noWish : { ...noWish, add: new Set([suggested]) },
  );
  const [typed, setTyped] = useState('');
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
    <Dialog
      onClose={onClose}
      title={isAsked ? t.confirm.title(touched) : t.title(studies.length)}
      askBeforeClose={useUnsavedQuestion(!unchanged || typed !== '')}
    >
      {(close) =>
        isAsked ? (
          // Its own buttons: one that had the focus as Save would start with the next Enter.
          <Stack key="ask" ref={focusCancel} gap="sm">
            <Text size="sm">{t.confirm.text(changes.length, touched)}</Text>
            <AccessHint studies={studies} wish={wish} />
            <DialogActions
              label={t.confirm.start(touched)}
              cancelLabel={t.confirm.back}
              onConfirm={start}
              onClose={() => setIsAsked(false)}
              isPending={false}
              isCancelFirst
            />
          </Stack>
        ) : (
          <Stack key="choose" gap="sm">
            {notice}
            <LabelChoice studies={studies} wish={wish} onWish={setWish} onType={setTyped} />
            <AccessHint studies={studies} wish={wish} />
            <DialogActions
              label={t.save}
              onConfirm={save}
              onClose={close}
              reason={
                can('editLabels') ?? (typed !== '' ? t.addFirst : unchanged ? t.nothingToSave : undefined)
              }
              isPending={false}
            />
          </Stack>
        )
      }
    </Dialog>
  );
}
