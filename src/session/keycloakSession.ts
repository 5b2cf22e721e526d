import type Keycloak from 'keycloak-js';
import { ApiError } from '#api/ApiError.ts';
import type { Config } from '#api/config/config.ts';
import { StartError, startLimitMs } from '#api/config/StartError.ts';
import { withinTime } from '#api/timeLimit.ts';
import { isTimeout } from '#lib/isTimeout.ts';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { leaveWithoutAsking, sendSignOut } from '#session/leaving/leaving.ts';
import { otherTabsOf, type OtherTabs, type TabMessage } from '#session/leaving/otherTabs.ts';
import { rememberReturn } from '#session/signIn/returnAddress.ts';
import { tokenAddress } from '#session/signIn/signInFaults.ts';
import { forgetSignIns } from '#session/signIn/signInLoop.ts';
import { popupEnd } from '#session/signIn/signInPopup.ts';
import { beginSilentSignIn, pageAddress, type SilentSignIn } from '#session/signIn/silentSignIn.ts';
import { HeldSession } from '#session/tokens/heldSession.ts';
import { readPerson, type SessionState, type SignInAgainResult } from '#session/tokens/sessionState.ts';

/** How long Keycloak may take to say whether the session lives on before the page is locked, in milliseconds. */
const askTimeoutMs = 5000;

/** How long Keycloak may take to end the session before we say that it did not confirm, in milliseconds. */
const signOutTimeoutMs = 10_000;

/** A session with Keycloak: tokens live in this object only, never in storage, an address or a log. */
export class KeycloakSession {
  readonly #held: HeldSession;
  readonly #settings: Config['keycloak'];
  readonly #otherTabs: OtherTabs;
  #asking: Promise<boolean> | undefined;
  /** Asking prolongs the session in Keycloak: two idle tabs that took turns would keep it alive for ever. */
  #mayAskAtEnd = true;

  private constructor(keycloak: Keycloak, settings: Config['keycloak']) {
    this.#settings = settings;
    this.#held = new HeldSession(keycloak, () => void this.#ended());
    this.#otherTabs = otherTabsOf(settings);
    this.#otherTabs.onMessage((message) => this.#hear(message));
    this.#tellUsed();
  }

  /**
   * Finds the session of this browser without a word (a hidden frame asks Keycloak).
   * @returns the session; `undefined` if no one is signed in
   * @throws StartError when Keycloak does not do its part
   */
  static async find({ settings, ready }: SilentSignIn): Promise<KeycloakSession | undefined> {
    const keycloak = await ready;
    if (!keycloak.authenticated) return undefined;
    forgetSignIns();
    try {
      return new KeycloakSession(keycloak, settings);
    } catch {
      // A token that names no user.
      throw new StartError({ is: 'garbled', server: 'keycloak', address: tokenAddress(settings) });
    }
  }

  /** Who is signed in, and whether the session is still alive. */
  get state(): ReadonlyStore<SessionState> {
    return this.#held.store;
  }

  /**
   * A token good for at least ten seconds; waits while the session is lost, and for ever once it was left.
   * @throws ApiError when Keycloak is out of reach
   */
  async getToken(): Promise<string | undefined> {
    await this.#renew(10);
    return this.#held.keycloak.token;
  }

  /** Fetches a new token at once, so that a grant made meanwhile shows in it. Waits while the session is lost. */
  async refresh(): Promise<void> {
    await this.#renew(-1);
  }

  async #renew(minValidity: number): Promise<void> {
    for (;;) {
      if (this.#held.state.status !== 'signedIn') await this.#held.renewed;
      const { keycloak } = this.#held;
      try {
        const isNew = await withinTime('keycloak', startLimitMs, keycloak.updateToken(minValidity));
        if (this.#held.isOver()) continue;
        if (isNew) {
          this.#held.take(keycloak);
          this.#mayAskAtEnd = true;
          this.#tellUsed();
        }
        return;
      } catch (error) {
        if (this.#held.state.status !== 'signedIn' || keycloak !== this.#held.keycloak) continue;
        if (keycloak.token && minValidity >= 0 && !keycloak.isTokenExpired(0)) return;
        if (keycloak.token) {
          const kind = isTimeout(error) ? 'timeout' : 'offline';
          throw new ApiError({ kind, server: 'keycloak', method: 'POST', path: '/token' });
        }
        if (await this.#askThenLose()) return;
      }
    }
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
      .finally(() => (this.#asking = undefined));
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), askTimeoutMs));
    const livesOn = await Promise.race([this.#asking, late]);
    if (!livesOn) this.#held.lose();
    return livesOn;
  }

  async #ended(): Promise<void> {
    const may = this.#mayAskAtEnd;
    this.#mayAskAtEnd = false;
    if (may) await this.#askThenLose();
    else this.#held.lose();
  }

  #tellUsed(): void {
    const { person, endsAt } = this.#held.state;
    this.#otherTabs.tell({ used: { userId: person.userId, endsAt: endsAt?.getTime() } });
  }

  #hear(message: TabMessage): void {
    const { status, person, endsAt } = this.#held.state;
    if (status === 'signedOut') return;
    if (message === 'signedOut') this.#leaveFor(paths.signedOut());
    else if (message.used.userId !== person.userId) this.#leaveFor(paths.home());
    else if (status === 'lost') void this.#adoptSession().catch(() => undefined);
    else if ((message.used.endsAt ?? 0) > (endsAt?.getTime() ?? Infinity)) {
      this.#mayAskAtEnd = true;
      this.#held.prolong(new Date(message.used.endsAt ?? 0));
    }
  }

  /** Opens Keycloak's login page in a small window, and takes up the new session in this page. Call it from a click. */
  async signInAgain(): Promise<SignInAgainResult> {
    const popup = open('', 'castellan-sign-in', 'popup,width=520,height=680');
    if (!popup) return 'blocked';
    popup.location.href = await this.#held.keycloak.createLoginUrl({
      redirectUri: pageAddress('/signed-in.html'),
      loginHint: this.#held.state.person.userName,
    });
    await popupEnd(popup);
    // Also after the window was closed by hand: they may have signed in there, or in another tab.
    const result = await this.#adoptSession();
    if (result === 'signedIn') this.#tellUsed();
    return result;
  }

  async #adoptSession(): Promise<SignInAgainResult> {
    const keycloak = await beginSilentSignIn(this.#settings).ready.catch(() => {
      throw new ApiError({ kind: 'offline', server: 'keycloak', method: 'GET', path: '/' });
    });
    if (this.#held.isOver() || !keycloak.authenticated) return 'notSignedIn';
    if (readPerson(keycloak).userId !== this.#held.state.person.userId) {
      this.#leaveFor(paths.home());
      return 'otherPerson';
    }
    this.#held.take(keycloak);
    return 'signedIn';
  }

  /** Ends the session in Keycloak and in every tab. Nothing of it stays in this page, whatever Keycloak answers. */
  async signOut(): Promise<void> {
    this.#otherTabs.tell('signedOut');
    if (this.#held.state.status === 'lost') {
      this.#leaveFor(paths.signedOut());
      return;
    }
    leaveWithoutAsking();
    // First, as it needs the id token, which goes with everything else.
    await sendSignOut(this.#held.keycloak, pageAddress(paths.signedOut()));
    this.#held.drop();
    setTimeout(() => location.replace(`${hrefOf(paths.signedOut())}#unconfirmed`), signOutTimeoutMs);
  }

  /** Leaves this page for good: nothing of it comes back, in memory or by Back. */
  #leaveFor(path: string): void {
    leaveWithoutAsking();
    this.#held.drop();
    location.replace(hrefOf(path));
  }

  /** Goes to Keycloak's own page for a new password; comes back to `returnTo`. */
  async changePassword(returnTo: string): Promise<void> {
    rememberReturn(hrefOf(returnTo), this.#held.state.person.userId);
    await this.#held.keycloak.login({
      action: 'UPDATE_PASSWORD',
      redirectUri: pageAddress(paths.home()),
      locale: initialLanguage(),
    });
  }
}
