import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const or = lister('en', 'disjunction');

/** English: what went wrong and what to do, for every kind of `ApiError`. */
export const messages = {
  offlineTitle: 'No answer',
  offline: (server: string) =>
    `${server} does not answer. Check your connection; if it lasts, the server may be down.`,
  timeoutTitle: 'No answer in time',
  timeout: (server: string) => `${server} didn’t respond in time. Try again.`,
  signedOutTitle: 'You are signed out',
  signedOut: 'Your session has ended. Sign in again to go on.',
  forbiddenTitle: 'Not allowed',
  forbiddenPermission: (permissions: readonly string[]) =>
    permissions.length > 0
      ? `This needs the permission ${or(permissions)}, which none of your roles gives. Ask an administrator.`
      : 'No role opens this on this server.',
  forbiddenLabel:
    'Not visible to you, or deleted. If it has just been shared with you, it may take up to a minute.',
  forbiddenGone: 'It is not there any more: somebody may have deleted it.',
  forbiddenPolicy: 'The server refused this. An administrator can see why.',
  forbiddenAnonymous:
    'You are signed in, but the server does not recognise you. Your account may lack the realm’s default role: ask an administrator.',
  notFoundTitle: 'Not found',
  notFound: 'It is not there: it may have been deleted or renamed.',
  conflictTitle: 'Somebody was faster',
  conflict: 'It has changed meanwhile, or the name is already taken.',
  invalidTitle: 'Not accepted',
  invalid: 'The server did not accept what was sent.',
  serverTitle: 'The server failed',
  server: (server: string, status: number) =>
    `${server} answered with an error (${String(status)}). Try again; if it lasts, tell an administrator.`,
  fullTitle: 'Storage is full',
  full: 'The archive has no room left. Tell an administrator.',
  garbledTitle: 'An answer that makes no sense',
  garbled: (server: string) => `${server} answered, but not as it should: a proxy may stand in between.`,
  unexpectedTitle: 'Something broke',
  unexpected: 'This is a fault of the console. Reload the page; if it happens again, tell an administrator.',
  notLoadedTitle: 'Part of the console did not load',
  notLoaded: 'You may be offline, or a newer version was installed meanwhile. Reload the page.',
  serverSays: (words: string) => `The server says: ${words}`,
  partsTitle: 'Part of this page couldn’t be loaded',
  stillWaiting: (server: string) => `${server} hasn’t responded yet. Still waiting…`,
  stopWaiting: 'Stop waiting',
  orthanc: 'The image server',
  keycloak: 'The sign-in server',
  retry: 'Try again',
  reload: 'Reload',
  contact: (contact: string) => `Whom to ask: ${contact}`,
  failures: (count: number) => plural(count, { one: '# failure', other: '# failures' }),
};
