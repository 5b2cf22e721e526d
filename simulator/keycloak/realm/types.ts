import type { EventSettings } from './events.ts';

/** A password as the simulation keeps it: in the clear, since every account of it is made up. */
interface Password {
  id: string;
  value: string;
  /** Milliseconds since 1970. */
  created: number;
}

/** An account. Mutable: the Admin API and the account pages change it in place. */
export interface User {
  readonly id: string;
  /** Lower case, as Keycloak stores it. */
  username: string;
  firstName: string | undefined;
  lastName: string | undefined;
  email: string | undefined;
  emailVerified: boolean;
  enabled: boolean;
  /** Milliseconds since 1970. */
  readonly created: number;
  attributes: Record<string, string[]>;
  requiredActions: string[];
  /** Seconds since 1970; set when an administrator signs the user out. */
  notBefore: number;
  /** Ids of the realm roles given directly. */
  readonly roles: Set<string>;
  /** Names of the `realm-management` roles given directly. */
  readonly managementRoles: Set<string>;
  password: Password | undefined;
  /** Earlier passwords, newest first. */
  passwordHistory: Password[];
  /** The client whose service account this is: such users are in no list. */
  readonly serviceAccountOf: string | undefined;
  /** What the login page says this demo person may do. */
  readonly demo: string | undefined;
}

/** A realm role; composite as soon as it brings others. */
export interface Role {
  readonly id: string;
  name: string;
  description: string | undefined;
  attributes: Record<string, string[]>;
  /** Ids of the realm roles that it brings. */
  readonly realmRoles: Set<string>;
  /** Names of the `realm-management` roles that it brings. */
  readonly managementRoles: Set<string>;
}

/** A client of the realm. */
export interface Client {
  readonly id: string;
  readonly clientId: string;
  /** Absent: a public client, which must use PKCE. */
  readonly secret: string | undefined;
  /** Paths under the console's own origin where a sign-in may return; a `*` at the end stands for any rest. */
  readonly redirectPaths: readonly string[];
  readonly logoutPaths: readonly string[];
  readonly directAccessGrants: boolean;
  /** The user in whose name `client_credentials` works. */
  readonly serviceAccountId: string | undefined;
}

/** A single sign-on session. */
export interface Session {
  /** Known to tokens (`sid`), so no secret. */
  readonly id: string;
  /** The value of the browser's cookie: a secret. */
  readonly cookie: string;
  readonly userId: string;
  readonly ipAddress: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  lastAccess: number;
  /** When the password was last entered, milliseconds since 1970. */
  authTime: number;
  readonly clients: Set<string>;
}

/** The failed sign-ins of one user. */
export interface LoginFailures {
  count: number;
  /** Milliseconds since 1970. */
  last: number;
  lockouts: number;
  /** Milliseconds since 1970; 0 where not locked. */
  lockedUntil: number;
}

/** The limits of a realm that the simulation keeps. All in seconds, but `failureFactor`: failed sign-ins until a lockout. */
export interface RealmSettings {
  displayName: string;
  accessTokenSeconds: number;
  sessionIdleSeconds: number;
  sessionMaxSeconds: number;
  codeSeconds: number;
  failureFactor: number;
  lockoutSeconds: number;
  passwordPolicy: string;
  events: EventSettings;
  /** Whether failed sign-ins lock an account at all. */
  bruteForceProtected: boolean;
}
