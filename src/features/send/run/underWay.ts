import type { Job } from '#api/orthanc/jobs/job.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';

/** A job of a task that isn't over. */
export interface UnderWay {
  readonly jobId: string;
  readonly name: string;
  /** Absent until the server has been asked. */
  readonly job: Pick<Job, 'state' | 'progress'> | undefined;
}

/** The jobs of one task that aren't over. */
export interface JobsUnderWay extends ReadonlyStore<readonly UnderWay[]> {
  show: (shown: UnderWay) => void;
  drop: (jobId: string) => void;
}

/** Keeps the jobs of a task that aren't over, in the order in which they began. */
export function createJobsUnderWay(): JobsUnderWay {
  const store = createStore<readonly UnderWay[]>([]);
  return {
    get: store.get,
    subscribe: store.subscribe,
    show(shown) {
      const jobs = store.get();
      const isKnown = jobs.some(({ jobId }) => jobId === shown.jobId);
      store.set(isKnown ? jobs.map((job) => (job.jobId === shown.jobId ? shown : job)) : [...jobs, shown]);
    },
    drop: (jobId) => store.set(store.get().filter((job) => job.jobId !== jobId)),
  };
}
