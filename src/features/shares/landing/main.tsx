import '#lib/zodWithoutEval.ts';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig, parseConfig } from '#api/config/config.ts';
import { connect } from '#api/http.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { LocaleProvider } from '#locales/LocaleProvider.tsx';
import { prepareStaticPage, tellLate } from '#ui/look/staticPage.ts';
import { LandingPage } from './LandingPage.tsx';
import { landingMessages } from './landingMessages.ts';
import { takeToken, tokenIn } from './landingToken.ts';
import { readLink } from './readLink.ts';

// The first thing of all: the token leaves the address bar before anything else can see it there.
const token = takeToken();
// Another link pasted into this tab changes only the fragment: without this, the page would keep showing the first.
addEventListener('hashchange', () => tokenIn(location) && location.reload());
// The way back from the viewer may show a page that the browser has kept, of a link that has been revoked meanwhile.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
const language = initialLanguage();
prepareStaticPage(language);
const words = landingMessages.load(language);

// A wrong config.json is for the console to show; who follows a link gets the defaults.
const config = await loadConfig().catch(() => parseConfig({}));
connect({
  base: { orthanc: config.orthanc.url, keycloak: config.keycloak.url },
  getToken: () => Promise.resolve(undefined),
  explainRefusal: () => Promise.resolve({ because: 'policy' }),
});
const first = readLink(token);
// The static page says that it is loading until there is something to show in its place.
await Promise.all([words.catch(tellLate), first]);
const root = document.getElementById('root');
if (root && document.documentElement.dataset['late'] === undefined) {
  createRoot(root).render(
    <LocaleProvider>
      <Suspense fallback={null}>
        <LandingPage config={config} token={token} first={first} />
      </Suspense>
    </LocaleProvider>,
  );
}
