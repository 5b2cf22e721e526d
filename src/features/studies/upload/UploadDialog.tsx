import { useQueryClient } from '@tanstack/react-query';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog, type CloseQuestion } from '#ui/dialog/Dialog.tsx';
import { useStore } from '#ui/useStore.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import type { ChosenFile } from './files/chosenFile.ts';
import type { FileChoice } from './files/FileChoice.ts';
import { currentUpload, Upload } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import { UploadUnderWay } from './UploadUnderWay.tsx';

interface Props {
  /** What was dropped on the page before the dialog opened, or nothing yet. */
  choice: FileChoice;
  onClose: () => void;
}

/** Sends files to the archive: chosen, watched, and what came of them. Closing it does not stop the upload, and asks where it would lose something. */
export function UploadDialog({ choice, onClose }: Props) {
  const t = useMessages(uploadMessages);
  const queryClient = useQueryClient();
  const upload = useStore(currentUpload);
  const { count, isReading } = useStore(choice.state);
  const start = (files: readonly ChosenFile[], label: string): void => {
    const next = new Upload({
      files,
      label,
      title: t.running(files.length),
      knownNote: t.known,
      onSettled: () => void labelsChanged(queryClient),
    });
    next.start();
    currentUpload.set(next);
    choice.clear();
  };
  /** An upload that has ended well is done with once it was seen. */
  const putAway = (): void => {
    const state = upload?.state.get();
    if (state?.status !== 'finished') return;
    if (state.failures.length === 0) upload?.dismiss();
    currentUpload.set(undefined);
  };
  const close = (): void => {
    putAway();
    onClose();
  };
  /** What was chosen would have to be chosen again; what is being sent goes on. */
  const askBeforeClose = (): CloseQuestion | undefined => {
    if (count > 0 || isReading)
      return { text: t.askChosen(count), leaveLabel: t.discard, stayLabel: t.keepOpen };
    if (upload?.state.get().status === 'running')
      return { text: t.askRunning, leaveLabel: t.closeWindow, stayLabel: t.keepOpen };
    return undefined;
  };
  const again = (): void => {
    putAway();
    currentUpload.set(undefined);
  };
  return (
    <Dialog
      onClose={close}
      title={t.title}
      size="lg"
      closeOnClickOutside={false}
      askBeforeClose={askBeforeClose}
    >
      {(ask) =>
        upload ? (
          <UploadUnderWay upload={upload} waiting={count} onAgain={again} onClose={count > 0 ? ask : close} />
        ) : (
          <ChooseFiles choice={choice} onStart={start} onClose={ask} />
        )
      }
    </Dialog>
  );
}
