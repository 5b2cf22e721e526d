import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import { profileQuery } from '#api/authorization/profile.ts';
import { systemQuery } from '#api/orthanc/system.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { ownPath } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import type { Language } from '#locales/languages.ts';
import type { KeycloakSession } from '#session/keycloakSession.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { loadList, pages } from '#app/pages.ts';
import { chosenStart } from '#app/screens/chosenStart.ts';
import { homeOf, screensFor } from '#app/screens/screens.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { expectedStart, keepHome, keepStart, lastHome, type StartHint } from './startHint.ts';

const isList = (path: string): boolean => path === paths.home() || path === paths.studies();

/** A preload that fails is no failure: the part that needs the data requests it again, and reports what is wrong. */
const unheard = (): void => undefined;

/** Loads the code of the page at an address, and the messages that its first drawing needs. */
async function loadPage(path: string, language: Language): Promise<void> {
  const page = pages.find((one) => matchPath(one.path, path));
  if (!page) return;
  page.load().catch(unheard);
  const { messages } = await page.loadPreload();
  await Promise.all(messages.map((part) => part.load(language)));
}

/**
 * Begins to load the words and the code of the first page while the session is still being found: without this each would be asked for
 * only when the one before it is drawn.
 * @returns when the words are there; rejects when they do not come
 */
export async function preloadPage(path: string, language: Language): Promise<void> {
  const words = [shellMessages, errorMessages];
  const wordsOfPage = isList(path) ? [studiesMessages, tableMessages] : [];
  if (isList(path)) loadList().catch(unheard);
  else loadPage(path, language).catch(unheard);
  const home = path === paths.home() ? lastHome() : undefined;
  // Beside the list, not in its place: on a shared computer the next to start may begin with that.
  if (home !== undefined && !isList(home)) loadPage(home, language).catch(unheard);
  await Promise.all([...words, ...wordsOfPage].map((part) => part.load(language)));
}

/**
 * Asks who this is and what the server can do, and in the same moment for the first rows where the list is the first page: what
 * these depend on is taken from the last start. Rows that were requested with the wrong values do no harm: they have a different key.
 * @returns when the answers are there, those rows included
 */
export async function preloadAnswers(queryClient: QueryClient, session: KeycloakSession): Promise<void> {
  const path = ownPath();
  const { userId, keycloakRights } = session.state.get().person;
  const chosen = chosenStart(userId);
  const expected = expectedStart(userId, path === paths.studies());
  const leadsToList = ({ hasList, isHome }: StartHint): boolean =>
    path === paths.studies() ? hasList : path === paths.home() && isHome;
  const rows = leadsToList(expected)
    ? loadList().then(({ preloadList }) => preloadList(queryClient, expected.extended))
    : undefined;
  rows?.catch(unheard);
  const [profile, system] = await Promise.all([
    queryClient.ensureQueryData(profileQuery),
    queryClient.ensureQueryData(systemQuery),
  ]);
  const person = { profile, keycloakRights };
  const home = homeOf(person, chosen);
  const found: StartHint = {
    hasList: screensFor(person).some(({ id }) => id === 'studies'),
    isHome: home === paths.studies(),
    extended: system.Capabilities.HasExtendedFind,
  };
  keepStart(userId, found);
  keepHome(home);
  if (!leadsToList(found)) return;
  const { extended } = found;
  if (rows && extended === expected.extended) await rows;
  else await (await loadList()).preloadList(queryClient, extended);
}
