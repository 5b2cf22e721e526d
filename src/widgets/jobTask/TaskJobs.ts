import type { FollowOptions, JobEnd } from '#api/orthanc/jobs/followJob.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { actOnJob } from '#api/orthanc/jobs/jobs.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { followOwnJob, type OwnJob } from '#session/jobs/ownJobs.ts';

/** A job of a task that isn't over. */
export interface UnderWay {
  readonly jobId: string;
  /** Of the study that it is about: hostile text. */
  readonly name: string;
  /** Absent until the server has been asked. */
  readonly job: Pick<Job, 'state' | 'progress'> | undefined;
}

/** The jobs of one task that aren't over, in the order in which they began: followed, and canceled together. */
export class TaskJobs {
  readonly #underWay = createStore<readonly UnderWay[]>([]);
  readonly #onCancelFailed: () => void;
  #isCanceling = false;

  /** @param onCancelFailed tells the user that a job goes on */
  constructor(onCancelFailed: () => void) {
    this.#onCancelFailed = onCancelFailed;
  }

  /** What is under way just now. */
  get underWay(): ReadonlyStore<readonly UnderWay[]> {
    return this.#underWay;
  }

  /** Follows a job of this person to its end (`followJob`), also while the page is hidden. @param name of its study */
  async follow(job: Omit<OwnJob, 'startedAt' | 'end'>, name: string): Promise<JobEnd> {
    const { id: jobId } = job;
    this.#show({ jobId, name, job: undefined });
    if (this.#isCanceling) void this.#cancel(jobId);
    const options: FollowOptions = {
      whileHidden: 'follow',
      onProgress: (seen) => this.#show({ jobId, name, job: seen }),
    };
    try {
      return await followOwnJob(job, options);
    } finally {
      this.#underWay.set(this.#underWay.get().filter((one) => one.jobId !== jobId));
    }
  }

  /** Cancels the jobs that have started, and those whose start is under way. */
  cancelAll(): void {
    this.#isCanceling = true;
    for (const { jobId } of this.#underWay.get()) void this.#cancel(jobId);
  }

  /** Nothing is under way anymore: what starts from now on isn't canceled. */
  settle(): void {
    this.#isCanceling = false;
  }

  #show(shown: UnderWay): void {
    const jobs = this.#underWay.get();
    const isKnown = jobs.some(({ jobId }) => jobId === shown.jobId);
    this.#underWay.set(
      isKnown ? jobs.map((one) => (one.jobId === shown.jobId ? shown : one)) : [...jobs, shown],
    );
  }

  async #cancel(jobId: string): Promise<void> {
    try {
      await actOnJob(jobId, 'cancel');
    } catch {
      this.#onCancelFailed();
    }
  }
}
