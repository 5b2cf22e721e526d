import type { QueryClient } from '@tanstack/react-query';
import type { Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { ApiError, type Refusal } from '#api/ApiError.ts';
import { readProfileAgain } from '#api/authorization/profile.ts';
import type { Connection } from '#api/http.ts';
import type { ReadonlyStore } from '#lib/createStore.ts';
import type { SessionState } from '#session/tokens/sessionState.ts';

/** As much of the session as is needed here. */
export interface RenewableSession {
  readonly state: ReadonlyStore<Pick<SessionState, 'status'>>;
  /** Fetches a new token; waits while the session is lost. */
  refresh(): Promise<void>;
}

interface Parts {
  session: RenewableSession;
  queryClient: QueryClient;
  rules: Rules;
}

/** How long one look at token and profile serves all the refusals that come together, in milliseconds. */
const sameMoment = 2000;

/**
 * Says why a server refused. Orthanc answers an expired session, a missing permission, a missing label and a deleted study
 * all with the same empty 403 (docs/platform.md), so: renew the token, read the profile again, and ask the access model.
 */
export function createRefusalExplainer({ session, queryClient, rules }: Parts): Connection['explainRefusal'] {
  let look: { at: number; result: Promise<Profile | 'renewed'> } | undefined;

  /** The profile after a fresh token; `'renewed'` when the session had been lost and the person has signed in again. */
  async function lookAgain(): Promise<Profile | 'renewed'> {
    let lost = false;
    const unsubscribe = session.state.subscribe(() => {
      lost ||= session.state.get().status === 'lost';
    });
    try {
      await session.refresh();
    } finally {
      unsubscribe();
    }
    const profile = await readProfileAgain(queryClient);
    return lost ? 'renewed' : profile;
  }

  return async (request) => {
    // The profile is open to everyone: a refusal of it comes from a proxy, and asking for it again would not end.
    if (request.path === '/auth/user/profile') return { because: 'policy' };
    const now = Date.now();
    if (!look || now - look.at > sameMoment) look = { at: now, result: lookAgain() };
    let profile: Profile | 'renewed';
    try {
      profile = await look.result;
    } catch (error) {
      look = undefined;
      if (error instanceof ApiError && error.kind === 'forbidden') return { because: 'policy' };
      throw error;
    }
    if (profile === 'renewed') return 'retry';
    if (request.server === 'keycloak') return { because: 'policy' };
    return explain(rules, profile, request.method, request.path);
  };
}

async function explain(rules: Rules, profile: Profile, method: string, path: string): Promise<Refusal> {
  if (!profile.userId && profile.permissions.length <= 1) return { because: 'anonymous' };
  const { classifyRefusal } = await import('./classifyRefusal.ts');
  return classifyRefusal(rules, profile, method, path);
}
