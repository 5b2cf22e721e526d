import { liveSession } from '../realm/sessions.ts';
import type { Session } from '../realm/types.ts';
import type { OidcCall } from './context.ts';

/** How cookies travel between this server and the browser. */
export interface CookieExchange {
  /** The value of a cookie that the browser of a request has. */
  read(request: Request, name: string): string | undefined;
  /** Gives cookies to the browser with a response; each as a `Set-Cookie` header spells it. */
  write(response: Response, cookies: readonly string[]): Response;
}

/** As over HTTP. A service worker can't: its requests and responses lose these headers, so the demo has an exchange of its own. */
export const cookieHeaders: CookieExchange = {
  read(request, name) {
    for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
      const [key, value] = pair.trim().split('=', 2);
      if (key === name) return value;
    }
    return undefined;
  },
  write(response, cookies) {
    for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
    return response;
  },
};

const path = '/keycloak/realms/orthanc/';
const identity = 'KEYCLOAK_IDENTITY';
const session = 'KEYCLOAK_SESSION';

/**
 * The end of a cookie as Keycloak sets it: `Secure` also on plain http, which browsers accept on localhost and 127.0.0.1.
 * On any other plain address a browser would drop it, so there it is left out.
 */
function attributes(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  const trusted =
    protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return `Path=${path}; ${trusted ? 'Secure; SameSite=None' : 'SameSite=Lax'}`;
}

/** The cookies of a session: a secret for the server, the session's id for the login-status page. */
export function sessionCookies(live: Session, origin: string): string[] {
  const end = attributes(origin);
  return [`${identity}=${live.cookie}; HttpOnly; ${end}`, `${session}=${live.id}; ${end}`];
}

/** Cookies that take those of a session away. */
export function noCookies(origin: string): string[] {
  const end = `Max-Age=0; ${attributes(origin)}`;
  return [`${identity}=; HttpOnly; ${end}`, `${session}=; ${end}`];
}

/** The live session of the browser that sends a request. */
export function browserSession(call: OidcCall): Session | undefined {
  const cookie = call.cookies.read(call.request, identity);
  if (cookie === undefined) return undefined;
  const found = [...call.realm.sessions.values()].find((one) => one.cookie === cookie);
  return liveSession(call.realm, found?.id);
}
