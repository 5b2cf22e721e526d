import { findCopyOf } from '#api/orthanc/copies.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { putLabel } from '#api/orthanc/labels.ts';
import { readStudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { startAnonymization } from '#api/orthanc/modifications/startModification.ts';
import { isUnseen } from '#api/orthanc/lineages.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import type { Pseudonym } from '#features/anonymize/pseudonyms/pseudonyms.ts';
import { anonymizationBody, type AnonymizationOrder } from './anonymization.ts';

/**
 * Why a study was not anonymized as asked, beyond its job and requests that failed:
 * `notAnonymous` the copy doesn't have the pseudonym, or has the original's UID · `incomplete` the copy has fewer images than the original ·
 * `noResult` the server doesn't say where the copy is.
 */
export type AnonymizationProblem = 'notAnonymous' | 'incomplete' | 'noResult';

/** One study that was not anonymized as asked. */
export class AnonymizationError extends Error {
  readonly problem: AnonymizationProblem;

  constructor(problem: AnonymizationProblem) {
    super(`not anonymized: ${problem}`);
    this.name = 'AnonymizationError';
    this.problem = problem;
  }
}

/** A copy that was made and looked at. */
export interface MadeCopy {
  /** Orthanc's id. */
  readonly id: string;
  readonly studyInstanceUid: string;
  /** This person can't see it: nobody has looked at it. */
  readonly isUnseen: boolean;
}

/** One study of an anonymization, and what is known of it. In memory only: original and pseudonym together are the key. */
export interface AnonymizedStudy {
  readonly study: SelectedStudy;
  readonly patientId: string;
  readonly pseudonym: Pseudonym;
  images?: number | undefined;
  copy?: MadeCopy;
}

/** Starts the job of one study. @returns its id @throws ApiError */
export async function startOne(
  one: AnonymizedStudy,
  order: AnonymizationOrder,
  who: { userId: string; attempt: string },
): Promise<string> {
  one.images = (await readStudyTags(one.study.id)).images;
  return startAnonymization(one.study.id, anonymizationBody(order, one.pseudonym), who);
}

/** Looks at a copy and labels it. It may be done again. @throws AnonymizationError, ApiError */
async function look(one: AnonymizedStudy, id: string, order: AnonymizationOrder): Promise<void> {
  try {
    const { tags, images, studyInstanceUid } = await readStudyTags(id);
    const { patientId, patientName } = one.pseudonym;
    const isAnonymous =
      tags.PatientID === patientId &&
      tags.PatientName === patientName &&
      studyInstanceUid !== one.study.studyInstanceUid;
    if (!isAnonymous) throw new AnonymizationError('notAnonymous');
    if (one.images !== undefined && (images ?? one.images) < one.images)
      throw new AnonymizationError('incomplete');
    if (order.label !== '') await putLabel(id, order.label);
    one.copy = { id, studyInstanceUid, isUnseen: false };
  } catch (error) {
    // A person limited to labels doesn't see a copy without one.
    if (!isUnseen(error)) throw error;
    one.copy = { id, studyInstanceUid: '', isUnseen: true };
  }
}

/** Looks at what a job has made. @throws AnonymizationError, ApiError */
export async function finishOne(one: AnonymizedStudy, job: Job, order: AnonymizationOrder): Promise<void> {
  const id = job.result?.id ?? '';
  if (id === '') throw new AnonymizationError('noResult');
  await look(one, id, order);
}

/** Whether the copy is there although its job isn't listed anymore; `undefined` where none is found, which proves nothing. @throws ApiError */
export async function isAnonymized(
  one: AnonymizedStudy,
  order: AnonymizationOrder,
): Promise<boolean | undefined> {
  const id = await findCopyOf(one.study.id, one.pseudonym.patientId);
  if (id === undefined) return undefined;
  await look(one, id, order);
  return true;
}
