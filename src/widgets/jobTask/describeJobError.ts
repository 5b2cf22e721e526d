import type { ErrorMessages, ErrorWords } from '#locales/shared/errors.ts';
import { isNotLoaded } from '#locales/shared/errors.ts';
import { describeRemoteFailure, type RemoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { JobError, type JobProblem } from './JobError.ts';

/** Failures of one study that say nothing of the next. */
const ofOneStudy = /^(?:transcoding|unsupported|noSopClass|studyGone|canceled|other)$/;

/** Whether what failed for one study probably fails for the next: the remote is off, or this server can't be reached. */
export function meetsNextToo(error: unknown): boolean {
  if (!(error instanceof JobError)) return !isNotLoaded(error);
  const { problem } = error;
  if (problem.kind === 'failed') return !ofOneStudy.test(problem.failure.kind);
  return problem.kind === 'unfollowed' || problem.kind === 'lost';
}

/** What a task says of its items that were not done, in the words of what it does. */
export type JobProblemWords = Readonly<Record<Exclude<JobProblem['kind'], 'failed'>, string>>;

/** What failures are said with. */
export interface FailureMessages {
  problems: JobProblemWords;
  remote: RemoteFailureMessages;
  errors: ErrorMessages;
}

/** Says why an item was not done; `undefined` for a request that failed, which the tray says itself. */
export function describeJobError(
  error: unknown,
  { problems, remote, errors }: FailureMessages,
): Omit<ErrorWords, 'title'> | undefined {
  if (!(error instanceof JobError)) return undefined;
  const { problem } = error;
  return problem.kind === 'failed'
    ? describeRemoteFailure(problem.failure, remote, errors)
    : { text: problems[problem.kind], detail: '' };
}
