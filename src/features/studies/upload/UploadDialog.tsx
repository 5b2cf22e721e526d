import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ScrollArea.css';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { labelsChanged } from '#api/orthanc/studyCache.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { AskToClose } from './AskToClose.tsx';
import { noFiles, type ChosenFile } from './chosenFiles.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { currentUpload, Upload } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import { UploadUnderWay } from './UploadUnderWay.tsx';

/** Sends files to the archive: chosen, watched, and what came of them. Closing it does not stop the upload, and asks where it would lose something. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(uploadMessages);
  const queryClient = useQueryClient();
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [upload, setUpload] = useState(currentUpload.get);
  const [chosen, setChosen] = useState(noFiles);
  const [isAsking, setAsking] = useState(false);
  const show = (next: Upload | undefined): void => {
    currentUpload.set(next);
    setUpload(next);
    setChosen(noFiles);
  };
  const start = (files: readonly ChosenFile[], label: string): void =>
    show(
      new Upload({
        files,
        label,
        title: t.running(files.length),
        onSettled: () => void labelsChanged(queryClient),
      }),
    );
  /** An upload that has ended well is done with once it was seen. */
  const putAway = (): void => {
    const state = upload?.getState();
    if (state?.status !== 'finished') return;
    if (state.failures.length === 0) upload?.dismiss();
    currentUpload.set(undefined);
  };
  const close = (): void => {
    putAway();
    onClose();
  };
  const isRunning = (): boolean => upload?.getState().status === 'running';
  const ask = (): void => {
    if (!isAsking && (isRunning() || (!upload && chosen.files.length > 0))) setAsking(true);
    else if (isAsking) setAsking(false);
    else close();
  };
  const again = (): void => {
    putAway();
    show(undefined);
  };
  return (
    <Modal
      opened
      onClose={ask}
      title={t.title}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {isAsking ? (
        <AskToClose
          chosen={upload ? undefined : chosen.files.length}
          onClose={close}
          onKeep={() => setAsking(false)}
        />
      ) : null}
      {/* Still there behind the question: the label that was typed stays. */}
      <div hidden={isAsking}>
        {upload ? (
          <UploadUnderWay upload={upload} onAgain={again} onClose={close} />
        ) : (
          <ChooseFiles chosen={chosen} onChoose={setChosen} onStart={start} onClose={ask} />
        )}
      </div>
    </Modal>
  );
}
