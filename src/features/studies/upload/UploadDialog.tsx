import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ScrollArea.css';
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetStudies } from '#api/orthanc/studyCache.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { ChosenFile } from './chosenFiles.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { currentUpload, Upload } from './Upload.ts';
import { uploadMessages } from './uploadMessages.ts';
import { UploadUnderWay } from './UploadUnderWay.tsx';

/** Sends files to the archive: chosen, watched, and what came of them. Closing it does not stop the upload. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(uploadMessages);
  const queryClient = useQueryClient();
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [upload, setUpload] = useState(currentUpload.get);
  const show = (next: Upload | undefined): void => {
    currentUpload.set(next);
    setUpload(next);
  };
  const start = (files: readonly ChosenFile[], label: string): void =>
    show(
      new Upload({
        files,
        label,
        title: t.running(files.length),
        onSettled: () => {
          void forgetStudies(queryClient);
          if (label) void queryClient.invalidateQueries({ queryKey: ['orthanc', 'labels'] });
        },
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
  const again = (): void => {
    putAway();
    show(undefined);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t.title}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {upload ? (
        <UploadUnderWay upload={upload} onAgain={again} onClose={close} />
      ) : (
        <ChooseFiles onStart={start} onClose={onClose} />
      )}
    </Modal>
  );
}
