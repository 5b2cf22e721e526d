import type { StartProblem } from '#api/config/StartError.ts';
import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/startErrors.ts';

/** The words for a start that failed. */
export type StartErrorMessages = typeof messages;

/** The part of the catalogue for a start that failed; loaded only then. */
export const startErrorMessages = catalogue<StartErrorMessages>({
  en: () => import('#locales/en/startErrors.ts'),
  fr: () => import('#locales/fr/startErrors.ts'),
});

/** Says what stopped the start in the reader's words: the address or the setting that is to be mended. */
export function describeStartError(
  problem: StartProblem,
  t: StartErrorMessages,
): { title: string; text: string } {
  switch (problem.is) {
    case 'timeout':
      return { title: t.timeoutTitle, text: t.timeout(t[problem.server], problem.address) };
    case 'offline':
      return { title: t.offlineTitle, text: t.offline(t[problem.server], problem.address) };
    case 'garbled':
      return { title: t.garbledTitle, text: t.garbled(t[problem.server], problem.address) };
    case 'status':
      return { title: t.statusTitle, text: t.status(t[problem.server], problem.address, problem.status) };
    case 'client':
      return { title: t.clientTitle, text: t.client(problem.clientId, problem.redirectUri) };
    case 'realm':
      return { title: t.realmTitle, text: t.realm(problem.realm) };
    case 'token':
      return { title: t.tokenTitle, text: t.token(problem.clientId, problem.status) };
    case 'refused':
      return { title: t.refusedTitle, text: t.refused(problem.words) };
    case 'loop':
      return { title: t.loopTitle, text: t.loop(problem.clientId) };
  }
}
