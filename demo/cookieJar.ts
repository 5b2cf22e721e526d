import type { CookieExchange } from '#simulator/keycloak/oidc/cookies.ts';

/** The cookies of the one browser that the demo's worker serves. */
export interface CookieJar extends CookieExchange {
  /** Each as `name=value`, for a jar made later. */
  all(): string[];
}

/**
 * A jar for the simulated Keycloak inside a service worker, which never sees a `Cookie` header and whose `Set-Cookie` reaches nobody.
 * Paths and lifetimes don't matter: only Keycloak asks, and its sessions end on the server.
 */
export function createCookieJar(kept: readonly string[] = []): CookieJar {
  const cookies = new Map<string, string>();

  function put(cookie: string): void {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (/;\s*Max-Age=0(;|$)/i.test(cookie)) cookies.delete(name);
    else cookies.set(name, value);
  }

  for (const cookie of kept) put(cookie);
  return {
    read: (_, name) => cookies.get(name),
    write(response, written) {
      for (const cookie of written) put(cookie);
      return response;
    },
    all: () => [...cookies].map(([name, value]) => `${name}=${value}`),
  };
}
