import Keycloak, { type KeycloakInitOptions } from 'keycloak-js';
import { ApiError } from '#api/ApiError.ts';
import type { Config } from '#api/config.ts';
import { createEndTimer } from './endTimer.ts';
import { leaveWithoutAsking, sendSignOut } from './leaving.ts';
import { otherTabs, type TabMessage } from './otherTabs.ts';
import { beginPersonalTexts, clearPersonalTexts } from './personalTexts.ts';
import { forgetReturn, rememberReturn } from './returnAddress.ts';
import { setClockSkew } from './serverClock.ts';
import { readPerson, readState, type SessionState, type SignInAgainResult } from './sessionState.ts';
import { popupEnd } from './signInPopup.ts';

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

/** How long Keycloak may take to say whether the session lives on before the page is locked, in milliseconds. */
const longestAsking = 5000;

/** How long Keycloak may take to end the session before we say that it did not confirm, in milliseconds. */
const longestLeaving = 10_000;

/** A session with Keycloak: tokens live in this object only, never in storage, an address or a log. */
export class KeycloakSession {
  #keycloak: Keycloak;
  readonly #settings: Config['keycloak'];
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  #renewed = Promise.withResolvers<void>();
  #asking: Promise<boolean> | undefined;
  /** Asking prolongs the session in Keycloak: two idle tabs that took turns would keep it alive for ever. */
  #mayAskAtEnd = true;
  readonly #endTimer = createEndTimer(() => void this.#ended());

  private constructor(keycloak: Keycloak, settings: Config['keycloak']) {
    this.#keycloak = keycloak;
    this.#settings = settings;
    this.#state = readState(keycloak);
    setClockSkew(this.#state.clockAhead);
    beginPersonalTexts(this.#state.person.userId);
    this.#endTimer.set(this.#state.endsAt);
    otherTabs.onMessage((message) => this.#hear(message));
    this.#tellUsed();
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

  /**
   * A token good for at least ten seconds; waits while the session is lost, and for ever once it was left.
   * @throws ApiError when Keycloak is out of reach
   */
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
      if (this.#state.status !== 'signedIn') await this.#renewed.promise;
      const keycloak = this.#keycloak;
      try {
        const isNew = await keycloak.updateToken(minValidity);
        if (this.#isOver()) continue;
        if (isNew) {
          this.#take(keycloak);
          this.#mayAskAtEnd = true;
          this.#tellUsed();
        }
        return;
      } catch {
        if (this.#state.status !== 'signedIn' || keycloak !== this.#keycloak) continue;
        if (keycloak.token && minValidity >= 0 && !keycloak.isTokenExpired(0)) return;
        if (keycloak.token) {
          throw new ApiError({ kind: 'offline', server: 'keycloak', method: 'POST', path: '/token' });
        }
        if (await this.#askThenLose()) return;
      }
    }
  }

  /** Whether the page was left while Keycloak answered; a token that came then is dropped as well. */
  #isOver(): boolean {
    if (this.#state.status !== 'signedOut') return false;
    this.#keycloak.clearToken();
    return true;
  }

  /** Takes up fresh tokens: what waits for them goes on. */
  #take(keycloak: Keycloak): void {
    this.#keycloak = keycloak;
    const state = readState(keycloak);
    setClockSkew(state.clockAhead);
    this.#endTimer.set(state.endsAt);
    this.#set(state);
    this.#renewed.resolve();
  }

  #lose(): void {
    if (this.#state.status !== 'signedIn') return;
    this.#keycloak.clearToken();
    this.#endTimer.set(undefined);
    this.#renewed = Promise.withResolvers<void>();
    const { person, clockAhead } = this.#state;
    this.#set({ status: 'lost', person, clockAhead });
  }

  /**
   * This page's part of the session has ended, but another tab or program may have prolonged it: Keycloak is asked once, without a word.
   * @returns whether it lives on; else the page is locked
   */
  async #askThenLose(): Promise<boolean> {
    this.#asking ??= this.#adoptSession()
      .then(
        (result) => result === 'signedIn',
        () => false,
      )
      .finally(() => {
        this.#asking = undefined;
      });
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestAsking));
    const livesOn = await Promise.race([this.#asking, late]);
    if (!livesOn) this.#lose();
    return livesOn;
  }

  async #ended(): Promise<void> {
    const may = this.#mayAskAtEnd;
    this.#mayAskAtEnd = false;
    if (may) await this.#askThenLose();
    else this.#lose();
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #tellUsed(): void {
    const { person, endsAt } = this.#state;
    otherTabs.tell({ used: { userId: person.userId, endsAt: endsAt?.getTime() } });
  }

  #hear(message: TabMessage): void {
    if (this.#state.status === 'signedOut') return;
    if (message === 'signedOut') this.#leaveFor('/signed-out');
    else if (message.used.userId !== this.#state.person.userId) this.#leaveFor('/');
    else if (this.#state.status === 'lost') void this.#adoptSession().catch(() => undefined);
    else if ((message.used.endsAt ?? 0) > (this.#state.endsAt?.getTime() ?? Infinity)) {
      const endsAt = new Date(message.used.endsAt ?? 0);
      this.#mayAskAtEnd = true;
      this.#endTimer.set(endsAt);
      this.#set({ ...this.#state, endsAt });
    }
  }

  /** Opens Keycloak's login page in a small window, and takes up the new session in this page. Call it from a click. */
  async signInAgain(): Promise<SignInAgainResult> {
    const popup = open('', 'castellan-sign-in', 'popup,width=520,height=680');
    if (!popup) return 'blocked';
    popup.location.href = await this.#keycloak.createLoginUrl({
      redirectUri: page('/signed-in.html'),
      loginHint: this.#state.person.userName,
    });
    await popupEnd(popup);
    // Also after the window was closed by hand: they may have signed in there, or in another tab.
    const result = await this.#adoptSession();
    if (result === 'signedIn') this.#tellUsed();
    return result;
  }

  async #adoptSession(): Promise<SignInAgainResult> {
    const keycloak = await initialised(this.#settings, false);
    if (this.#isOver()) return 'notSignedIn';
    if (!keycloak.authenticated) return 'notSignedIn';
    if (readPerson(keycloak).userId !== this.#state.person.userId) {
      this.#leaveFor('/');
      return 'otherPerson';
    }
    this.#take(keycloak);
    return 'signedIn';
  }

  /** Ends the session in Keycloak and in every tab. Nothing of it stays in this page, whatever Keycloak answers. */
  async signOut(): Promise<void> {
    otherTabs.tell('signedOut');
    if (this.#state.status === 'lost') {
      this.#leaveFor('/signed-out');
      return;
    }
    leaveWithoutAsking();
    // First, as it needs the id token, which goes with everything else.
    await sendSignOut(this.#keycloak, page('/signed-out'));
    this.#drop();
    setTimeout(() => location.replace('/signed-out#unconfirmed'), longestLeaving);
  }

  /** Leaves this page for good: nothing of it comes back, in memory or by Back. */
  #leaveFor(path: string): void {
    leaveWithoutAsking();
    this.#drop();
    location.replace(path);
  }

  /** Drops the tokens and what was kept of the person; the page is taken down by whoever listens (`guardPage`). */
  #drop(): void {
    this.#keycloak.clearToken();
    this.#endTimer.set(undefined);
    this.#renewed = Promise.withResolvers();
    clearPersonalTexts();
    forgetReturn();
    this.#set({ ...this.#state, status: 'signedOut' });
  }

  /** Goes to Keycloak's own page for a new password; comes back to `returnTo`. */
  async changePassword(returnTo: string): Promise<void> {
    rememberReturn(returnTo, this.#state.person.userId);
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

/**
 * Leaves for Keycloak's login page; the way back is remembered in this tab (a path of ours, it holds no names).
 * @param userId whose page this was, where that is known: nobody else is led there
 */
export async function signIn(settings: Config['keycloak'], userId?: string): Promise<void> {
  rememberReturn(location.pathname + location.search, userId);
  const keycloak = adapterFor(settings);
  await keycloak.init({ checkLoginIframe: false, pkceMethod: 'S256' });
  await keycloak.login({ redirectUri: page('/') });
}
