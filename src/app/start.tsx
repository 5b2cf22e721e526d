import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ConfigError, loadConfig, type Config } from '#api/config.ts';
import { connect } from '#api/http.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { createRefusalExplainer } from '#session/explainRefusal.ts';
import { initialLanguage } from '#locales/LocaleProvider.tsx';
import { StudySlotsContext } from '#features/studies/slots.ts';
import { guardPage } from '#session/guardPage.ts';
import { KeycloakSession, signIn } from '#session/keycloakSession.ts';
import { removeTokensFromAddress, takeReturn } from '#session/returnAddress.ts';
import { SessionContext } from '#session/SessionContext.ts';
import { rulesOfConsole } from '#session/rules.ts';
import { preloadAnswers, preloadPage } from './preload.ts';
import { createConsoleRouter } from './router.tsx';
import { studySlots } from './studySlots.tsx';
import { tidyDevice } from './tidyDevice.ts';
import { WhileSignedIn } from './WhileSignedIn.tsx';

/**
 * Configuration, then session, then the app: gives what is to be shown.
 * `undefined` when the browser is on its way to Keycloak's login page.
 */
export async function start(): Promise<ReactNode> {
  removeTokensFromAddress();
  preloadPage(location.pathname, initialLanguage());
  try {
    const config = await loadConfig();
    if (location.pathname === '/signed-out') {
      const { SignedOutPage } = await import('./StartPages.tsx');
      return <SignedOutPage onSignIn={() => location.assign('/')} />;
    }
    const session = await KeycloakSession.find(config.keycloak);
    if (session) return startApp(config, session);
    await signIn(config.keycloak);
    return undefined;
  } catch (error) {
    const { ConfigErrorPage, StartFailedPage } = await import('./StartPages.tsx');
    return error instanceof ConfigError ? (
      <ConfigErrorPage error={error} />
    ) : (
      <StartFailedPage error={error} />
    );
  }
}

function startApp(config: Config, session: KeycloakSession): ReactNode {
  const queryClient = createQueryClient();
  const rules = rulesOfConsole(config);
  connect({
    base: { orthanc: config.orthanc.url, keycloak: config.keycloak.url },
    realm: config.keycloak.realm,
    getToken: () => session.getToken(),
    explainRefusal: createRefusalExplainer({ session, queryClient, rules }),
  });
  guardPage(session, queryClient);
  const returnTo = takeReturn(session.getState().person.userId);
  if (returnTo) history.replaceState(null, '', returnTo);
  tidyDevice();
  preloadAnswers(queryClient, session).catch(() => undefined);
  const router = createConsoleRouter(queryClient, session);
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
