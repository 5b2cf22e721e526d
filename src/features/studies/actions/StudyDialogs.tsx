import { Suspense } from 'react';
import { useStudySlots, type StudiesDialogProps, type StudyChange } from '#features/studies/slots.ts';

/** A dialog of another feature over some studies. */
export type StudyDialog = 'labels' | 'share' | 'send' | StudyChange;

interface Props extends Pick<StudiesDialogProps, 'studies' | 'onClose'> {
  dialog: StudyDialog;
}

/** The dialog that a button of studies opened. */
export function StudyDialogs({ dialog, ...props }: Props) {
  const { EditLabels, Share, Send } = useStudySlots();
  const Dialog =
    typeof dialog === 'object' ? dialog.Dialog : { labels: EditLabels, share: Share, send: Send }[dialog];
  return <Suspense fallback={null}>{Dialog ? <Dialog {...props} /> : null}</Suspense>;
}
