import { NativeSelect, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { studyQuery, type Study } from '#api/orthanc/studies/study.ts';
import { studyPageQuery } from '#api/orthanc/studies/studyPages.ts';
import { everyStudy, type StudySearch as Search } from '#api/orthanc/studies/studySearch.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Failure } from '#ui/Failure.tsx';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import { accessPageMessages } from '#features/access/accessMessages.ts';
import { usePastedStudies, useReadPasted, type PastedStudies } from '#features/access/facts/usePasted.ts';
import { Choices } from '#ui/actions/Choices.tsx';
import { StudyLine } from './StudyLine.tsx';
import { takeFocus } from './takeFocus.ts';

/** So many studies are offered at once. */
const maxOffered = 8;

const tags = ['PatientName', 'PatientID', 'StudyDescription'] as const;
type Tag = (typeof tags)[number];

/** As the list of studies guesses: a text without a digit is a name. */
const guess = (text: string): Tag => (/\p{Nd}/u.test(text) ? 'PatientID' : 'PatientName');

const searchFor = (text: string, tag: Tag): Search => ({ ...everyStudy, texts: { [tag]: text } });

interface Props {
  onChoose: (id: string) => void;
  onPasted: (found: PastedStudies, text: string) => void;
  takesFocus: boolean;
}

/** Looks for a study by what is typed, or reads what is pasted. Both may hold names and ids: neither is in the address. */
export function StudySearch({ onChoose, onPasted, takesFocus }: Props) {
  const t = useMessages(accessPageMessages);
  const errors = useMessages(errorMessages);
  const mayView = useCan()('view') === undefined;
  const readPasted = useReadPasted();
  const [text, setText] = useState('');
  const [tag, setTag] = useState<Tag>();
  const newest = useRef('');
  const pasted = usePastedStudies((found, asked) => {
    // The answer for an older text must not replace what has been typed since.
    if (asked === newest.current && found.studies.length <= 1) onPasted(found, asked);
  });
  const draft = useSearchDraft(text, (typed) => {
    newest.current = typed;
    setText(typed);
    const found = readPasted(typed);
    if (found) pasted.mutate({ pasted: found, text: typed });
    else pasted.reset();
  });
  const isPasted = readPasted(text) !== undefined;
  if (!mayView) return <Text size="sm">{t.noStudyRead}</Text>;
  return (
    <>
      <TextInput
        ref={takesFocus ? takeFocus : null}
        type="search"
        label={t.study}
        description={t.studyHint}
        value={draft.text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      {isPasted ? null : (
        <>
          {text.trim() ? (
            <NativeSelect
              label={t.searchIn}
              value={tag ?? guess(text)}
              onChange={(event) => setTag(tags.find((one) => one === event.currentTarget.value))}
              data={tags.map((one) => ({ value: one, label: t.searchKinds[one] }))}
            />
          ) : null}
          <Found text={text.trim()} tag={tag ?? guess(text)} onChoose={onChoose} />
        </>
      )}
      {pasted.error ? (
        <Failure
          {...describeError(pasted.error, errors)}
          retryLabel={errors.retry}
          onRetry={() => pasted.variables && pasted.mutate(pasted.variables)}
        />
      ) : null}
      {isPasted && pasted.data?.studies.length === 0 ? <Text size="sm">{t.notPasted}</Text> : null}
      {isPasted && pasted.data && pasted.data.studies.length > 1 ? (
        <Several ids={pasted.data.studies} onChoose={onChoose} />
      ) : null}
    </>
  );
}

function Found({ text, tag, onChoose }: { text: string; tag: Tag; onChoose: (id: string) => void }) {
  const t = useMessages(accessPageMessages);
  const errors = useMessages(errorMessages);
  const extended = useSystem().Capabilities.HasExtendedFind;
  const found = useQuery({
    ...studyPageQuery({ search: searchFor(text, tag), extended }, 0),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    meta: toldInPlace,
  });
  if (text === '') return null;
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
  const { studies } = found.data;
  return (
    <StudyChoices
      studies={studies.slice(0, maxOffered)}
      note={studies.length > maxOffered ? t.moreStudies : undefined}
      onChoose={onChoose}
    />
  );
}

function Several({ ids, onChoose }: { ids: readonly string[]; onChoose: (id: string) => void }) {
  const t = useMessages(accessPageMessages);
  const read = useQueries({ queries: ids.map((id) => ({ ...studyQuery(id), meta: toldInPlace })) });
  return (
    <StudyChoices
      studies={read.flatMap(({ data }) => data ?? [])}
      note={t.severalStudies}
      onChoose={onChoose}
    />
  );
}

interface ChoicesProps {
  studies: readonly Study[];
  note: string | undefined;
  onChoose: (id: string) => void;
}

function StudyChoices({ studies, note, onChoose }: ChoicesProps) {
  const t = useMessages(accessPageMessages);
  return (
    <Choices
      label={t.foundStudies}
      none={t.noStudies}
      note={note}
      items={studies.map((study) => ({ id: study.id, content: <StudyLine study={study} /> }))}
      onChoose={onChoose}
    />
  );
}
