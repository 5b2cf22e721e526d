import { describeRemoteFailure, type RemoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import type { ErrorMessages, ErrorWords } from '#locales/shared/errors.ts';
import { isNotLoaded } from '#locales/shared/errors.ts';
import type { SendMessages } from '#features/send/sendMessages.ts';
import { SendError } from './SendError.ts';

/** Failures of one study that say nothing of the next. */
const ofOneStudy = /^(?:transcoding|unsupported|noSopClass|studyGone|canceled|other)$/;

/** Whether what failed for one study probably fails for the next: the remote is off, or this server can't be reached. */
export function meetsNextToo(error: unknown): boolean {
  if (!(error instanceof SendError)) return !isNotLoaded(error);
  const { problem } = error;
  if (problem.kind === 'remote') return !ofOneStudy.test(problem.failure.kind);
  return problem.kind === 'unfollowed' || problem.kind === 'lost';
}

/** What failures are said with. */
export interface FailureMessages {
  t: SendMessages;
  remote: RemoteFailureMessages;
  errors: ErrorMessages;
}

/** Says why something was not sent; `undefined` for a request that failed, which the tray says itself. */
export function describeSendError(
  error: unknown,
  { t, remote, errors }: FailureMessages,
): Omit<ErrorWords, 'title'> | undefined {
  if (!(error instanceof SendError)) return undefined;
  const { problem } = error;
  return problem.kind === 'remote'
    ? describeRemoteFailure(problem.failure, remote, errors)
    : { text: t.failures[problem.kind], detail: '' };
}
