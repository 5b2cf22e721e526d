import '#lib/zodWithoutEval.ts';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig, parseConfig } from '#api/config.ts';
import { connect } from '#api/http.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { LocaleProvider } from '#locales/LocaleProvider.tsx';
import { LandingPage } from './LandingPage.tsx';
import { takeToken, tokenIn } from './landingToken.ts';
import { readLink } from './readLink.ts';

// The first thing of all: the token leaves the address bar before anything else can see it there.
const token = takeToken();
// Another link pasted into this tab changes only the fragment: without this, the page would go on showing the first.
addEventListener('hashchange', () => tokenIn(location) && location.reload());
document.documentElement.lang = initialLanguage();

// A wrong config.json is for the console to show; who follows a link gets the defaults.
const config = await loadConfig().catch(() => parseConfig({}));
connect({
  base: { orthanc: config.orthanc.url, keycloak: config.keycloak.url },
  getToken: () => Promise.resolve(undefined),
  explainRefusal: () => Promise.resolve({ because: 'policy' }),
});
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <LocaleProvider>
      <Suspense fallback={null}>
        <LandingPage config={config} token={token} first={readLink(token)} />
      </Suspense>
    </LocaleProvider>,
  );
}
