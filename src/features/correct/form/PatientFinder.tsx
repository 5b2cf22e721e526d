import { Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Study } from '#api/orthanc/studies/study.ts';
import { studyPageQuery } from '#api/orthanc/studies/studyPages.ts';
import { everyStudy } from '#api/orthanc/studies/studySearch.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { Choices } from '#ui/actions/Choices.tsx';
import { Failure } from '#ui/Failure.tsx';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import { correctMessages } from '#features/correct/correctMessages.ts';

/** So many patients are offered at once. */
const maxOffered = 6;

/** Looks for a patient among the studies on this server. What is typed is in no address. */
export function PatientFinder({ onChoose }: { onChoose: (patientId: string) => void }) {
  const t = useMessages(correctMessages);
  const [text, setText] = useState('');
  const draft = useSearchDraft(text, setText);
  return (
    <>
      <TextInput
        type="search"
        label={t.searchPatient}
        value={draft.text}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It would send the form around it.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {text.trim() === '' ? null : <Found text={text.trim()} onChoose={onChoose} />}
    </>
  );
}

/** One study of each patient, the first found. */
function patientsOf(studies: readonly Study[]): Study[] {
  const byId = new Map<string, Study>();
  for (const study of studies)
    if (study.patientId !== '' && !byId.has(study.patientId)) byId.set(study.patientId, study);
  return [...byId.values()];
}

function Found({ text, onChoose }: { text: string; onChoose: (patientId: string) => void }) {
  const t = useMessages(correctMessages);
  const { noName } = useMessages(studiesMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const extended = useSystem().Capabilities.HasExtendedFind;
  // As the list of studies guesses: a text without a digit is a name.
  const tag = /\p{Nd}/u.test(text) ? 'PatientID' : 'PatientName';
  const found = useQuery({
    ...studyPageQuery({ search: { ...everyStudy, texts: { [tag]: text } }, extended }, 0),
    placeholderData: keepPreviousData,
    meta: toldInPlace,
  });
  if (found.error) {
    const words = describeError(found.error, errors);
    return <Failure {...words} retryLabel={errors.retry} onRetry={() => void found.refetch()} />;
  }
  if (!found.data) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t.searching}
      </Text>
    );
  }
  const patients = patientsOf(found.data.studies);
  return (
    <Choices
      label={t.foundPatients}
      none={t.noPatients}
      note={patients.length > maxOffered ? t.morePatients : undefined}
      items={patients.slice(0, maxOffered).map((study) => ({
        id: study.patientId,
        content: (
          <span>
            <strong dir="auto">{readPersonName(study.patientName) || noName}</strong>{' '}
            <bdi>{study.patientId}</bdi> <span>{format.dicomDate(study.patientBirthDate)}</span>
          </span>
        ),
      }))}
      onChoose={onChoose}
    />
  );
}
