// Part of the entry script: nothing here may import zod or React, which come with the rest of the console.
import Keycloak, { type KeycloakInitOptions } from 'keycloak-js';
import type { Config } from '#api/config/config.ts';
import { StartError, startLimitMs } from '#api/config/StartError.ts';
import { hrefOf } from '#lib/basePath.ts';
import { faultOfFrame, faultOfToken, plainIssuerIn, tokenAddress } from './signInFaults.ts';

type Settings = Config['keycloak'];

/** Looking for the session of this browser, from its beginning. */
export interface SilentSignIn {
  settings: Settings;
  /** keycloak-js, `authenticated` or not. Rejects with a StartError when Keycloak does not do its part in time. */
  ready: Promise<Keycloak>;
}

/** The whole address of one of the console's own paths, as Keycloak must be told it. */
export const pageAddress = (path: string): string => new URL(hrefOf(path), location.origin).href;

/** Where Keycloak sends the hidden frame; "Valid redirect URIs" in Keycloak must list it. */
const silentPage = (): string => pageAddress('/silent-check-sso.html');

const initOptions = {
  checkLoginIframe: false,
  pkceMethod: 'S256',
  // By POST the id token stays out of the address of the logout (and out of the logs on the way).
  logoutMethod: 'POST',
} as const satisfies KeycloakInitOptions;

/**
 * keycloak-js for this Keycloak. Given the endpoints, it leaves out its test for third-party cookies, two pages loaded one after the
 * other before the session can be asked for: on one origin no cookie is a third party's.
 */
function adapterFor({ url, realm, clientId }: Settings): Keycloak {
  const endpoints = `${url}/realms/${encodeURIComponent(realm)}/protocol/openid-connect`;
  return new Keycloak({
    clientId,
    oidcProvider: {
      authorization_endpoint: `${endpoints}/auth`,
      token_endpoint: `${endpoints}/token`,
      end_session_endpoint: `${endpoints}/logout`,
    },
  });
}

/** keycloak-js ready to go to the login page, without looking for a session. */
export async function adapterForLogin(settings: Settings): Promise<Keycloak> {
  const keycloak = adapterFor(settings);
  await keycloak.init(initOptions);
  return keycloak;
}

/** Begins to look for the session of this browser: a hidden frame asks Keycloak, or the login page has just sent us back with a code. */
export function beginSilentSignIn(settings: Settings): SilentSignIn {
  const ready = initialized(settings);
  // A failure reaches the code that awaits it. Until then it must not count as unhandled.
  ready.catch(() => undefined);
  return { settings, ready };
}

async function initialized(settings: Settings): Promise<Keycloak> {
  const keycloak = adapterFor(settings);
  const { promise: fault, reject } = Promise.withResolvers<never>();
  let limit: ReturnType<typeof setTimeout> | undefined;
  // keycloak-js waits without limit, for the frame as for the token.
  const waitFor = (onLate: () => void): void => {
    clearTimeout(limit);
    limit = setTimeout(onLate, startLimitMs);
  };
  const waitForToken = (): void =>
    waitFor(() =>
      reject(new StartError({ is: 'timeout', server: 'keycloak', address: tokenAddress(settings) })),
    );
  const failFrame = (frame: HTMLIFrameElement): void =>
    void faultOfFrame(frame.src, settings, silentPage()).then(reject, reject);

  const stopWatching = watchFrame({
    onBegin: (frame) => waitFor(() => failFrame(frame)),
    onAnswer: (address) => {
      waitForToken();
      const issuer = plainIssuerIn(address);
      if (issuer !== undefined) reject(new StartError({ is: 'issuer', issuer }));
    },
    onOtherPage: failFrame,
  });
  let hasToken = false;
  keycloak.onAuthSuccess = () => (hasToken = true);
  try {
    waitForToken();
    const init = keycloak.init({
      ...initOptions,
      onLoad: 'check-sso',
      silentCheckSsoRedirectUri: silentPage(),
    });
    await Promise.race([init.catch((error: unknown) => faultOfToken(error, settings)), fault]);
    // A response without a token: going to the login page would lead back here, for ever.
    if (hasToken && !keycloak.authenticated) {
      throw new StartError({ is: 'garbled', server: 'keycloak', address: tokenAddress(settings) });
    }
    return keycloak;
  } finally {
    clearTimeout(limit);
    stopWatching();
  }
}

interface FrameEvents {
  onBegin: (frame: HTMLIFrameElement) => void;
  /** Keycloak has sent the frame back to us. */
  onAnswer: (address: string) => void;
  /** The frame shows anything else: an error page of Keycloak or of a proxy. */
  onOtherPage: (frame: HTMLIFrameElement) => void;
}

/** The address of the page in the frame; none where it is the browser's own error page. */
function addressIn(frame: HTMLIFrameElement): string {
  try {
    return frame.contentWindow?.location.href ?? '';
  } catch {
    return '';
  }
}

/**
 * Watches the hidden frame of keycloak-js. That library waits for the page in the frame to send its address; here it is read as soon
 * as the page is loaded, and handed over in the form that the library expects. So the page needs no script, which would be one more
 * request to wait for, and a page that is not ours is noticed at once.
 * @returns ends the watch, and takes a frame away that has not come back
 */
function watchFrame({ onBegin, onAnswer, onOtherPage }: FrameEvents): () => void {
  let watched: HTMLIFrameElement | undefined;
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLIFrameElement) || node.title !== 'keycloak-silent-check-sso') continue;
      watched = node;
      onBegin(node);
      node.addEventListener('load', () => {
        const address = addressIn(node);
        if (!address.startsWith(silentPage())) {
          onOtherPage(node);
          return;
        }
        // From here on it is for keycloak-js to take the frame away, when it has the token.
        watched = undefined;
        onAnswer(address);
        const { origin } = location;
        dispatchEvent(new MessageEvent('message', { data: address, origin, source: node.contentWindow }));
      });
    }
  });
  observer.observe(document.body, { childList: true });
  return () => {
    observer.disconnect();
    watched?.remove();
  };
}
