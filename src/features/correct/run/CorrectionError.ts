import type { CorrectableTag } from '#api/orthanc/modifications/correctableTags.ts';
import type { Difference, Obstacle } from './correction.ts';

/**
 * Why a study was not corrected, or not as asked, beyond its job and requests that failed:
 * `changed` someone else changed these tags since they were shown; nothing was sent · `different` the result isn't what was asked for ·
 * `incomplete` the result has fewer images than the study, which stays · `sourceChanged` images arrived in the study meanwhile: it stays beside the
 * result · `uidTaken` the other patient has a study with the same UID · `attachments` a study of one image would lose the files attached to it ·
 * `attachmentsOfOne` one of a patient's studies would lose them ·
 * `noResult` the server doesn't say where the result is. An obstacle is found before anything is sent.
 */
export type CorrectionProblem =
  | Obstacle
  | { readonly kind: 'changed'; readonly tags: readonly CorrectableTag[] }
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  | {
      readonly kind:
        | 'incomplete'
        | 'sourceChanged'
        | 'uidTaken'
        | 'attachments'
        | 'attachmentsOfOne'
        | 'noResult';
    };

/** One study that was not corrected as asked. */
export class CorrectionError extends Error {
  readonly problem: CorrectionProblem;

  constructor(problem: CorrectionProblem) {
    super(`not corrected: ${problem.kind}`);
    this.name = 'CorrectionError';
    this.problem = problem;
  }
}
