import { Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import type { RemoteAnswers } from '#api/orthanc/remotes/searchRemote.ts';
import { seesAll } from '#access/roles/profile.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { openTab } from '#ui/openTab.ts';
import { toggleRow, type Selection } from '#ui/selection.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { AnswerCard } from '#features/remote/answers/AnswerCard.tsx';
import { Note } from '#ui/status/Note.tsx';
import { AnswerBar } from './AnswerBar.tsx';
import { answerColumns, nameOf } from '#features/remote/answers/columns.tsx';
import { sortAnswers, sortColumns, type AnswerSort } from '#features/remote/answers/sortAnswers.ts';
import { useStudiesHere } from '#features/remote/answers/useStudiesHere.ts';

const keyOf = (study: RemoteStudy): string => String(study.index);

interface Props {
  remote: Remote;
  answers: RemoteAnswers;
  sort: AnswerSort;
  onSort: (sort: AnswerSort) => void;
}

/** What a remote found: the table, what of it is here already, and what can be done with what is selected. */
export function Answers({ remote, answers, sort, onSort }: Props) {
  const t = useMessages(remoteMessages);
  const list = useMessages(studiesMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const { tag } = useLocale();
  const navigate = useNavigate();
  const profile = useProfile();
  const { studies } = answers;
  const [selection, setSelection] = useState<Selection<RemoteStudy>>(new Map());
  const { presenceOf, error, retry } = useStudiesHere(studies);
  const rows = useMemo(() => sortAnswers(studies, sort, tag), [studies, sort, tag]);
  const words = useMemo(() => ({ t, list, format }), [t, list, format]);
  const columns = useMemo(() => answerColumns(words, presenceOf), [words, presenceOf]);
  // A row that isn't here can't be opened: a click selects it.
  const open = useCallback(
    (study: RemoteStudy, newTab: boolean): void => {
      const presence = presenceOf(study);
      const here = typeof presence === 'string' ? undefined : presence[0];
      if (!here) setSelection((now) => toggleRow(now, keyOf(study), study));
      else if (newTab) openTab(paths.study(here.id));
      else void navigate(paths.study(here.id));
    },
    [presenceOf, navigate],
  );
  const failure = error && describeError(error, errors);
  return (
    <>
      <Text role="status" size="sm" c="dimmed">
        {t.found(studies.length)}
      </Text>
      {seesAll(profile) ? null : <Note tone="caution">{t.limited(profile.authorizedLabels)}</Note>}
      {failure ? (
        <Failure {...failure} title={t.lookFailedTitle} retryLabel={errors.retry} onRetry={retry} />
      ) : null}
      {selection.size > 0 ? (
        <AnswerBar
          remote={remote}
          answers={answers}
          presenceOf={presenceOf}
          selected={[...selection.values()]}
          onSelect={(chosen) => setSelection(new Map(chosen.map((study) => [keyOf(study), study])))}
        />
      ) : null}
      <DataTable
        listKey={`${answers.query} ${sort.column} ${String(sort.descending)}`}
        label={t.results(remote.name)}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={(study) => nameOf(study, list)}
        sort={sort}
        onSort={({ column, descending }) =>
          onSort({ column: sortColumns.find((one) => one === column) ?? sort.column, descending })
        }
        selection={selection}
        onSelect={setSelection}
        onOpen={open}
        card={(study) => <AnswerCard study={study} presence={presenceOf(study)} words={words} />}
        cardHeight={130}
      />
    </>
  );
}
