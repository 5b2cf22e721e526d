import { lister } from '../format.ts';

const or = lister('en', 'disjunction');

/** English: what went wrong and what to do, for every kind of `ApiError`. */
export const messages = {
  offlineTitle: 'No response',
  offline: (server: string) =>
    `${server} isn’t responding. Check your connection. If this continues, the server may be down.`,
  timeoutTitle: 'No response in time',
  timeout: (server: string) => `${server} didn’t respond in time. Try again.`,
  signedOutTitle: 'You’re signed out',
  signedOut: 'Your session has ended. Sign in again to continue.',
  forbiddenTitle: 'Access denied',
  forbiddenPermission: (permissions: readonly string[]) =>
    permissions.length > 0
      ? `You need the ${or(permissions.map((name) => `“${name}”`))} permission. None of your roles includes it. Ask an administrator.`
      : 'No role gives access to this on this server.',
  forbiddenLabel:
    'You can’t see this, or it was deleted. If it was just shared with you, access may take up to a minute.',
  forbiddenGone: 'It no longer exists. Someone may have deleted it.',
  forbiddenPolicy: 'The server refused this request. An administrator can find out why.',
  forbiddenAnonymous:
    'You’re signed in, but the server doesn’t recognize you. Your account may not have the realm’s default role. Ask an administrator.',
  notFoundTitle: 'Not found',
  notFound: 'It doesn’t exist. It may have been deleted or renamed.',
  conflictTitle: 'Changed by someone else',
  conflict: 'It has changed in the meantime, or the name is already taken.',
  invalidTitle: 'Request rejected',
  invalid: 'The server didn’t accept the data that was sent.',
  serverTitle: 'Server error',
  server: (server: string, status: number) =>
    `${server} returned an error (${String(status)}). Try again. If this continues, tell an administrator.`,
  fullTitle: 'Storage is full',
  full: 'The archive has no space left. Tell an administrator.',
  garbledTitle: 'Unexpected response',
  garbled: (server: string) => `${server} returned an unexpected response. A proxy may be interfering.`,
  unexpectedTitle: 'Something went wrong',
  unexpected: 'This is an error in the console. Reload the page. If it happens again, tell an administrator.',
  notLoadedTitle: 'Part of the console couldn’t be loaded',
  notLoaded: 'You may be offline, or a newer version was installed. Reload the page.',
  serverSays: (words: string) => `Server message: ${words}`,
  partsTitle: 'Part of this page couldn’t be loaded',
  stillWaiting: (server: string) => `${server} hasn’t responded yet. Still waiting…`,
  retrying: (server: string) => `${server} isn’t available. Trying again…`,
  stopWaiting: 'Stop waiting',
  orthanc: 'The image server',
  keycloak: 'The sign-in server',
  why: 'Why?',
  retry: 'Try again',
  reload: 'Reload',
  contact: (contact: string) => `Contact: ${contact}`,
};
