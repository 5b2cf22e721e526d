import { useMutation } from '@tanstack/react-query';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import { deleteModalityMutation } from '#api/orthanc/remotes/modalityWrites.ts';
import { forgetTests } from '#features/remotes/echo/echoRun.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import { notify } from '#ui/notices/notify.ts';

interface Props {
  name: string;
  modality: Modality;
  reason: string | undefined;
  onClose: () => void;
}

/** Asks before a modality is deleted, and names what ends. One that was changed since the page read it isn't deleted. */
export function DeleteModality({ name, modality, reason, onClose }: Props) {
  const t = useMessages(remoteListMessages);
  const errors = useMessages(errorMessages);
  const { failure, tell } = useFailureInDialog();
  const deleting = useMutation({
    ...deleteModalityMutation,
    onSuccess: (end) => {
      if (end === 'changed') return tell(t.notDeleted(name), { message: t.changedMeanwhile });
      forgetTests(name);
      notify.done(t.deleted(name));
      onClose();
    },
    onError: (error) => tell(t.notDeleted(name), { message: describeError(error, errors).text }),
  });
  return (
    <ConfirmDialog
      title={t.deleteTitle(name)}
      text={t.deleteText(name, t.address(modality.Host, modality.Port))}
      confirmLabel={t.delete}
      reason={reason}
      isPending={deleting.isPending}
      busy={deleting.isPending}
      failure={failure}
      onConfirm={() => deleting.mutate({ name, shown: modality })}
      onClose={onClose}
    />
  );
}
