import type { RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';

/**
 * Why an item of a task was not done, or isn't known to be, beyond a request that failed:
 * `failed` its job failed, or could not be started · `gone` it isn't on this server anymore · `notFound` the same for a person limited to
 * labels, who can't tell a deleted study from one that lost its label · `lost` nothing tells how its job ended, or whether there was one ·
 * `unfollowed` the server stopped answering while the job ran: a retry follows the same job.
 */
export type JobProblem =
  | { readonly kind: 'failed'; readonly failure: RemoteFailure }
  | { readonly kind: 'gone' | 'notFound' | 'lost' }
  | { readonly kind: 'unfollowed'; readonly cause: unknown };

/** One item of a task that its job did not do, or isn't known to have done. */
export class JobError extends Error {
  readonly problem: JobProblem;

  constructor(problem: JobProblem) {
    super(`not done: ${problem.kind}`);
    this.name = 'JobError';
    this.problem = problem;
  }
}
