/** The servers that the start depends on: the one that serves the console's own files, and Keycloak. */
export type StartServer = 'console' | 'keycloak';

/**
 * What stopped the start, with what an administrator needs to mend it:
 * `timeout` no response in time · `offline` no connection · `status` an error · `garbled` a response of the wrong shape ·
 * `client` Keycloak knows no such client, or doesn't allow it this redirect address · `realm` no such realm · `token` no token for
 * this client · `issuer` Keycloak calls itself by plain HTTP, or refuses it, while this page came over TLS · `refused` Keycloak's own message on why the sign-in failed · `loop` signing in leads back to signing in.
 */
export type StartProblem =
  | { is: 'timeout' | 'offline' | 'garbled'; server: StartServer; address: string }
  | { is: 'status'; server: StartServer; address: string; status: number }
  | { is: 'client'; clientId: string; redirectUri: string }
  | { is: 'realm'; realm: string }
  | { is: 'issuer'; issuer: string }
  | { is: 'token'; clientId: string; status: number }
  | { is: 'refused'; words: string }
  | { is: 'loop'; clientId: string };

/** The console cannot start: one of the steps before its first page failed. */
export class StartError extends Error {
  readonly problem: StartProblem;
  constructor(problem: StartProblem) {
    super(`the start failed: ${problem.is}`);
    this.name = 'StartError';
    this.problem = problem;
  }
}

/** How long each step of the start may take, in milliseconds. */
export const startLimitMs = 10_000;
