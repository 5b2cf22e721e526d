import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';

/** What answers can be sorted by: the columns of the table. */
export const sortColumns = [
  'patientName',
  'patientId',
  'birthDate',
  'studyDate',
  'description',
  'modalities',
  'counts',
  'accessionNumber',
] as const;

/** The order of the answers. */
export interface AnswerSort {
  column: (typeof sortColumns)[number];
  descending: boolean;
}

const valueOf: Readonly<Record<AnswerSort['column'], (study: RemoteStudy) => string>> = {
  patientName: (study) => study.patientName,
  patientId: (study) => study.patientId,
  birthDate: (study) => study.patientBirthDate,
  // Apart, as the collator compares numbers by their value.
  studyDate: (study) => (study.studyDate ? `${study.studyDate} ${study.studyTime}` : ''),
  description: (study) => study.description,
  modalities: (study) => study.modalities.join(),
  counts: (study) => String(study.instanceCount ?? ''),
  accessionNumber: (study) => study.accessionNumber,
};

/**
 * The answers in an order of the reader's. Whatever has no value comes last in both directions, as in the list of the archive; what is equal
 * stays in the remote's order.
 * @param tag the reader's locale
 */
export function sortAnswers(
  studies: readonly RemoteStudy[],
  { column, descending }: AnswerSort,
  tag: string,
): readonly RemoteStudy[] {
  // One collator for all: made for each comparison it would take seconds.
  const { compare } = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' });
  const read = valueOf[column];
  const keyed = studies.map((study) => ({ study, value: read(study) }));
  const direction = descending ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.value === '' || other.value === '')
      return Number(one.value === '') - Number(other.value === '') || one.study.index - other.study.index;
    return direction * compare(one.value, other.value) || one.study.index - other.study.index;
  });
  return keyed.map(({ study }) => study);
}
