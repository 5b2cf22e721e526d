import { ApiError } from '#api/ApiError.ts';
import { catalog } from '../catalog.ts';
import type { messages } from '../en/errors.ts';

/** The messages of errors. */
export type ErrorMessages = typeof messages;

/** The part of the catalog that says what went wrong. */
export const errorMessages = catalog<ErrorMessages>({
  en: async () => ({ messages: (await import('../en/firstVisit.ts')).errors }),
  fr: async () => ({ messages: (await import('../fr/firstVisit.ts')).errors }),
  de: async () => ({ messages: (await import('../de/firstVisit.ts')).errors }),
  es: async () => ({ messages: (await import('../es/firstVisit.ts')).errors }),
});

/** An error in the reader's words. */
export interface ErrorWords {
  title: string;
  /** What happened and what to do. */
  text: string;
  /** The server's own words, if any: hostile text. */
  detail: string;
}

function refusalText(error: ApiError, t: ErrorMessages): string {
  switch (error.refusal?.because) {
    case 'permission':
      return t.forbiddenPermission(error.refusal.oneOf);
    case 'label':
      return t.forbiddenLabel;
    case 'gone':
      return t.forbiddenGone;
    case 'anonymous':
      return t.forbiddenAnonymous;
    default:
      return t.forbiddenPolicy;
  }
}

function wordsOf(error: ApiError, t: ErrorMessages): Omit<ErrorWords, 'detail'> {
  const server = t[error.server];
  switch (error.kind) {
    case 'offline':
      return { title: t.offlineTitle, text: t.offline(server) };
    case 'timeout':
      return { title: t.timeoutTitle, text: t.timeout(server) };
    case 'signedOut':
      return { title: t.signedOutTitle, text: t.signedOut };
    case 'forbidden':
      return { title: t.forbiddenTitle, text: refusalText(error, t) };
    case 'notFound':
      return { title: t.notFoundTitle, text: t.notFound };
    case 'conflict':
      return { title: t.conflictTitle, text: t.conflict };
    case 'invalid':
      return { title: t.invalidTitle, text: t.invalid };
    case 'server':
      return { title: t.serverTitle, text: t.server(server, error.status) };
    case 'full':
      return { title: t.fullTitle, text: t.full };
    case 'garbled':
      return { title: t.garbledTitle, text: t.garbled(server) };
  }
}

// As Chromium, Firefox, Safari and Vite's style loader say it; no browser has a kind of its own for this.
const notLoaded = /dynamically imported module|importing a module script|unable to preload/i;

/** Whether a part of the console itself could not be loaded: offline, or a newer version was installed meanwhile. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && notLoaded.test(error.message);
}

/** Says any error in the reader's words. */
export function describeError(error: unknown, t: ErrorMessages): ErrorWords {
  if (isNotLoaded(error)) {
    return { title: t.notLoadedTitle, text: t.notLoaded, detail: '' };
  }
  if (!(error instanceof ApiError)) return { title: t.unexpectedTitle, text: t.unexpected, detail: '' };
  return { ...wordsOf(error, t), detail: error.detail ? t.serverSays(error.detail) : '' };
}
