import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useLinkRecorder } from '#features/shares/records/useLinkRecorder.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { useMutationState } from '#widgets/useMutationState.ts';
import { useStore } from '#ui/useStore.ts';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { LinkMaker } from '#features/shares/made/linkMaker.ts';
import { MadeResult } from '#features/shares/made/MadeResult.tsx';
import { ShareForm } from './ShareForm.tsx';
import { useShareForm, type LikeLink } from './useShareForm.ts';

/** A dialog that makes a link to some studies, or one to each, and gives it away: copied, as a QR code, by mail. */
export function ShareDialog({
  studies,
  like,
  onClose,
  notice,
}: {
  studies: readonly SelectedStudy[];
  /** A link that this one is to be like. */
  like?: LikeLink;
  onClose: () => void;
  /** Said above everything else: why the dialog opened by itself. */
  notice?: ReactNode;
}) {
  const t = useMessages(shareMessages);
  const queryClient = useQueryClient();
  const record = useLinkRecorder();
  const [maker] = useState(() => new LinkMaker(queryClient, record));
  const made = useStore(maker.made);
  const making = useMutationState(maker.making);
  const form = useShareForm(useConfig().shares, like);
  const configuration = useQuery({ ...uiConfigurationQuery, meta: toldInPlace });
  const again = (): void => {
    form.reset();
    maker.drop();
  };
  return (
    <Dialog
      onClose={onClose}
      title={t.title(studies.length)}
      size="lg"
      closeOnClickOutside={!made}
      // A link that is being made works from then on: it must be shown to whom it belongs.
      busy={making.isPending}
      askBeforeClose={useUnsavedQuestion(!made && form.isDirty)}
    >
      {(close) =>
        !made ? (
          <WhenRead queries={[configuration]}>
            {notice}
            <ShareForm studies={studies} form={form} maker={maker} onClose={close} />
          </WhenRead>
        ) : (
          <MadeResult maker={maker} made={made} onAgain={again} onClose={made.order.each ? close : onClose} />
        )
      }
    </Dialog>
  );
}
