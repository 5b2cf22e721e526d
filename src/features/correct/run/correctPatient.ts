import type { TagChanges } from '#api/orthanc/modifications/correctableTags.ts';
import type { StudyTags } from '#api/orthanc/modifications/studyTags.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import type { CorrectionOrder } from './correction.ts';
import type { CorrectedStudy } from './correctOne.ts';
import { startCorrecting, type CorrectContext } from './correctRun.tsx';

/** A patient ID that nobody has: studies are under it while their patient is corrected. */
const temporaryId = (): string =>
  `CASTELLAN-${crypto
    .getRandomValues(new Uint32Array(2))
    .reduce((text, part) => text + part.toString(36), '')
    .toUpperCase()}`;

/** What is to be corrected of a patient. */
export interface PatientOrder {
  readonly patientId: string;
  /** New values of the patient's tags; the ID stays. */
  readonly changes: TagChanges;
  readonly toUtf8: boolean;
}

const resultOf = ({ study, resultId }: CorrectedStudy): SelectedStudy[] =>
  resultId === undefined ? [] : [{ ...study, id: resultId }];

/**
 * Starts correcting a patient with all their studies, in two tasks: each study goes out to a temporary patient ID with the new data, one after another, and
 * once all have, they come back. Their labels, UIDs and Orthanc ids are as before then, and their share records are put back on each way.
 * @param studies all studies of the patient
 * @param shown how studies were shown to the person, by id
 */
export function startCorrectingPatient(
  studies: readonly SelectedStudy[],
  shown: ReadonlyMap<string, StudyTags>,
  { patientId, changes, toUtf8 }: PatientOrder,
  context: CorrectContext,
): void {
  const { t } = context;
  const away = temporaryId();
  const count = studies.length;
  const base = { mode: 'inPlace', toUtf8, keepsLabels: true } as const;
  const out: CorrectionOrder = { ...base, changes: { ...changes, PatientID: away }, wholePatient: 'out' };
  // One after another: the first study makes the patient, and the others have to say what it says.
  const oneByOne = { concurrency: 1, notice: t.underWay(away, patientId) };
  const isMoved = ({ resultId }: CorrectedStudy): boolean => resultId !== undefined;
  const bringBack = (moved: readonly CorrectedStudy[], wholePatient: 'back' | 'undo'): void => {
    const back: CorrectionOrder = { ...base, changes: { PatientID: patientId }, wholePatient };
    let isOver = false;
    startCorrecting(moved.flatMap(resultOf), new Map(), back, context, {
      ...oneByOne,
      title: wholePatient === 'back' ? t.patientBack(moved.length) : t.patientUndone(moved.length),
      closeQuestion: () => (isOver ? undefined : t.halfway(away, patientId)),
      onDone: () => (isOver = true),
    });
  };
  let isOut = false;
  startCorrecting(studies, shown, out, context, {
    ...oneByOne,
    title: t.patientOut(count),
    // With some of them out, the others still hold the patient as they were: those that come back take that over.
    undo: (moved) => bringBack(moved, 'undo'),
    isUndoable: () => !isOut,
    closeQuestion: (all) => (!isOut && all.some(isMoved) ? t.halfway(away, patientId) : undefined),
    onDone(moved) {
      isOut = true;
      bringBack(moved, 'back');
    },
  });
}
