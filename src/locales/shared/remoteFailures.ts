import type { RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { catalog } from '../catalog.ts';
import type { messages } from '../en/remoteFailures.ts';
import type { ErrorMessages, ErrorWords } from './errors.ts';

/** Why work with another system failed, by the kind of the failure. */
export type RemoteFailureMessages = typeof messages;

/** The part of the catalog for failures of remotes: of sends, queries, retrieves, connection tests and jobs. */
export const remoteFailureMessages = catalog<RemoteFailureMessages>({
  en: () => import('../en/remoteFailures.ts'),
  fr: () => import('../fr/remoteFailures.ts'),
  de: () => import('../de/remoteFailures.ts'),
  es: () => import('../es/remoteFailures.ts'),
});

/** Says the failure of a remote, with the server's own words beside it: they are often the only precise ones. */
export function describeRemoteFailure(
  { kind, words }: RemoteFailure,
  t: RemoteFailureMessages,
  errors: ErrorMessages,
): Omit<ErrorWords, 'title'> {
  return { text: t[kind], detail: words === '' || kind === 'canceled' ? '' : errors.serverSays(words) };
}
