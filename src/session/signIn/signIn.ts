import type { Config } from '#api/config/config.ts';
import { StartError } from '#api/config/StartError.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { paths } from '#lib/paths.ts';
import { rememberReturn } from './returnAddress.ts';
import { isSignInLoop } from './signInLoop.ts';
import { adapterForLogin, pageAddress } from './silentSignIn.ts';

/**
 * Leaves for Keycloak's login page; the way back is remembered in this tab (a path of ours, it holds no names).
 * @param userId whose page this was, if known: no other user is sent there
 * @throws StartError when that page has just sent us back here, again and again
 */
export async function signIn(settings: Config['keycloak'], userId?: string): Promise<void> {
  if (isSignInLoop()) throw new StartError({ is: 'loop', clientId: settings.clientId });
  rememberReturn(location.pathname + location.search, userId);
  const keycloak = await adapterForLogin(settings);
  await keycloak.login({ redirectUri: pageAddress(paths.home()), locale: initialLanguage() });
}
