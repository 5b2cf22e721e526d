import type Keycloak from 'keycloak-js';
import * as z from 'zod/mini';

/** What Keycloak's token says of the person; the claims are standard OIDC, the roles Keycloak's own. */
const claimsSchema = z.object({
  sub: z.string(),
  preferred_username: z._default(z.string(), ''),
  name: z.optional(z.string()),
  realm_access: z.optional(z.object({ roles: z.array(z.string()) })),
  resource_access: z._default(z.record(z.string(), z.object({ roles: z.array(z.string()) })), {}),
});

/** The person who is signed in, as Keycloak's access token tells it. */
export interface Person {
  userId: string;
  userName: string;
  /** Full name, or the user name where Keycloak has none. */
  name: string;
  realmRoles: readonly string[];
  /** Client roles of `realm-management`: what the Keycloak Admin API lets this person do. They change only with a new token. */
  keycloakRights: readonly string[];
}

/**
 * The state of the session: `lost` when Keycloak no longer renews it, until the person signs in again or leaves; `signedOut` when the page
 * is being left for good.
 */
export interface SessionState {
  status: 'signedIn' | 'lost' | 'signedOut';
  person: Person;
  /** When Keycloak ends the session unless it is used, by the server's clock; absent when it does not say. */
  endsAt?: Date;
  /** By how many seconds this computer's clock is ahead of Keycloak's; negative when it is behind. */
  clockAhead: number;
}

/** How signing in again ended. `otherPerson`: the page is reloading for them. `blocked`: the browser refused the pop-up. */
export type SignInAgainResult = 'signedIn' | 'blocked' | 'notSignedIn' | 'otherPerson';

/** The person of the present token. */
export function readPerson(keycloak: Keycloak): Person {
  const claims = z.parse(claimsSchema, keycloak.tokenParsed);
  return {
    userId: claims.sub,
    userName: claims.preferred_username,
    name: claims.name?.trim() || claims.preferred_username,
    realmRoles: claims.realm_access?.roles ?? [],
    keycloakRights: claims.resource_access['realm-management']?.roles ?? [],
  };
}

/** What the present tokens say of person, end and clock. */
export function readState(keycloak: Keycloak): SessionState {
  const expiresAt = keycloak.refreshTokenParsed?.exp;
  return {
    status: 'signedIn',
    person: readPerson(keycloak),
    ...(expiresAt ? { endsAt: new Date(expiresAt * 1000) } : {}),
    clockAhead: keycloak.timeSkew ?? 0,
  };
}
