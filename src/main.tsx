// The entry: small, so that the way to Keycloak begins while the rest of the console is still being loaded. No React, no zod here.
import '#lib/trustedTypes.ts';
import { keycloakSettingsOf, lastKeycloakSettings, readConfigFile } from '#api/config/configFile.ts';
import { ownPath } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { prepareStaticPage, tellLate } from '#ui/look/staticPage.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { beginSilentSignIn, type SilentSignIn } from '#session/signIn/silentSignIn.ts';

prepareStaticPage(initialLanguage());
const configFile = readConfigFile();
const silent = ownPath() === paths.signedOut() ? Promise.resolve(undefined) : findSession();

/** Begins to look for the session: by the settings of the last start, which rarely change, else once config.json is there. */
async function findSession(): Promise<SilentSignIn | undefined> {
  const last = lastKeycloakSettings();
  const file = last ? undefined : await configFile.catch(() => undefined);
  const settings = last ?? (file && keycloakSettingsOf(file));
  return settings && beginSilentSignIn(settings);
}

async function loadRest(): Promise<void> {
  try {
    const { start } = await import('#app/start/start.tsx');
    await start({ configFile, silent });
  } catch (error) {
    tellLate();
    throw error;
  }
}

// Not awaited: the rest imports what is in this file, and would wait for it while it waits for the rest.
void loadRest();
