import type { RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';

/**
 * Why something was not sent, or isn't known to be sent, beyond a request that failed:
 * `remote` its job failed, or could not be started · `gone` it isn't on this server anymore · `notFound` the same for a person limited to
 * labels, who can't tell a deleted study from one that lost its label · `lost` nothing tells how its job ended, or whether there was one ·
 * `unfollowed` the server stopped answering while the job ran: a retry follows the same job.
 */
export type SendProblem =
  | { readonly kind: 'remote'; readonly failure: RemoteFailure }
  | { readonly kind: 'gone' | 'notFound' | 'lost' }
  | { readonly kind: 'unfollowed'; readonly cause: unknown };

/** One study or series that was not sent, or isn't known to be. */
export class SendError extends Error {
  readonly problem: SendProblem;

  constructor(problem: SendProblem) {
    super(`not sent: ${problem.kind}`);
    this.name = 'SendError';
    this.problem = problem;
  }
}
