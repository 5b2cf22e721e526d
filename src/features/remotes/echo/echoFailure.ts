import { remoteFailure } from '#api/orthanc/jobs/jobFailure.ts';

/** Why a connection test failed, as far as it changes what to do. */
export const echoFailures = [
  'unreachable',
  'unknownHost',
  'rejected',
  'timeout',
  'broken',
  'unsupported',
  'unknownRemote',
  'network',
  'other',
] as const;

/** One of them. */
export type EchoFailure = (typeof echoFailures)[number];

/**
 * Why a test failed, with the server's own words (hostile text). `undefined`: the failure isn't the remote's, so nothing was tested.
 */
export function echoFailure(error: unknown): { kind: EchoFailure; words: string } | undefined {
  const failure = remoteFailure(error);
  if (!failure) return undefined;
  // DCMTK says so before it opens a connection; the words on the host then differ from those on a closed port.
  const kind = /unknown host/i.test(failure.words) ? 'unknownHost' : failure.kind;
  return { kind: echoFailures.find((one) => one === kind) ?? 'other', words: failure.words };
}
