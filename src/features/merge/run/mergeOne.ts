import { putLabel } from '#api/orthanc/labels.ts';
import { readMergeFacts } from '#api/orthanc/modifications/mergeFacts.ts';
import { startMerge } from '#api/orthanc/modifications/startModification.ts';
import type { Attempt } from '#api/orthanc/jobs/attempts.ts';
import { conflictOf, outcomeOf, type MergeOutcome, type MergePlan } from '#features/merge/plan/mergePlan.ts';

/**
 * Why studies were not merged as asked, beyond their job and requests that failed: `gone` one of them was deleted, or isn't visible anymore ·
 * `changed` someone stored in one, labeled or corrected it since it was shown, or an earlier attempt did; nothing was sent · `incomplete` fewer images
 * arrived than were merged.
 */
export type MergeProblem = 'gone' | 'changed' | 'incomplete';

/** Studies that were not merged as asked. */
export class MergeError extends Error {
  readonly problem: MergeProblem;

  constructor(problem: MergeProblem) {
    super(`not merged: ${problem}`);
    this.name = 'MergeError';
    this.problem = problem;
  }
}

/** One merge of a task: the studies of one patient. */
export interface Merge {
  readonly plan: MergePlan;
  /** Labels that the target gets. */
  readonly labels: readonly string[];
  /** What it has done, once that was looked at. */
  outcome?: MergeOutcome;
}

const idsOf = ({ target, sources }: MergePlan): string[] => [
  target.id,
  ...sources.map(({ study }) => study.id),
];

/** Looks at the studies as they are now, and starts the job. @returns its id @throws MergeError where nothing was sent; ApiError */
export async function startOne({ plan }: Merge, attempt: Attempt): Promise<string> {
  const conflict = conflictOf(plan, await readMergeFacts(idsOf(plan)));
  if (conflict) throw new MergeError(conflict.gone.length > 0 ? 'gone' : 'changed');
  return startMerge(plan.target.id, plan, attempt);
}

/** Reads what has arrived. @throws ApiError */
export async function lookAt(merge: Merge): Promise<MergeOutcome> {
  merge.outcome = outcomeOf(merge.plan, await readMergeFacts(idsOf(merge.plan)));
  return merge.outcome;
}

/** Looks at the target, and labels it. It may be done again. @throws MergeError, ApiError */
export async function finishOne(merge: Merge): Promise<void> {
  const { missingImages } = await lookAt(merge);
  if (missingImages > 0) throw new MergeError('incomplete');
  for (const label of merge.labels) await putLabel(merge.plan.target.id, label);
}

/** The series that an undo deletes: what has arrived, if it is certain that it came by this merge, and the originals are there. */
export function undoable({ plan, outcome }: Merge): readonly string[] {
  if (!outcome || !plan.keepsSource || outcome.hasOthers) return [];
  return outcome.arrived.map(({ id }) => id);
}
