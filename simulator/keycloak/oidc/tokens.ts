import type { JWTPayload } from 'jose';
import { effectiveRoles } from '../realm/effectiveRoles.ts';
import type { Realm } from '../realm/realm.ts';
import type { Client, Session, User } from '../realm/types.ts';
import type { Keys } from './keys.ts';

/** For whom and for which sign-in tokens are made. */
export interface Grant {
  realm: Realm;
  keys: Keys;
  /** The origin by which the browser knows this server, without a slash at the end. */
  origin: string;
  client: Client;
  user: User;
  /** Absent for a service account, which has no session. */
  session: Session | undefined;
  scope: string;
  nonce?: string | undefined;
}

/** The answer of the token endpoint. */
export interface TokenAnswer {
  access_token: string;
  expires_in: number;
  refresh_expires_in: number;
  refresh_token?: string;
  token_type: 'Bearer';
  id_token?: string;
  'not-before-policy': 0;
  session_state?: string;
  scope: string;
}

/** The issuer of a realm's tokens, as a browser at this origin sees it. */
export const issuerOf = (origin: string): string => `${origin}/keycloak/realms/orthanc`;

/** Access token, and for a person refresh and id token besides. */
export async function issueTokens(grant: Grant): Promise<TokenAnswer> {
  const { realm, keys, origin, client, user, session, nonce } = grant;
  const scope = grant.scope.split(' ').includes('openid') ? 'openid email profile' : 'email profile';
  const iat = Math.floor(realm.now() / 1000);
  const expiresIn = realm.settings.accessTokenSeconds;
  const iss = issuerOf(origin);
  const common = {
    iat,
    iss,
    sub: user.id,
    azp: client.clientId,
    ...(session === undefined ? {} : { sid: session.id, auth_time: Math.floor(session.authTime / 1000) }),
  };
  const access_token = await keys.sign({
    ...common,
    exp: iat + expiresIn,
    jti: `onrtac:${crypto.randomUUID()}`,
    typ: 'Bearer',
    acr: '1',
    'allowed-origins': [origin],
    ...rightsOf(realm, user),
    scope,
    ...whoIs(user),
  });
  const answer = {
    access_token,
    expires_in: expiresIn,
    token_type: 'Bearer',
    'not-before-policy': 0,
    scope,
  } as const;
  if (session === undefined) return { ...answer, refresh_expires_in: 0 };

  session.lastAccess = realm.now();
  session.clients.add(client.clientId);
  const lives = realm.settings.sessionIdleSeconds;
  const refresh_token = await keys.signRefresh({
    ...common,
    exp: iat + lives,
    jti: crypto.randomUUID(),
    aud: iss,
    typ: 'Refresh',
    scope,
  });
  const withRefresh = { ...answer, refresh_expires_in: lives, refresh_token, session_state: session.id };
  if (!scope.startsWith('openid')) return withRefresh;
  const id_token = await keys.sign({
    ...common,
    exp: iat + expiresIn,
    jti: crypto.randomUUID(),
    aud: client.clientId,
    typ: 'ID',
    acr: '1',
    ...(nonce === undefined ? {} : { nonce }),
    ...whoIs(user),
  });
  return { ...withRefresh, id_token };
}

/**
 * The roles of a token and its audience. Keycloak names each client of which the user holds a role, so a user without
 * the realm's default role has no `account` in it, and Orthanc's auth service answers with the anonymous profile.
 */
function rightsOf(realm: Realm, user: User): JWTPayload {
  const roles = effectiveRoles(realm, user);
  const resources = {
    ...(roles.management.length > 0 ? { 'realm-management': { roles: roles.management } } : {}),
    ...(roles.account
      ? { account: { roles: ['manage-account', 'manage-account-links', 'view-profile'] } }
      : {}),
  };
  const audience = Object.keys(resources);
  const [only] = audience;
  return {
    ...(only === undefined ? {} : { aud: audience.length === 1 ? only : audience }),
    ...(roles.realm.length > 0 ? { realm_access: { roles: roles.realm.map((role) => role.name) } } : {}),
    ...(only === undefined ? {} : { resource_access: resources }),
  };
}

/** The claims of the scopes `profile` and `email`; what is empty is left out. */
export function whoIs(user: User): Record<string, string | boolean> {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ');
  return {
    email_verified: user.emailVerified,
    ...(name === '' ? {} : { name }),
    preferred_username: user.username,
    ...(user.firstName ? { given_name: user.firstName } : {}),
    ...(user.lastName ? { family_name: user.lastName } : {}),
    ...(user.email ? { email: user.email } : {}),
  };
}
