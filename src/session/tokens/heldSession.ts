import type Keycloak from 'keycloak-js';
import { setClockSkew } from '#api/serverClock.ts';
import { createStore, type ReadonlyStore, type Store } from '#lib/createStore.ts';
import { createEndTimer } from '#session/leaving/endTimer.ts';
import { beginPersonalTexts, clearPersonalTexts } from '#session/leaving/personalTexts.ts';
import { readState, type SessionState } from './sessionState.ts';
import { forgetReturn } from '#session/signIn/returnAddress.ts';

/** What this page holds of a session: its tokens, who is signed in, and until when. It asks no one and tells no one. */
export class HeldSession {
  #keycloak: Keycloak;
  readonly #state: Store<SessionState>;
  #renewed = Promise.withResolvers<void>();
  readonly #endTimer;

  /**
   * @param onEnd called when the session's end has come
   * @throws if the token names no user
   */
  constructor(keycloak: Keycloak, onEnd: () => void) {
    this.#keycloak = keycloak;
    const state = readState(keycloak);
    this.#state = createStore(state);
    this.#endTimer = createEndTimer(onEnd);
    setClockSkew(state.clockAhead);
    beginPersonalTexts(state.person.userId);
    this.#endTimer.set(state.endsAt);
  }

  /** keycloak-js with the present tokens. */
  get keycloak(): Keycloak {
    return this.#keycloak;
  }

  get store(): ReadonlyStore<SessionState> {
    return this.#state;
  }

  get state(): SessionState {
    return this.#state.get();
  }

  /** While the session is lost: resolves with the next tokens; never after it was dropped. */
  get renewed(): Promise<void> {
    return this.#renewed.promise;
  }

  /** Stores fresh tokens: requests that wait for them continue. */
  take(keycloak: Keycloak): void {
    this.#keycloak = keycloak;
    const state = readState(keycloak);
    setClockSkew(state.clockAhead);
    this.#endTimer.set(state.endsAt);
    this.#state.set(state);
    this.#renewed.resolve();
  }

  /** The session was prolonged elsewhere. */
  prolong(endsAt: Date): void {
    this.#endTimer.set(endsAt);
    this.#state.set({ ...this.state, endsAt });
  }

  /** Gives up the tokens until there are new ones; the page stays, locked. */
  lose(): void {
    if (this.state.status !== 'signedIn') return;
    const { person, clockAhead } = this.state;
    this.#forgetTokens();
    this.#state.set({ status: 'lost', person, clockAhead });
  }

  /** Whether the page was left while Keycloak answered; a token that came then is dropped as well. */
  isOver(): boolean {
    if (this.state.status !== 'signedOut') return false;
    this.#keycloak.clearToken();
    return true;
  }

  /** Drops the tokens and what was kept of the person; listeners remove the page (`guardPage`). */
  drop(): void {
    this.#forgetTokens();
    clearPersonalTexts();
    forgetReturn();
    this.#state.set({ ...this.state, status: 'signedOut' });
  }

  #forgetTokens(): void {
    this.#keycloak.clearToken();
    this.#endTimer.set(undefined);
    this.#renewed = Promise.withResolvers();
  }
}
