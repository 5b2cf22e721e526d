import { attachedToStudy } from '#api/orthanc/documents/attachments.ts';
import type { Attempt } from '#api/orthanc/jobs/attempts.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { readKnownPatient } from '#api/orthanc/modifications/knownPatient.ts';
import { startModification } from '#api/orthanc/modifications/startModification.ts';
import { readStudyTags, type StudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { readRecordsText, restoreRecordsText } from '#api/orthanc/shares/shareRecordWrites.ts';
import { deleteStudy } from '#api/orthanc/studies/deleteStudy.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import {
  differences,
  unfulfilled,
  isObstacle,
  planCorrection,
  type Correction,
  type CorrectionOrder,
} from './correction.ts';
import { CorrectionError } from './CorrectionError.ts';

/** Who corrects, and on what server. */
export interface Corrector {
  /** Keycloak's id. */
  userId: string;
  seesAll: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Whether this person may write share records. */
  mayRecordShares: boolean;
}

/** One study of a correction, and what is known of it. In memory only: it holds patient data. */
export interface CorrectedStudy {
  readonly study: SelectedStudy;
  /** As the person who corrects was shown it; `undefined`: it was not shown. */
  shown: StudyTags | undefined;
  /** What was sent, and how the study was before; absent until then. */
  sent?: { readonly plan: Correction; readonly before: StudyTags; readonly records: string | undefined };
  /** Orthanc's id of a study that was made. */
  resultId?: string;
}

/** What would be lost with the only image of a study: Orthanc deletes it, and the study with it, before it stores the new one. And with a study that goes out. */
async function keepWhatHangs(
  { id, images }: StudyTags,
  { wholePatient }: CorrectionOrder,
  { mayRecordShares }: Corrector,
): Promise<string | undefined> {
  if (images !== 1 && !wholePatient) return undefined;
  const [attached, records] = await Promise.all([attachedToStudy(id), readRecordsText(id)]);
  if (attached.length > 0 || (records !== undefined && !mayRecordShares)) {
    throw new CorrectionError({ kind: wholePatient ? 'attachmentsOfOne' : 'attachments' });
  }
  return records;
}

/** Whether the patient that a study is moved to has one with its UID: Orthanc would mix both. */
async function isUidTaken(before: StudyTags, patientId: string, extended: boolean): Promise<boolean> {
  const found = await findStudiesByUid([before.studyInstanceUid], { extended, withTags: true });
  return found.some((study) => study.id !== before.id && study.patientId === patientId);
}

/**
 * Looks at a study as it is now and starts its correction.
 * @returns the id of the job
 * @throws CorrectionError where nothing was sent; ApiError
 */
export async function startCorrection(
  one: CorrectedStudy,
  order: CorrectionOrder,
  corrector: Corrector,
  attempt: string,
): Promise<string> {
  const { seesAll, userId, extended } = corrector;
  const before = await readStudyTags(one.study.id);
  if (one.shown) {
    const changed = differences(one.shown.tags, before.tags);
    // Said once: who then tries again has been told.
    one.shown = before;
    if (changed.length > 0) {
      throw new CorrectionError({ kind: 'changed', tags: changed.map(({ tag }) => tag) });
    }
  }
  const nextId = order.changes.PatientID ?? before.tags.PatientID;
  const isMove = nextId !== before.tags.PatientID;
  const [present, next] = await Promise.all([
    isMove ? null : readKnownPatient(before.tags.PatientID, seesAll),
    isMove ? readKnownPatient(nextId, seesAll) : null,
  ]);
  const plan = planCorrection(before, order, { present, next });
  if (isObstacle(plan)) throw new CorrectionError(plan);
  if (plan.moves && (await isUidTaken(before, nextId, extended))) {
    throw new CorrectionError({ kind: 'uidTaken' });
  }
  const isInPlace = order.mode === 'inPlace' && (!plan.moves || order.wholePatient !== undefined);
  const records = isInPlace ? await keepWhatHangs(before, order, corrector) : undefined;
  one.sent = { plan, before, records };
  const { replace, remove } = plan;
  const modification = {
    replace,
    remove,
    keepsIdentifiers: order.mode === 'inPlace',
    keepsLabels: order.mode === 'inPlace' || order.keepsLabels,
  };
  return startModification(one.study.id, modification, { userId, attempt } satisfies Attempt);
}

/** Looks at what a correction has made: the tags, and that no image is missing. @throws CorrectionError, ApiError */
async function checkResult(
  resultId: string,
  { plan, before }: NonNullable<CorrectedStudy['sent']>,
): Promise<void> {
  const result = await readStudyTags(resultId);
  const found = unfulfilled(plan, result.tags);
  if (found.length > 0) throw new CorrectionError({ kind: 'different', differences: found });
  const { images = 0 } = before;
  if ((result.images ?? images) < images) throw new CorrectionError({ kind: 'incomplete' });
}

/** The study is under its other patient, whole: the one before goes. @throws CorrectionError where something arrived in it meanwhile */
async function removeSource(
  { study, sent }: CorrectedStudy,
  { extended, seesAll }: Corrector,
): Promise<void> {
  const found = await findStudiesByUid([study.studyInstanceUid], { extended });
  if (!found.some(({ id }) => id === study.id)) return;
  const now = await readStudyTags(study.id);
  if (now.lastUpdate !== sent?.before.lastUpdate || now.images !== sent.before.images) {
    throw new CorrectionError({ kind: 'sourceChanged' });
  }
  await deleteStudy(study, { extended, seesAll });
}

/**
 * What remains after the job: the result is looked at, what hung on a study of one image is put back, and a study that was moved goes from its first
 * patient. It may be done again.
 * @throws CorrectionError, ApiError
 */
export async function finishCorrection(
  one: CorrectedStudy,
  job: Job,
  order: CorrectionOrder,
  corrector: Corrector,
) {
  const { sent } = one;
  if (!sent) return;
  const makesStudy = sent.plan.moves || order.mode === 'copy';
  const resultId = makesStudy ? job.result?.id : one.study.id;
  if (resultId === undefined || resultId === '') throw new CorrectionError({ kind: 'noResult' });
  if (sent.records !== undefined) await restoreRecordsText(resultId, sent.records);
  await checkResult(resultId, sent);
  if (makesStudy) one.resultId = resultId;
  if (sent.plan.moves) await removeSource(one, corrector);
}

/** Whether a correction whose job isn't listed anymore is done; `undefined` where that can't be told. @throws ApiError */
export async function isCorrected(
  { study, sent }: CorrectedStudy,
  { mode }: CorrectionOrder,
): Promise<boolean | undefined> {
  if (!sent || mode === 'copy' || sent.plan.moves) return undefined;
  return unfulfilled(sent.plan, (await readStudyTags(study.id)).tags).length === 0;
}
