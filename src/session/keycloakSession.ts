import Keycloak, { type KeycloakInitOptions } from 'keycloak-js';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import type { Config } from '#api/config.ts';
import { tabStorage } from '#lib/safeStorage.ts';
import { otherTabs } from './otherTabs.ts';

/** What Keycloak's token says of the person; the claims are standard OIDC, the roles Keycloak's own. */
const claimsSchema = z.object({
  sub: z.string(),
  preferred_username: z._default(z.string(), ''),
  name: z.optional(z.string()),
  realm_access: z.optional(z.object({ roles: z.array(z.string()) })),
  resource_access: z._default(z.record(z.string(), z.object({ roles: z.array(z.string()) })), {}),
});

/** The person who is signed in, as Keycloak's access token tells it. */
export interface Person {
  userId: string;
  userName: string;
  /** Full name, or the user name where Keycloak has none. */
  name: string;
  realmRoles: readonly string[];
  /** Client roles of `realm-management`: what the Keycloak Admin API lets this person do. They change only with a new token. */
  keycloakRights: readonly string[];
}

/** Where the session stands: `lost` when Keycloak no longer renews it, until the person signs in again or leaves. */
export interface SessionState {
  status: 'signedIn' | 'lost';
  person: Person;
  /** When Keycloak ends the session unless it is used; absent when it does not say. */
  endsAt?: Date;
}

/** How signing in again ended. `otherPerson`: the page is reloading for them. `blocked`: the browser refused the pop-up. */
export type SignInAgainResult = 'signedIn' | 'blocked' | 'notSignedIn' | 'otherPerson';

const page = (name: string): string => new URL(name, location.origin).href;

const initOptions = {
  onLoad: 'check-sso',
  silentCheckSsoRedirectUri: page('/silent-check-sso.html'),
  checkLoginIframe: false,
  pkceMethod: 'S256',
  // By POST the id token stays out of the address of the logout (and out of the logs on the way).
  logoutMethod: 'POST',
  messageReceiveTimeout: 8000,
} as const satisfies KeycloakInitOptions;

/**
 * keycloak-js for this Keycloak. Given the endpoints of one on our own origin, it leaves out its test for third-party cookies, two
 * pages loaded one after the other before the session can be asked for: on one origin no cookie is a third party's.
 */
function adapterFor({ url, realm, clientId }: Config['keycloak']): Keycloak {
  if (new URL(url, location.origin).origin !== location.origin) return new Keycloak({ url, realm, clientId });
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

function readPerson(keycloak: Keycloak): Person {
  const claims = z.parse(claimsSchema, keycloak.tokenParsed);
  return {
    userId: claims.sub,
    userName: claims.preferred_username,
    name: claims.name?.trim() || claims.preferred_username,
    realmRoles: claims.realm_access?.roles ?? [],
    keycloakRights: claims.resource_access['realm-management']?.roles ?? [],
  };
}

function readState(keycloak: Keycloak): SessionState {
  const end = keycloak.refreshTokenParsed?.exp;
  return {
    status: 'signedIn',
    person: readPerson(keycloak),
    ...(end ? { endsAt: new Date(end * 1000) } : {}),
  };
}

/** A session with Keycloak: tokens live in this object only, never in storage, an address or a log. */
export class KeycloakSession {
  #keycloak: Keycloak;
  readonly #settings: Config['keycloak'];
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  #renewed = Promise.withResolvers<void>();

  private constructor(keycloak: Keycloak, settings: Config['keycloak']) {
    this.#keycloak = keycloak;
    this.#settings = settings;
    this.#state = readState(keycloak);
    otherTabs.onMessage((message) => {
      if (message === 'signedOut') this.#lose();
      if (message === 'signedIn' && this.#state.status === 'lost') void this.#adoptSession();
    });
  }

  /**
   * Finds the session of this browser without a word (a hidden frame asks Keycloak).
   * @returns the session; `undefined` where nobody is signed in
   * @throws ApiError `offline` when Keycloak does not answer
   */
  static async find(settings: Config['keycloak']): Promise<KeycloakSession | undefined> {
    const keycloak = await initialised(settings, true);
    return keycloak.authenticated ? new KeycloakSession(keycloak, settings) : undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The present state; the same object until it changes. */
  readonly getState = (): SessionState => this.#state;

  /** A token good for at least ten seconds; waits while the session is lost. @throws ApiError when Keycloak is out of reach */
  async getToken(): Promise<string | undefined> {
    await this.#renew(10);
    return this.#keycloak.token;
  }

  /** Fetches a new token at once, so that a grant made meanwhile shows in it. Waits while the session is lost. */
  async refresh(): Promise<void> {
    await this.#renew(-1);
  }

  async #renew(minValidity: number): Promise<void> {
    for (;;) {
      if (this.#state.status === 'lost') await this.#renewed.promise;
      try {
        if (await this.#keycloak.updateToken(minValidity)) this.#set(readState(this.#keycloak));
        return;
      } catch {
        if (this.#keycloak.token && minValidity >= 0 && !this.#keycloak.isTokenExpired(0)) return;
        if (this.#keycloak.token) {
          throw new ApiError({ kind: 'offline', server: 'keycloak', method: 'POST', path: '/token' });
        }
        this.#lose();
      }
    }
  }

  #lose(): void {
    if (this.#state.status === 'lost') return;
    this.#keycloak.clearToken();
    this.#renewed = Promise.withResolvers<void>();
    this.#set({ status: 'lost', person: this.#state.person });
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Opens Keycloak's login page in a small window, and takes up the new session in this page. Call it from a click. */
  async signInAgain(): Promise<SignInAgainResult> {
    const popup = open('', 'castellan-sign-in', 'popup,width=520,height=680');
    if (!popup) return 'blocked';
    popup.location.href = await this.#keycloak.createLoginUrl({
      redirectUri: page('/signed-in.html'),
      loginHint: this.#state.person.userName,
    });
    await signedInMessage(popup);
    const result = await this.#adoptSession();
    if (result === 'signedIn') otherTabs.tell('signedIn');
    return result;
  }

  async #adoptSession(): Promise<SignInAgainResult> {
    const keycloak = await initialised(this.#settings, false);
    if (!keycloak.authenticated) return 'notSignedIn';
    if (readPerson(keycloak).userId !== this.#state.person.userId) {
      location.reload();
      return 'otherPerson';
    }
    this.#keycloak = keycloak;
    this.#set(readState(keycloak));
    this.#renewed.resolve();
    return 'signedIn';
  }

  /** Ends the session in Keycloak, in every tab. */
  async signOut(): Promise<void> {
    otherTabs.tell('signedOut');
    if (this.#state.status === 'lost') location.assign('/signed-out');
    else await this.#keycloak.logout({ redirectUri: page('/signed-out') });
  }

  /** Goes to Keycloak's own page for a new password; comes back to `returnTo`. */
  async changePassword(returnTo: string): Promise<void> {
    rememberReturn(returnTo);
    await this.#keycloak.login({ action: 'UPDATE_PASSWORD', redirectUri: page('/') });
  }
}

async function initialised(settings: Config['keycloak'], mayRedirect: boolean): Promise<Keycloak> {
  const keycloak = adapterFor(settings);
  const offline = new ApiError({ kind: 'offline', server: 'keycloak', method: 'GET', path: '/' });
  const realm = `${settings.url}/realms/${encodeURIComponent(settings.realm)}`;
  // keycloak-js waits long for its frames when Keycloak is down; this notices at once.
  const down = fetch(realm, { credentials: 'omit' }).then(
    (response) => (response.ok ? new Promise<never>(() => {}) : Promise.reject(offline)),
    () => Promise.reject(offline),
  );
  try {
    await Promise.race([keycloak.init({ ...initOptions, silentCheckSsoFallback: mayRedirect }), down]);
  } catch (error) {
    if (!keycloak.didInitialize || error instanceof ApiError) throw offline;
    throw error;
  }
  return keycloak;
}

function signedInMessage(popup: Window): Promise<void> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      if (event.origin !== location.origin || event.source !== popup) return;
      removeEventListener('message', listen);
      resolve();
    };
    addEventListener('message', listen);
  });
}

const returnKey = 'castellan.returnTo';

function rememberReturn(path: string): void {
  tabStorage.setItem(returnKey, path);
}

/** Leaves for Keycloak's login page; the way back is remembered in this tab (a path of ours, it holds no names). */
export async function signIn(settings: Config['keycloak']): Promise<void> {
  rememberReturn(location.pathname + location.search);
  const keycloak = adapterFor(settings);
  await keycloak.init({ checkLoginIframe: false, pkceMethod: 'S256' });
  await keycloak.login({ redirectUri: page('/') });
}

/** Where the person wanted to go before signing in; once. */
export function takeReturn(): string | undefined {
  const path = tabStorage.getItem(returnKey);
  tabStorage.removeItem(returnKey);
  return path?.startsWith('/') && !path.startsWith('//') ? path : undefined;
}
