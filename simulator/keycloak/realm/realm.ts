import { generatedUsers } from './generatedUsers.ts';
import { defaultRole, type Person, type RealmRole } from '#simulator/people.ts';
import { createEventLog, type EventHistory, type EventLog } from './events.ts';
import { newUser, rolesFromSeed, userFromPerson } from './seed.ts';
import type { Client, LoginFailures, RealmSettings, Role, Session } from './types.ts';
import type { UserProfile } from '../profile/userProfile.ts';
import { createUsers, type Users } from './users.ts';

/** A client that a simulated realm starts with. */
export interface ClientSeed {
  clientId: string;
  /** Present: a confidential client with a service account; absent: a public one with PKCE. */
  secret?: string;
  /** Where a sign-in may return, as paths under the console's own origin; `/*` where left out. */
  redirectPaths?: readonly string[];
  /** Where a sign-out may return; those of a sign-in where left out, as in Keycloak (`post.logout.redirect.uris` of `+`). */
  logoutPaths?: readonly string[];
  /** Roles of `realm-management` of the service account. */
  serviceAccountRoles?: readonly string[];
  /** Whether user name and password may be sent to the token endpoint (off in a deployment of ours). */
  directAccessGrants?: boolean;
}

/** What a simulated realm starts with. */
export interface RealmSeed {
  people: readonly Person[];
  roles: readonly RealmRole[];
  clients: readonly ClientSeed[];
  /** Made-up accounts besides the people. */
  generated: number;
  settings: RealmSettings;
  profile: UserProfile;
  /** What happened before, where anything did. */
  history?: ((realmId: string, clients: readonly Client[]) => EventHistory) | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** One simulated realm: all its state, changed in place. */
export interface Realm {
  readonly id: string;
  readonly name: 'orthanc';
  readonly settings: RealmSettings;
  readonly users: Users;
  /** In the order in which they were made, which is the order Keycloak lists them in. */
  readonly roles: Role[];
  readonly clients: readonly Client[];
  readonly sessions: Map<string, Session>;
  readonly loginFailures: Map<string, LoginFailures>;
  readonly events: EventLog;
  profile: UserProfile;
  /** Milliseconds since 1970. */
  now(): number;
}

const simulatedRealmId = '51c0ffee-0000-4000-8000-000000000001';

/** A realm from its seed. */
export function createRealm(seed: RealmSeed): Realm {
  const { history } = seed;
  const settings = { ...seed.settings, events: { ...seed.settings.events } };
  const roles = rolesFromSeed(seed.roles);
  const users = createUsers([
    ...seed.people.map((person) => userFromPerson(person, roles)),
    ...generatedUsers(seed.generated, roles),
  ]);
  const clients = seed.clients.map((client) => clientFromSeed(client, users, roles, seed.clock()));
  const id = simulatedRealmId;
  return {
    id,
    name: 'orthanc',
    settings,
    users,
    roles,
    clients,
    sessions: new Map(),
    loginFailures: new Map(),
    events: createEventLog({
      realmId: id,
      settings: settings.events,
      now: seed.clock,
      history: history === undefined ? undefined : () => history(id, clients),
    }),
    profile: seed.profile,
    now: seed.clock,
  };
}

function clientFromSeed(seed: ClientSeed, users: Users, roles: readonly Role[], now: number): Client {
  let serviceAccountId: string | undefined;
  if (seed.secret !== undefined) {
    serviceAccountId = crypto.randomUUID();
    users.add(
      newUser({
        id: serviceAccountId,
        username: `service-account-${seed.clientId}`,
        enabled: true,
        created: now,
        roles: new Set(roles.filter((role) => role.name === defaultRole).map((role) => role.id)),
        managementRoles: new Set(seed.serviceAccountRoles),
        serviceAccountOf: seed.clientId,
      }),
    );
  }
  return {
    id: crypto.randomUUID(),
    clientId: seed.clientId,
    secret: seed.secret,
    redirectPaths: seed.redirectPaths ?? ['/*'],
    logoutPaths: seed.logoutPaths ?? seed.redirectPaths ?? ['/*'],
    directAccessGrants: seed.directAccessGrants ?? false,
    serviceAccountId,
  };
}
