import { remoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { describeError, type ErrorMessages, type ErrorWords } from '#locales/shared/errors.ts';
import { describeRemoteFailure, type RemoteFailureMessages } from '#locales/shared/remoteFailures.ts';

/** Says why a remote couldn't be asked: its own failure, where Orthanc tells one apart, else that of the request to this server. */
export function describeSearchError(
  error: unknown,
  failures: RemoteFailureMessages,
  errors: ErrorMessages,
): ErrorWords {
  const failure = remoteFailure(error);
  const words = describeError(error, errors);
  return failure && failure.kind !== 'other'
    ? { ...words, ...describeRemoteFailure(failure, failures, errors) }
    : words;
}
