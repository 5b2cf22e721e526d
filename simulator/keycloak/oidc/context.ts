import type { Realm } from '../realm/realm.ts';
import type { Client, User } from '../realm/types.ts';
import type { CookieExchange } from './cookies.ts';
import type { Keys } from './keys.ts';
import type { Language } from '../pages/messages.ts';

/** A sign-in that has begun: what the console asked for, until it gets its code. */
export interface SignIn {
  readonly id: string;
  readonly client: Client;
  readonly origin: string;
  readonly redirectUri: string;
  readonly responseMode: 'fragment' | 'query';
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly scope: string;
  readonly codeChallenge: string | undefined;
  /** `kc_action`: what the person came to do besides signing in. */
  readonly action: string | undefined;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** The user, once their password was right. */
  userId: string | undefined;
  /** The session that they already had. */
  sessionId: string | undefined;
  actionStatus: 'success' | 'cancelled' | undefined;
}

/** A code, good for one exchange. */
interface Code {
  readonly signIn: SignIn;
  readonly sessionId: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** All that the login pages and the token endpoint work on. */
export interface Oidc {
  readonly realm: Realm;
  readonly keys: Keys;
  readonly cookies: CookieExchange;
  readonly signIns: Map<string, SignIn>;
  readonly codes: Map<string, Code>;
}

/** One request to the login pages or the token endpoint. */
export interface OidcCall extends Oidc {
  readonly request: Request;
  readonly url: URL;
  /** The origin by which the browser knows this server. */
  readonly origin: string;
}

/** The user of an id who may still sign in. */
export function enabledUser(realm: Realm, id: string | undefined): User | undefined {
  const user = id === undefined ? undefined : realm.users.withId(id);
  return user?.enabled === true ? user : undefined;
}

/** Whether an address is one to which a sign-in of this client may return: same origin, and a path that was registered. */
export function mayReturnTo(paths: readonly string[], address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.origin !== origin || url.username !== '' || url.password !== '') return false;
  return paths.some((path) =>
    path.endsWith('*')
      ? url.pathname.startsWith(path.slice(0, -1))
      : url.pathname === path && url.search === '',
  );
}
