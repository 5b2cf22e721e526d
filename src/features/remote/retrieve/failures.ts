import { ApiError } from '#api/ApiError.ts';
import { remoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { NotOnRemote } from '#api/orthanc/remotes/retrieve.ts';
import type { ErrorMessages, ErrorWords } from '#locales/shared/errors.ts';
import { describeRemoteFailure, type RemoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import type { RemoteMessages } from '#features/remote/remoteMessages.ts';
import { RetrieveError } from './retrieveStudy.ts';

/** What failures are said with. */
export interface FailureMessages {
  t: RemoteMessages;
  errors: ErrorMessages;
  failures: RemoteFailureMessages;
}

/** Failures that say of the next study what they say of this one: the remote is off, or doesn't let this server in. */
const ofAll = /^(?:unreachable|rejected|timeout|broken|unknownRemote|network|notMoved)$/;

/** Whether what failed for one study probably fails for the next. */
export function meetsNextToo(error: unknown): boolean {
  if (error instanceof RetrieveError)
    return error.problem.kind === 'failed' && ofAll.test(error.problem.failure.kind);
  const failure = remoteFailure(error);
  return failure ? ofAll.test(failure.kind) : error instanceof ApiError;
}

/** Says a failure of a retrieval that is no failed request to this server. */
export function describeRetrieval(
  error: unknown,
  { t, errors, failures }: FailureMessages,
): Omit<ErrorWords, 'title'> | undefined {
  if (error instanceof NotOnRemote) return { text: t.problems.notOnRemote, detail: '' };
  if (!(error instanceof RetrieveError)) {
    const failure = remoteFailure(error);
    return failure && describeRemoteFailure(failure, failures, errors);
  }
  const { problem } = error;
  if (problem.kind === 'failed') return describeRemoteFailure(problem.failure, failures, errors);
  if (problem.kind === 'labelsLost') return { text: t.problems.labelsLost(problem.labels), detail: '' };
  return { text: t.problems[problem.kind], detail: '' };
}
