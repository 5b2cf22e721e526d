import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { RecordStatus } from '#features/shares/records/RecordStatus.tsx';
import { useRecordLinks } from '#features/shares/records/useRecordLinks.ts';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { useUnsavedQuestion } from '#ui/dialog/FormDialog.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { makeLinks, type MadeLinks } from './makeLinks.ts';
import { MadeLink } from './MadeLink.tsx';
import { MadeTable } from './MadeTable.tsx';
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
  const [made, setMade] = useState<MadeLinks>();
  const recording = useRecordLinks();
  const form = useShareForm(useConfig().shares, like);
  const make = useMutation({
    mutationFn: makeLinks,
    onSuccess: (next) => {
      // Another try of those that failed: the links made before stay.
      setMade((before) =>
        before ? { ...next, order: before.order, links: [...before.links, ...next.links] } : next,
      );
      form.reset();
      const { links, order } = next;
      if (links.length > 0) recording.mutate({ links, ...order.texts });
    },
  });
  const configuration = useQuery({ ...uiConfigurationQuery, meta: toldInPlace });
  const [link] = made?.links ?? [];
  const isOne = made && !made.order.each;
  return (
    <Dialog
      onClose={onClose}
      title={t.title(studies.length)}
      size="lg"
      closeOnClickOutside={!made}
      // A link that is being made works from then on: it must be shown to whom it belongs.
      busy={make.isPending}
      askBeforeClose={useUnsavedQuestion(!made && form.isDirty)}
    >
      {(close) =>
        !made ? (
          <WhenRead queries={[configuration]}>
            {notice}
            <ShareForm studies={studies} form={form} make={make} onClose={close} />
          </WhenRead>
        ) : link && isOne ? (
          <MadeLink
            link={link}
            recorded={<RecordStatus recording={recording} />}
            onAgain={() => setMade(undefined)}
            onClose={onClose}
          />
        ) : (
          <MadeTable
            made={made}
            recorded={<RecordStatus recording={recording} />}
            make={make}
            onClose={close}
          />
        )
      }
    </Dialog>
  );
}
