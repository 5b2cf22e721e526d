import type { QueryClient } from '@tanstack/react-query';
import { profileQuery } from '#api/authorization/profile.ts';
import { systemQuery } from '#api/orthanc/system.ts';
import { studiesMessages } from '#features/studies/studiesMessages.ts';
import { errorMessages } from '#locales/errors.ts';
import type { Language } from '#locales/languages.ts';
import type { KeycloakSession } from '#session/keycloakSession.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { homeOf } from './screens.ts';
import { shellMessages } from './shellMessages.ts';

const isList = (path: string): boolean => path === '/' || path === '/studies';

/** A preload that fails is no failure: whoever needs the thing asks again, and says what is wrong. */
const unheard = (): void => undefined;

/**
 * Begins to load the words and the code of the first page while the session is still being found: without this each would be asked for
 * only when the one before it is drawn.
 */
export function preloadPage(path: string, language: Language): void {
  const words = [shellMessages, errorMessages];
  const wordsOfPage = isList(path) ? [studiesMessages, tableMessages] : [];
  for (const part of [...words, ...wordsOfPage]) part.load(language).catch(unheard);
  if (isList(path)) import('#features/studies/list/StudiesPage.tsx').catch(unheard);
}

/** Asks who this is and what the server can do, and for the first rows where the list is the first page. */
export async function preloadAnswers(queryClient: QueryClient, session: KeycloakSession): Promise<void> {
  const { pathname } = location;
  const list = isList(pathname) ? import('#features/studies/list/preloadList.ts') : undefined;
  const [profile, system] = await Promise.all([
    queryClient.ensureQueryData(profileQuery),
    queryClient.ensureQueryData(systemQuery),
  ]);
  const home = homeOf({ profile, keycloakRights: session.getState().person.keycloakRights });
  if (list && home === '/studies') (await list).preloadList(queryClient, system.Capabilities.HasExtendedFind);
}
