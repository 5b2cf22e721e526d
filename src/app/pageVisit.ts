import type { QueryClient } from '@tanstack/react-query';
import type { Location } from 'react-router';
import type { Rules } from '#access/plugin/rules.ts';
import { profileQuery } from '#api/authorization/profile.ts';
import { systemQuery } from '#api/orthanc/system.ts';
import { VisitClient } from '#api/visitClient.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import type { KeycloakSession } from '#session/keycloakSession.ts';
import type { PageVisit } from '#session/pagePreload.ts';
import type { Page } from './pages.ts';

/** What every visit of a page needs to know. */
export interface VisitContext {
  queryClient: QueryClient;
  session: KeycloakSession;
  rules: Rules;
}

const ignore = (): void => undefined;

/** What the last visit asks through. */
let lastClient: VisitClient | undefined;

const endVisit = (): void => lastClient?.leave();

/** The visit of a page by the person who is signed in. It ends the one before, and what that still asks for unseen. */
export function pageVisit(context: VisitContext, id: string, location: Location): PageVisit {
  const { queryClient, session, rules } = context;
  endVisit();
  const client = new VisitClient(queryClient);
  lastClient = client;
  const known = Promise.all([
    queryClient.ensureQueryData(profileQuery),
    queryClient.ensureQueryData(systemQuery),
  ]).then(([profile, system]) => ({ profile, system }));
  // The loader of the frame asks for both, too, and its failure is told.
  known.catch(ignore);
  return {
    queryClient: client,
    id,
    search: new URLSearchParams(location.search),
    state: location.state,
    historyKey: location.key,
    keycloakRights: session.state.get().person.keycloakRights,
    rules,
    known,
  };
}

/**
 * How long a page waits for answers that are almost there, in milliseconds, before it is drawn with its loading state: React keeps that
 * for 300 ms once it is shown, however soon the answers come.
 */
const almostHere = 100;

/** Resolves with the answers, or when they take long; a failure is told by the page, which asks again. */
async function answersAlmostHere(answers: Promise<unknown>, known: Promise<unknown>): Promise<void> {
  const late = known.then(() => new Promise((resolve) => setTimeout(resolve, almostHere)));
  await Promise.race([answers, late]).catch(ignore);
}

/**
 * Starts what a page needs for its first drawing besides its code. A preload that does not come is no failure: the page asks by itself,
 * and says what is wrong.
 * @param signal aborted once the user is on the way to another page, which the visit would then be of
 * @param visit made when the preload is there
 */
export async function preparePage(page: Page, signal: AbortSignal, visit: () => PageVisit): Promise<null> {
  const preload = await page.loadPreload().catch(ignore);
  if (!preload || signal.aborted) return null;
  const words = Promise.all(preload.messages.map((part) => part.load(initialLanguage()))).catch(ignore);
  const visited = visit();
  signal.addEventListener('abort', endVisit);
  const answers = preload.start(visited);
  await (preload.isDrawnWithAnswers ? answers : answersAlmostHere(answers, visited.known));
  await words;
  return null;
}
