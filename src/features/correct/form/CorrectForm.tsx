import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changesBetween,
  isPatientTag,
  patientTags,
  tagNames,
  type CorrectableTag,
} from '#api/orthanc/modifications/correctableTags.ts';
import {
  knownPatientQuery,
  maxOfPatient,
  readStudiesOfPatient,
  tagsOfPatient,
} from '#api/orthanc/modifications/knownPatient.ts';
import { readStudyTags, type StudyTags } from '#api/orthanc/modifications/studyTags.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';
import { differences, lostCharacters } from '#features/correct/run/correction.ts';
import { startCorrectingPatient } from '#features/correct/run/correctPatient.ts';
import { startCorrecting } from '#features/correct/run/correctRun.tsx';
import { useCorrectContext } from '#features/correct/run/useCorrectContext.ts';
import { FormDialog } from '#ui/dialog/FormDialog.tsx';
import { useForm } from '#ui/dialog/useForm.ts';
import { Failure } from '#ui/Failure.tsx';
import { Note } from '#ui/status/Note.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { HowFields, type How } from './HowFields.tsx';
import { PatientFields } from './PatientFields.tsx';
import { TagField } from './TagField.tsx';
import { changesOf, fieldsOf, problemsOf, rebase } from './values.ts';
import classes from './CorrectDialog.module.css';

interface Props {
  studies: readonly SelectedStudy[];
  /** The only study, as it was read; `undefined` for several. */
  shown: StudyTags | undefined;
  onClose: () => void;
}

const initialHow: How = { mode: 'inPlace', toUtf8: false, keepsLabels: true };
const studyTags = tagNames.filter((tag) => !isPatientTag(tag));

/** The form of a correction: the patient's and the study's tags, what will change, and how. */
export function CorrectForm({ studies, shown, onClose }: Props) {
  const t = useMessages(correctMessages);
  const errors = useMessages(errorMessages);
  const context = useCorrectContext();
  const refusal = useRefusal();
  // As it was last read: someone else may have changed it since the form opened.
  const [study, setStudy] = useState(shown);
  const [changedByOthers, setChangedByOthers] = useState<readonly CorrectableTag[]>([]);
  const [how, setHow] = useState(initialHow);
  const [wantsWhole, setWantsWhole] = useState(false);
  const base = study?.tags;
  const form = useForm({
    initialValues: fieldsOf(base),
    problems: (typed) => {
      const found = problemsOf(changesOf(typed, base));
      return Object.fromEntries(
        tagNames.flatMap((tag) => {
          const problem = found[tag];
          return problem ? [[tag, t.problems[problem]]] : [];
        }),
      );
    },
  });
  const typed = changesOf(form.values, base);
  const patientId = typed.PatientID;
  const moves = patientId !== undefined && patientId !== '';
  const present = useQuery({
    ...knownPatientQuery(base?.PatientID ?? '', context.seesAll),
    enabled: base !== undefined,
    meta: toldInPlace,
  });
  const next = useQuery({
    ...knownPatientQuery(patientId ?? '', context.seesAll),
    enabled: moves,
    meta: toldInPlace,
  });
  const taken = moves ? (next.data ?? undefined) : undefined;
  const others = present.data?.studies.filter((id) => id !== study?.id).length ?? 0;
  const isWhole = wantsWhole && others > 0 && !moves;
  const isHeld = !moves && !isWhole && (base === undefined || others > 0);
  const wanted = {
    ...typed,
    ...(isHeld ? Object.fromEntries(patientTags.map((tag) => [tag, undefined])) : {}),
    ...(taken ? tagsOfPatient(taken) : {}),
  };
  const changes = base ? changesBetween(base, wanted) : without(wanted);
  const lost = study ? lostCharacters(study.characterSet, changes) : [];
  const moveRefused = refusal('delete').reason;
  const isMoveRefused = moves && moveRefused !== undefined && how.mode === 'inPlace';
  const wholeRefusal =
    others >= maxOfPatient ? t.wholeTooMany(maxOfPatient) : moveRefused && `${t.wholeDelete} ${moveRefused}`;
  const offersWhole = study !== undefined && others > 0 && !moves && context.seesAll;

  const submission = useMutation({
    mutationFn: async () => ({
      now: study ? await readStudyTags(study.id) : undefined,
      ofPatient: study && isWhole ? await readStudiesOfPatient(study.tags.PatientID) : undefined,
    }),
    onSuccess({ now, ofPatient }) {
      if (study && now) {
        const changed = differences(study.tags, now.tags).map(({ tag }) => tag);
        setStudy(now);
        setChangedByOthers(changed);
        if (changed.length > 0) return form.set(rebase(form.values, study.tags, now.tags));
      }
      const known = new Map(now ? [[now.id, now]] : []);
      if (study && ofPatient) {
        const { toUtf8 } = how;
        const order = { patientId: study.tags.PatientID, changes, toUtf8 };
        startCorrectingPatient(ofPatient, known, order, context);
      } else startCorrecting(studies, known, { ...how, changes }, context);
      onClose();
    },
  });

  const { reason, why } = refusal('modify', study);
  const waits = present.isLoading || next.isFetching ? t.searching : undefined;
  const held =
    waits ??
    (Object.keys(changes).length === 0 ? t.nothingChanged : undefined) ??
    (lost.length > 0 && !how.toUtf8 ? t.lostReason : undefined) ??
    (isMoveRefused ? t.needsDelete : undefined) ??
    (isWhole && studyTags.some((tag) => tag in typed) ? t.wholeAlone : undefined);
  const failed = submission.error ?? present.error ?? next.error;
  const retry = (): void => {
    submission.reset();
    if (present.error) void present.refetch();
    if (next.error) void next.refetch();
  };
  return (
    <FormDialog
      title={t.title(studies.length)}
      size="xl"
      form={form}
      submitLabel={t.title(studies.length)}
      reason={reason ?? held}
      why={why}
      isPending={submission.isPending}
      failure={
        failed ? (
          <Failure {...describeError(failed, errors)} retryLabel={errors.retry} onRetry={retry} />
        ) : null
      }
      onSubmit={() => submission.mutate()}
      onClose={onClose}
    >
      {base ? null : <Text size="sm">{t.leaveEmpty}</Text>}
      {changedByOthers.length > 0 ? (
        <Note tone="caution" role="alert">
          <Text size="sm" fw={600}>
            {t.changedTitle}
          </Text>
          <Text size="sm">{t.changedMeanwhile(changedByOthers)}</Text>
        </Note>
      ) : null}
      <PatientFields
        form={form}
        isForSeveral={!base}
        others={others}
        isHeld={isHeld}
        moves={moves}
        next={next.data}
        whole={
          offersWhole ? { isWanted: wantsWhole, refusal: wholeRefusal, onChange: setWantsWhole } : undefined
        }
      />
      <fieldset className={classes['group']}>
        <legend>{t.study}</legend>
        <div className={classes['fields']}>
          {studyTags.map((tag) => (
            <TagField key={tag} tag={tag} form={form} isForSeveral={!base} />
          ))}
        </div>
      </fieldset>
      <HowFields
        how={how}
        onChange={setHow}
        moves={moves}
        isWhole={isWhole}
        moveRefused={moveRefused}
        lost={lost}
        characterSet={study?.characterSet}
      />
      <fieldset className={classes['group']}>
        <legend>{t.changesTitle}</legend>
        <ChangeTable before={base} changes={changes} />
        <Text size="sm" c="dimmed">
          {base ? t.everyImage : t.rewrites(studies.length)}
        </Text>
      </fieldset>
    </FormDialog>
  );
}

const without = (wanted: Readonly<Partial<Record<CorrectableTag, string | undefined>>>) =>
  Object.fromEntries(
    Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
