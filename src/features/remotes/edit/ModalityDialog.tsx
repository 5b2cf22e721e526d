import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Modality } from '#api/orthanc/remotes/modality.ts';
import {
  saveModalityMutation,
  type ModalityEdit,
  type ModalitySave,
  type ModalitySaved,
} from '#api/orthanc/remotes/modalityWrites.ts';
import { forgetTests } from '#features/remotes/echo/echoRun.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useFailureInDialog } from '#ui/dialog/useFailureInDialog.ts';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import { notify } from '#ui/notices/notify.ts';
import { FieldConflicts } from './FieldConflicts.tsx';
import { ModalityFields } from './ModalityFields.tsx';
import { formOf, missingFields, modalityOf, modalityProblems, namesWithAet } from './modalityForm.ts';

interface Props {
  /** The modality to edit; absent for a new one. */
  name?: string;
  modalities: ReadonlyMap<string, Modality>;
  reason: string | undefined;
  onClose: () => void;
}

/** Tells how the check after a save ended, wherever the user is by then. */
function useFollowCheck(): (save: ModalitySave, name: string) => void {
  const t = useMessages(remoteListMessages);
  const tellEnd = async ({ checked }: ModalitySave, name: string): Promise<void> => {
    const end = await checked;
    if (end === 'repeated') notify.done(t.repeated(name));
    if (end === 'lost') notify.failed(t.lost(name), { message: t.lostHint });
  };
  return (save, name) => void tellEnd(save, name);
}

type Conflict = ModalitySaved & { kind: 'conflict' };

/** Adds or edits a modality. What other administrators change meanwhile is kept, or asked about. */
export function ModalityDialog({ name, modalities, reason, onClose }: Props) {
  const t = useMessages(remoteListMessages);
  const errors = useMessages(errorMessages);
  const { required } = useMessages(uiMessages);
  // As it was when the dialog opened: what the edit is compared with, however often the list is read again.
  const [base, setBase] = useState(name === undefined ? undefined : modalities.get(name));
  const [initialValues] = useState(() => formOf(name ?? '', base));
  const [conflict, setConflict] = useState<Conflict>();
  const { failure, tell } = useFailureInDialog();
  const follow = useFollowCheck();
  const taken = name === undefined ? [...modalities.keys()] : [];
  const form = useForm({
    initialValues,
    problems: (values) =>
      Object.fromEntries(
        Object.entries(modalityProblems(values, taken)).map(([field, problem]) => [
          field,
          t.problems[problem],
        ]),
      ),
    missing: (values) => Object.fromEntries(missingFields(values).map((field) => [field, required])),
  });
  const onSaved = (save: ModalitySave, edit: ModalityEdit): void => {
    const { saved } = save;
    follow(save, edit.name);
    setConflict(saved.kind === 'conflict' ? saved : undefined);
    switch (saved.kind) {
      case 'saved':
        forgetTests(edit.name);
        notify.done(edit.base ? t.saved(edit.name) : t.added(edit.name));
        return onClose();
      case 'exists':
        return form.refuse({ name: t.problems.nameTaken });
      case 'removed':
        setBase(undefined);
        return tell(t.removedTitle, { message: t.removed });
      case 'conflict':
    }
  };
  const saving = useMutation({
    ...saveModalityMutation,
    onSuccess: onSaved,
    onError: (error, edit) => {
      setConflict(undefined);
      tell(t.notSaved(edit.name), { message: `${describeError(error, errors).text} ${t.kept}` });
    },
  });
  if (conflict) {
    return (
      <FieldConflicts
        merge={conflict.merge}
        isPending={saving.isPending}
        onChosen={(mine) => saving.mutate({ name: form.values.name, base: conflict.theirs, mine })}
        onClose={() => setConflict(undefined)}
      />
    );
  }
  return (
    <FormDialog
      title={name === undefined ? t.addTitle : t.editTitle(name)}
      size="lg"
      form={form}
      submitLabel={name === undefined ? t.add : t.save}
      reason={reason}
      isPending={saving.isPending}
      failure={failure && !saving.isPending ? <Failure {...failure} /> : null}
      onSubmit={(values) => saving.mutate({ name: values.name, base, mine: modalityOf(values, base) })}
      onClose={onClose}
    >
      <ModalityFields
        form={form}
        isNamed={name !== undefined}
        sameAet={namesWithAet(modalities, form.values.AET, form.values.name)}
      />
    </FormDialog>
  );
}
