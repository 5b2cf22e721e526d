import { people as everyone, realmRoles, type Person, type RealmRole } from '#simulator/people.ts';
import { delay as wait, garbageResponse } from '#simulator/failures.ts';
import { answerAdmin } from './admin/endpoints.ts';
import { consoleClients } from './clients.ts';
import { createFailures } from './failures.ts';
import { httpError, json } from './http.ts';
import type { Oidc } from './oidc/context.ts';
import { cookieHeaders, type CookieExchange } from './oidc/cookies.ts';
import { answerOidc } from './oidc/endpoints.ts';
import { createKeys, type RealmSecrets } from './oidc/keys.ts';
import { createRealm, type ClientSeed, type RealmSeed } from './realm/realm.ts';
import { shippedProfile, type UserProfile } from './profile/userProfile.ts';
import type { RealmSettings, Session } from './realm/types.ts';

/** What a simulated Keycloak must have of an earlier one for its users to stay signed in. A structured clone of it works as well. */
export interface KeptSignIns {
  readonly secrets: RealmSecrets;
  readonly sessions: readonly Session[];
}

/** What a simulated Keycloak is made of; everything has a default. */
export interface KeycloakOptions {
  people?: readonly Person[];
  roles?: readonly RealmRole[];
  /** `consoleClients()` where left out: the console's public client alone. */
  clients?: readonly ClientSeed[];
  /** How many made-up accounts there are besides the people. */
  users?: number;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** How long an access token lives: 300 where left out. */
  accessTokenSeconds?: number;
  /** Other limits of the realm. */
  settings?: Partial<RealmSettings>;
  /** The user profile; that of a deployment of ours where left out. */
  profile?: UserProfile;
  /** What happened in the realm before; nothing where left out. */
  history?: RealmSeed['history'];
  /** How long a `slow` answer takes: milliseconds, 3,000 where left out. */
  delay?: number;
  /** Headers where left out. */
  cookies?: CookieExchange;
  /** Where left out, nobody is signed in. */
  signIns?: KeptSignIns;
}

/** A simulated Keycloak 26.6 with the realm `orthanc`, on paths under `/keycloak/`. */
export interface Keycloak {
  /**
   * Answers a request whose address is the one that the browser knows, since tokens name its origin.
   * @throws {ConnectionDropped} where a name in the request asks for it
   */
  handle(request: Request): Promise<Response>;
  /** Ends the sessions of one user, or of everybody: access tokens live on, nothing is refreshed. */
  endSessions(username?: string): void;
  keepSignIns(): Promise<KeptSignIns>;
}

/** The limits of a deployment of ours. */
const shippedSettings: RealmSettings = {
  displayName: 'Orthanc',
  accessTokenSeconds: 300,
  sessionIdleSeconds: 1800,
  sessionMaxSeconds: 36_000,
  codeSeconds: 60,
  failureFactor: 10,
  lockoutSeconds: 60,
  passwordPolicy: 'length(12) and notUsername and notEmail',
  events: {
    eventsEnabled: true,
    eventsExpiration: 7_776_000,
    enabledEventTypes: [],
    adminEventsEnabled: true,
    adminEventsDetailsEnabled: false,
  },
  bruteForceProtected: true,
};

const realmPath = '/keycloak/realms/orthanc';
const adminPath = '/keycloak/admin/realms/';

/** A simulated Keycloak. Its state is its own, kept in memory and changed by the requests that it answers. */
export function createKeycloak(options: KeycloakOptions = {}): Keycloak {
  const clock = options.clock ?? Date.now;
  const realm = createRealm({
    people: options.people ?? everyone,
    roles: options.roles ?? realmRoles,
    clients: options.clients ?? consoleClients(),
    generated: options.users ?? 0,
    settings: {
      ...shippedSettings,
      ...(options.accessTokenSeconds === undefined ? {} : { accessTokenSeconds: options.accessTokenSeconds }),
      ...options.settings,
    },
    profile: options.profile ?? shippedProfile,
    history: options.history,
    clock,
  });
  for (const session of options.signIns?.sessions ?? []) realm.sessions.set(session.id, session);
  const oidc: Oidc = {
    realm,
    keys: createKeys(clock, options.signIns?.secrets),
    cookies: options.cookies ?? cookieHeaders,
    signIns: new Map(),
    codes: new Map(),
  };
  const failures = createFailures(realm.users);

  return {
    endSessions(username) {
      for (const session of realm.sessions.values()) {
        if (username === undefined || realm.users.withId(session.userId)?.username === username) {
          realm.sessions.delete(session.id);
        }
      }
    },

    keepSignIns: async () => ({ secrets: await oidc.keys.secrets(), sessions: [...realm.sessions.values()] }),

    async handle(request) {
      const url = new URL(request.url);
      const asked = await failures.askedBy(request, url);
      if (asked === 'fail-500') return httpError(500);
      if (asked === 'garbage') return garbageResponse();
      if (asked === 'slow') await wait(options.delay ?? 3000, request.signal);

      const call = { ...oidc, request, url, origin: url.origin };
      if (url.pathname.startsWith(adminPath)) {
        return await answerAdmin(call, url.pathname.slice(adminPath.length));
      }
      if (url.pathname === realmPath || url.pathname.startsWith(`${realmPath}/`)) {
        return await answerOidc(call, url.pathname.slice(realmPath.length));
      }
      return url.pathname.startsWith('/keycloak/realms/')
        ? json({ error: 'Realm does not exist' }, 404)
        : httpError(404);
    },
  };
}
