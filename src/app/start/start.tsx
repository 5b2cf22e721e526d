import '#lib/zodWithoutEval.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ConfigError, loadConfig, type Config } from '#api/config/config.ts';
import { keepKeycloakSettings, type ConfigFile } from '#api/config/configFile.ts';
import { connect } from '#api/http.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { serverNow } from '#api/serverClock.ts';
import { hrefOf, ownPath } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { createRefusalExplainer } from '#session/explainRefusal.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { chooseLocale } from '#locales/languages.ts';
import { formatOf } from '#locales/useFormat.ts';
import { StudySlotsContext } from '#features/studies/slots.ts';
import { guardPage } from '#session/guardPage.ts';
import { KeycloakSession } from '#session/keycloakSession.ts';
import { signIn } from '#session/signIn/signIn.ts';
import { removeTokensFromAddress, takeReturn } from '#session/signIn/returnAddress.ts';
import { SessionContext } from '#session/SessionContext.ts';
import { rulesOfConsole } from '#session/rules.ts';
import { beginSilentSignIn, type SilentSignIn } from '#session/signIn/silentSignIn.ts';
import { expectNotice } from '#ui/notices/notify.ts';
import { preloadAnswers, preloadPage } from './preload.ts';
import { Providers } from '#app/Providers.tsx';
import { createConsoleRouter, firstPageIsReady } from '#app/router.tsx';
import { studySlots } from '#app/studySlots.tsx';
import { WhileSignedIn } from '#app/shell/WhileSignedIn.tsx';

/** What the entry script has begun while this was still on its way. */
interface Begun {
  configFile: Promise<ConfigFile>;
  /** Looking for a session, where the settings could be read at once. */
  silent: Promise<SilentSignIn | undefined>;
}

/**
 * Configuration, then session, then the app. The static page of index.html stays until there is something to show in its place.
 * Rejects where not even the words on what went wrong can be loaded.
 */
export async function start(begun: Begun): Promise<void> {
  removeTokensFromAddress();
  const root = document.getElementById('root');
  const words = preloadPage(ownPath(), initialLanguage());
  // Awaited below; until then a failure of theirs is not an unhandled one.
  words.catch(() => undefined);
  makeFormats();
  const page = await findPage(begun);
  await words;
  if (root && page) createRoot(root).render(<Providers>{page}</Providers>);
}

/** What is to be shown; `undefined` when the browser is on its way to Keycloak's login page. */
async function findPage({ configFile, silent }: Begun): Promise<ReactNode> {
  try {
    const config = await loadConfig(configFile);
    keepKeycloakSettings(config.keycloak);
    if (ownPath() === paths.signedOut()) {
      const { SignedOutPage } = await import('./StartPages.tsx');
      // Not at the click that signs out: the browser may be gone before it is done.
      import('#lib/tasks/taskRecords.ts').then(
        ({ clearTasks }) => clearTasks(),
        () => undefined,
      );
      return <SignedOutPage onSignIn={() => location.assign(hrefOf(paths.home()))} />;
    }
    const session = await KeycloakSession.find(await silentSignInBy(config.keycloak, silent));
    if (session) return await startApp(config, session);
    await signIn(config.keycloak);
    return undefined;
  } catch (error) {
    const { ConfigErrorPage, StartFailedPage, loadWords } = await import('./StartPages.tsx');
    await loadWords(initialLanguage());
    return error instanceof ConfigError ? (
      <ConfigErrorPage error={error} />
    ) : (
      <StartFailedPage error={error} />
    );
  }
}

/** What was begun early, where it asked the Keycloak that config.json names; else a new look, when that one has ended. */
async function silentSignInBy(settings: Config['keycloak'], begun: Begun['silent']): Promise<SilentSignIn> {
  const early = await begun;
  const { url, realm, clientId } = early?.settings ?? {};
  if (early && url === settings.url && realm === settings.realm && clientId === settings.clientId)
    return early;
  await early?.ready.catch(() => undefined);
  return beginSilentSignIn(settings);
}

/**
 * How long the first drawing waits for the first rows, in milliseconds: drawn together they are there sooner than after a page without
 * rows, whose drawing they would wait for.
 */
const rowsAlmostHere = 100;

const afterMilliseconds = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, time));

/** Makes what writes dates and numbers while the session is being found: the first of a language takes 18 ms. */
function makeFormats(): void {
  formatOf(chooseLocale(initialLanguage(), navigator.languages));
}

async function startApp(config: Config, session: KeycloakSession): Promise<ReactNode> {
  const queryClient = createQueryClient();
  queryClient.getMutationCache().subscribe(({ type }) => {
    if (type === 'added') expectNotice();
  });
  const rules = rulesOfConsole(config);
  connect({
    base: { orthanc: config.orthanc.url, keycloak: config.keycloak.url },
    realm: config.keycloak.realm,
    getToken: () => session.getToken(),
    explainRefusal: createRefusalExplainer({ session, queryClient, rules }),
  });
  guardPage(session, queryClient);
  const returnTo = takeReturn(session.state.get().person.userId);
  if (returnTo) history.replaceState(null, '', returnTo);
  tidyDevice();
  const rows = preloadAnswers(queryClient, session).catch(() => undefined);
  // The requests leave first: the router is made while the servers answer.
  await afterMilliseconds(0);
  const router = createConsoleRouter({ queryClient, session, rules });
  await firstPageIsReady(router);
  await Promise.race([rows, afterMilliseconds(rowsAlmostHere)]);
  return (
    <QueryClientProvider client={queryClient}>
      <SessionContext value={{ session, config, rules }}>
        <WhileSignedIn>
          <StudySlotsContext value={studySlots}>
            <RouterProvider router={router} />
          </StudySlotsContext>
        </WhileSignedIn>
      </SessionContext>
    </QueryClientProvider>
  );
}

/** How long the first page has the network to itself, in milliseconds. */
const quietTime = 5000;

/** Where earlier versions kept a renaming of labels that a reload had interrupted; tasks have records of their own now. */
const formerMoves = 'castellan-label-moves';

/** Removes what this device no longer needs. Some time after the start, it removes every user's texts of links that have expired. */
function tidyDevice(): void {
  deviceStorage.removeItem(formerMoves);
  if (!deviceStorage.keys().some((key) => key.startsWith('castellan-shares'))) return;
  setTimeout(() => {
    import('#features/shares/records/deviceRecords.ts').then(
      ({ tidyDeviceRecords }) => tidyDeviceRecords(serverNow()),
      () => undefined,
    );
  }, quietTime);
}
