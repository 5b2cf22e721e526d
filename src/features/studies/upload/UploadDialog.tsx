import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Dialog, type CloseQuestion } from '#ui/dialog/Dialog.tsx';
import { noFiles, type ChosenFile } from './chosenFiles.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { currentUpload, Upload } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import { UploadUnderWay } from './UploadUnderWay.tsx';

/** Sends files to the archive: chosen, watched, and what came of them. Closing it does not stop the upload, and asks where it would lose something. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(uploadMessages);
  const queryClient = useQueryClient();
  const [upload, setUpload] = useState(currentUpload.get);
  const [chosen, setChosen] = useState(noFiles);
  const show = (next: Upload | undefined): void => {
    currentUpload.set(next);
    setUpload(next);
    setChosen(noFiles);
  };
  const start = (files: readonly ChosenFile[], label: string): void => {
    const next = new Upload({
      files,
      label,
      title: t.running(files.length),
      onSettled: () => void labelsChanged(queryClient),
    });
    next.start();
    show(next);
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
    const count = chosen.files.length;
    if (upload?.state.get().status === 'running')
      return { text: t.askRunning, leaveLabel: t.closeWindow, stayLabel: t.keepOpen };
    if (!upload && count > 0)
      return { text: t.askChosen(count), leaveLabel: t.discard, stayLabel: t.keepOpen };
    return undefined;
  };
  const again = (): void => {
    putAway();
    show(undefined);
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
          <UploadUnderWay upload={upload} onAgain={again} onClose={close} />
        ) : (
          <ChooseFiles chosen={chosen} onChoose={setChosen} onStart={start} onClose={ask} />
        )
      }
    </Dialog>
  );
}
