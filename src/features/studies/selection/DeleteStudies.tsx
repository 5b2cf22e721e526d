import { List } from '@mantine/core';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { LinksToStudies, useLinksToStudies } from './LinksToStudies.tsx';
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
  const counting = useLinksToStudies(studies);
  const number = String(studies.length);
  const begin = (): void => {
    void startDeletion(studies, context);
    onBegun();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t.deleteTitle(studies.length)}
      text={t.deleteText}
      typed={{ label: t.typeNumber(number), text: number, reason: t.typeFirst, isNumber: true }}
      reason={counting?.isPending ? t.linksCounting : undefined}
      confirmLabel={t.deleteConfirm(studies.length)}
      onConfirm={begin}
      onClose={onClose}
    >
      <List size="sm">
        {studies.slice(0, named).map((study) => (
          <List.Item key={study.id}>{nameOf(study)}</List.Item>
        ))}
        {studies.length > named ? <List.Item>{t.andMore(studies.length - named)}</List.Item> : null}
      </List>
      {counting ? <LinksToStudies counting={counting} /> : null}
    </ConfirmDialog>
  );
}
