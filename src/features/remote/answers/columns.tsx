import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { readPersonName } from '#lib/text/personName.ts';
import type { StudiesMessages } from '#locales/shared/studies.ts';
import type { Format } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';
import { studyCells, textCell } from '#widgets/studySearch/studyCells.tsx';
import type { RemoteMessages } from '#features/remote/remoteMessages.ts';
import classes from '#features/remote/Remote.module.css';
import { sortColumns } from './sortAnswers.ts';
import type { Presence, StudiesHere } from './useStudiesHere.ts';

/** A name for people; the DICOM original is one hover away. */
export const nameOf = (study: RemoteStudy, t: StudiesMessages): string =>
  readPersonName(study.patientName) || t.noName;

/** What the table is written with. */
export interface AnswerWords {
  t: RemoteMessages;
  list: StudiesMessages;
  format: Format;
}

/** Says whether a study is here, with the way to it. */
export function Here({
  study,
  presence,
  words: { t, format },
}: {
  study: RemoteStudy;
  presence: Presence;
  words: AnswerWords;
}) {
  if (study.studyInstanceUid === '') return t.noUid;
  if (presence === 'looking') return t.looking;
  if (presence === 'failed') return t.lookFailed;
  const [here] = presence;
  if (!here) return t.notHere;
  const { instanceCount: held } = here;
  const { instanceCount: all } = study;
  const isPart = held !== undefined && all !== undefined && held < all;
  return (
    <a href={hrefOf(paths.study(here.id))} data-opens tabIndex={-1} className={classes['open']}>
      {isPart ? t.openPart(format.number(held), format.number(all)) : t.open}
    </a>
  );
}

/** The columns of a remote's answers: those of the archive's list that a remote tells, and whether a study is here. */
export function answerColumns(
  words: AnswerWords,
  presenceOf: StudiesHere['presenceOf'],
): Column<RemoteStudy>[] {
  const { t, list, format } = words;
  const cells = {
    ...studyCells(format),
    patientName: {
      width: 140,
      grow: 3,
      cell: (study: RemoteStudy) => textCell(nameOf(study, list), study.patientName),
    },
  };
  const [name, ...others] = sortColumns.map((id) => ({
    ...cells[id],
    id,
    title: list.columns[id],
    sortable: true,
  }));
  return [
    ...(name ? [name] : []),
    {
      id: 'here',
      title: t.here,
      width: 76,
      grow: 1,
      cell: (study) => <Here study={study} presence={presenceOf(study)} words={words} />,
    },
    ...others,
  ];
}
