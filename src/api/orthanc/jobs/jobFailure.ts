import { ApiError } from '#api/ApiError.ts';
import type { Job } from './job.ts';

/**
 * Why work with a remote failed, as far as it changes what a person should do:
 * `unreachable` nothing listens at its host and port, or the host isn't known · `rejected` the remote rejects the association: it doesn't
 * know this server's AE title, or its own is another one · `timeout` it doesn't answer · `broken` it answered, then the connection broke ·
 * `notOnRemote` the remote doesn't have it · `notMoved` it doesn't have it, or doesn't know the target, or may not store here (one error for
 * all three) · `unsupported` it doesn't accept this kind of object or service · `noSopClass` an image doesn't say what kind of object it is · `transcoding` the images can't be converted to a format that
 * it accepts · `studyGone` this server doesn't have the study anymore · `unknownRemote` this server doesn't know the remote ·
 * `network` none of these: DICOMweb errors name no cause · `canceled` someone canceled the job · `other` nothing of the kind.
 */
export type FailureKind =
  | 'unreachable'
  | 'rejected'
  | 'timeout'
  | 'broken'
  | 'notOnRemote'
  | 'notMoved'
  | 'unsupported'
  | 'noSopClass'
  | 'transcoding'
  | 'studyGone'
  | 'unknownRemote'
  | 'network'
  | 'canceled'
  | 'other';

/** Why something failed, with the server's own words beside it: hostile text, often the only precise one. */
export interface RemoteFailure {
  readonly kind: FailureKind;
  readonly words: string;
}

/** Texts of Orthanc, DCMTK and libcurl, the more precise ones first. */
const texts: readonly (readonly [RegExp, FailureKind])[] = [
  [/timed? ?out/i, 'timeout'],
  [/Association Rejected/i, 'rejected'],
  [/TCP Initialization Error|Could ?n[o']t (?:connect|resolve)|unknown host/i, 'unreachable'],
  [/0xA801|move destination unknown/i, 'notMoved'],
  [/DIMSE status 0xC000 \(unable to process - resource not found/i, 'notMoved'],
  [/presentation context|has not accepted any TransferSyntax/i, 'unsupported'],
  [/Unable to (?:determine|find) the SOP class/i, 'noSopClass'],
  [/Cannot transcode/i, 'transcoding'],
  [
    /aborted association|peer requested release|connection (?:reset|closed)|returned nothing|failed to receive DIMSE/i,
    'broken',
  ],
  [/(?:Send|Receive) failure|Failure when (?:sending|receiving) data|broken pipe/i, 'broken'],
  [/No (?:modality|peer) with symbolic name/i, 'unknownRemote'],
  [/InternalError triggered from ServerContext/i, 'studyGone'],
];

/**
 * Orthanc's error codes, where the text says nothing: 9 is the network protocol, 17 an unknown resource, 37 a cancellation, 2014 an image without a
 * SOP class, 2015 no presentation context.
 */
const codes: Readonly<Record<number, FailureKind>> = {
  9: 'network',
  17: 'notOnRemote',
  37: 'canceled',
  2014: 'noSopClass',
  2015: 'unsupported',
};

/** The kind that Orthanc's texts and code mean. */
function kindOf(words: string, code: number | undefined): FailureKind {
  if (code === 37) return 'canceled';
  const told = texts.find(([pattern]) => pattern.test(words))?.[1];
  if (told) return told;
  const plugins = /^Plugin error code (\d+)/.exec(words)?.[1];
  return codes[plugins === undefined ? (code ?? 0) : Number(plugins)] ?? 'other';
}

/** Why a job failed; `undefined` for one that didn't. */
export function jobFailure({ error }: Pick<Job, 'error'>): RemoteFailure | undefined {
  if (!error) return undefined;
  const words = [error.description, error.details].filter(Boolean).join(': ');
  return { kind: kindOf(error.details || error.description, error.code), words };
}

/**
 * Why a request to a remote failed that this server carries out before it answers (an echo, a query, the start of a job).
 * `undefined` where the failure isn't the remote's: no connection to this server, a refusal, an invalid request.
 */
export function remoteFailure(error: unknown): RemoteFailure | undefined {
  if (!(error instanceof ApiError) || error.server !== 'orthanc') return undefined;
  if (error.kind !== 'server' && error.kind !== 'notFound') return undefined;
  // A proxy in front of Orthanc has no text of Orthanc's.
  if (error.status >= 502 && error.status <= 504) return undefined;
  const kind = kindOf(error.detail, /error in the network protocol/i.test(error.detail) ? 9 : undefined);
  return { kind, words: error.detail };
}
