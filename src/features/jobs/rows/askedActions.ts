import type { Job } from '#api/orthanc/jobs/job.ts';
import type { JobAction } from '#api/orthanc/jobs/jobs.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import type { JobStatus } from '#features/jobs/rows/jobRow.ts';

/** What this page asked of a job last. */
export interface Asked {
  readonly action: JobAction;
  /** When the job had completed by then: a resubmitted one completes anew. */
  readonly completedAt: number | undefined;
}

/** How it went: Orthanc agrees at once, and does it later. */
export type Outcome = 'underWay' | 'followed' | 'tooLate';

const isOver = (status: JobStatus): boolean => /^(?:done|failed|canceled|unlisted)$/.test(status);

/** Whether a job has followed what was asked of it. */
export function outcomeOf(
  { action, completedAt }: Asked,
  { status, job }: { status: JobStatus; job: Pick<Job, 'completedAt'> | undefined },
): Outcome {
  switch (action) {
    case 'cancel':
      return status === 'canceled' ? 'followed' : isOver(status) ? 'tooLate' : 'underWay';
    case 'pause':
      return status === 'paused' ? 'followed' : isOver(status) ? 'tooLate' : 'underWay';
    case 'resume':
      return status === 'paused' ? 'underWay' : 'followed';
    case 'resubmit':
      return isOver(status) && job?.completedAt === completedAt ? 'underWay' : 'followed';
    case 'delete':
      return 'underWay';
  }
}

/** What can be done to a job in each status. Cancel and pause of a completed job would be agreed to without any effect. */
export const possibleActions: Readonly<Record<JobStatus, readonly JobAction[]>> = {
  running: ['pause', 'cancel'],
  pending: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  failed: ['resubmit', 'delete'],
  canceled: ['resubmit', 'delete'],
  done: ['delete'],
  unlisted: [],
};

const store = createStore<ReadonlyMap<string, Asked>>(new Map());

/** What was asked of each job, by its id, for as long as the page lives: a list that is come back to still says "Canceling…". */
export const askedActions: ReadonlyStore<ReadonlyMap<string, Asked>> = store;

/** Orthanc has agreed to an action. */
export function keepAsked(job: Pick<Job, 'id' | 'completedAt'>, action: JobAction): void {
  store.set(new Map(store.get()).set(job.id, { action, completedAt: job.completedAt }));
}
