import { formOf, json, oauthError } from '../http.ts';
import { liveSession, startSession } from '../realm/sessions.ts';
import type { Client } from '../realm/types.ts';
import { enabledUser, type OidcCall } from './context.ts';
import { checkPassword } from './loginActions.ts';
import { issueTokens, type Grant } from './tokens.ts';

const invalidGrant = (description: string): Response => oauthError(400, 'invalid_grant', description);

/** `/protocol/openid-connect/token`: a code, a refresh token, a client's secret or (where on) a password for tokens. */
export async function token(call: OidcCall): Promise<Response> {
  const form = await formOf(call.request);
  const client = clientOf(call, form);
  if (client instanceof Response) return client;
  const sentFrom = call.request.headers.get('Origin');
  if (sentFrom !== null && sentFrom !== call.origin) return json({ error: 'Invalid origin' }, 403);
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return await fromCode(call, client, form);
    case 'refresh_token':
      return await fromRefreshToken(call, client, form);
    case 'client_credentials':
      return await fromSecret(call, client, form);
    case 'password':
      return await fromPassword(call, client, form);
    case null:
      return oauthError(400, 'invalid_request', 'Missing form parameter: grant_type');
    default:
      return oauthError(400, 'unsupported_grant_type', 'Unsupported grant_type');
  }
}

/** The client that sends a form, by its id and, where it has one, its secret; else the refusal. */
export function clientOf(call: OidcCall, form: URLSearchParams): Client | Response {
  const basic = /^Basic +(\S+)$/i.exec(call.request.headers.get('Authorization') ?? '')?.[1];
  const [basicId, basicSecret] = basic === undefined ? [] : decodeBasic(basic);
  const clientId = basicId ?? form.get('client_id');
  const client = call.realm.clients.find((one) => one.clientId === clientId);
  const refused = 'Invalid client or Invalid client credentials';
  if (client === undefined) return oauthError(401, 'invalid_client', refused);
  if (client.secret !== undefined && client.secret !== (basicSecret ?? form.get('client_secret'))) {
    return oauthError(401, 'unauthorized_client', refused);
  }
  return client;
}

function decodeBasic(value: string): string[] {
  try {
    return atob(value)
      .split(':', 2)
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
  } catch {
    return [];
  }
}

async function answer(
  call: OidcCall,
  grant: Pick<Grant, 'client' | 'user' | 'session' | 'scope' | 'nonce'>,
): Promise<Response> {
  const { realm, keys, origin } = call;
  return json(await issueTokens({ realm, keys, origin, ...grant }), 200, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json',
  });
}

/** How the details of an event name the tokens that were given out. */
const grantDetails = (grant: string, scope: string): Record<string, string> => ({
  token_id: crypto.randomUUID(),
  grant_type: grant,
  refresh_token_type: 'Refresh',
  scope,
  refresh_token_id: crypto.randomUUID(),
  client_auth_method: 'client-secret',
});

function fails({ realm }: OidcCall, { clientId }: Client, type: string, error: string, grant: string): void {
  const details = { grant_type: grant, client_auth_method: 'client-secret' };
  realm.events.add({ type, clientId, error, details });
}

async function fromCode(call: OidcCall, client: Client, form: URLSearchParams): Promise<Response> {
  const value = form.get('code') ?? '';
  const code = call.codes.get(value);
  call.codes.delete(value);
  if (code === undefined || code.signIn.client !== client) {
    fails(call, client, 'CODE_TO_TOKEN_ERROR', 'invalid_code', 'authorization_code');
    return invalidGrant('Code not valid');
  }
  if (code.expires < call.realm.now()) {
    fails(call, client, 'CODE_TO_TOKEN_ERROR', 'expired_code', 'authorization_code');
    return invalidGrant('Code is expired');
  }
  const { signIn } = code;
  if (signIn.redirectUri !== form.get('redirect_uri')) return invalidGrant('Incorrect redirect_uri');
  if (signIn.codeChallenge !== undefined) {
    const verifier = form.get('code_verifier');
    if (verifier === null) return invalidGrant('PKCE code verifier not specified');
    if ((await challengeOf(verifier)) !== signIn.codeChallenge) {
      return invalidGrant('PKCE verification failed: Code mismatch');
    }
  }
  const session = liveSession(call.realm, code.sessionId);
  const user = enabledUser(call.realm, code.userId);
  if (session === undefined || user === undefined) return invalidGrant('Session not active');
  const { clientId } = client;
  call.realm.events.add({
    type: 'CODE_TO_TOKEN',
    clientId,
    userId: user.id,
    sessionId: session.id,
    details: { ...grantDetails('authorization_code', signIn.scope), code_id: session.id },
  });
  return await answer(call, { client, user, session, scope: signIn.scope, nonce: signIn.nonce });
}

/** The S256 challenge of a PKCE verifier: base64url without padding. */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCodePoint(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Earlier refresh tokens stay good while the session lives, as Keycloak ships it, but each answer brings a new one. */
async function fromRefreshToken(call: OidcCall, client: Client, form: URLSearchParams): Promise<Response> {
  if (!form.has('refresh_token')) return oauthError(400, 'invalid_request', 'No refresh token');
  const claims = await call.keys.verifyRefresh(form.get('refresh_token') ?? '');
  if (claims === undefined) {
    fails(call, client, 'REFRESH_TOKEN_ERROR', 'invalid_token', 'refresh_token');
    return invalidGrant('Invalid refresh token');
  }
  if (claims['azp'] !== client.clientId)
    return invalidGrant("Invalid refresh token. Token client and authorized client don't match");
  const session = liveSession(call.realm, typeof claims['sid'] === 'string' ? claims['sid'] : undefined);
  if (session === undefined) return invalidGrant('Session not active');
  const user = call.realm.users.withId(session.userId);
  if (user === undefined) return invalidGrant('User not found');
  if (!user.enabled) return invalidGrant('User disabled');
  if ((claims.iat ?? 0) < user.notBefore) return invalidGrant('Stale token');
  const scope = typeof claims['scope'] === 'string' ? claims['scope'] : '';
  const details = grantDetails('refresh_token', scope);
  const { clientId } = client;
  call.realm.events.add({
    type: 'REFRESH_TOKEN',
    clientId,
    userId: user.id,
    sessionId: session.id,
    details,
  });
  return await answer(call, { client, user, session, scope });
}

async function fromSecret(call: OidcCall, client: Client, form: URLSearchParams): Promise<Response> {
  if (client.secret === undefined) {
    return oauthError(401, 'unauthorized_client', 'Public client not allowed to retrieve service account');
  }
  const user = enabledUser(call.realm, client.serviceAccountId);
  if (user === undefined) return invalidGrant('User disabled');
  const details = { ...grantDetails('client_credentials', form.get('scope') ?? ''), username: user.username };
  call.realm.events.add({ type: 'CLIENT_LOGIN', clientId: client.clientId, userId: user.id, details });
  return await answer(call, { client, user, session: undefined, scope: form.get('scope') ?? '' });
}

async function fromPassword(call: OidcCall, client: Client, form: URLSearchParams): Promise<Response> {
  if (!client.directAccessGrants) {
    return oauthError(400, 'unauthorized_client', 'Client not allowed for direct access grants');
  }
  const checked = checkPassword(
    call,
    client.clientId,
    form.get('username') ?? '',
    form.get('password') ?? '',
    { auth_method: 'openid-connect', grant_type: 'password', client_auth_method: 'client-secret' },
  );
  if ('failed' in checked) {
    return checked.failed === 'disabled'
      ? invalidGrant('Account disabled')
      : oauthError(401, 'invalid_grant', 'Invalid user credentials');
  }
  const { user } = checked;
  if (user.requiredActions.length > 0) return invalidGrant('Account is not fully set up');
  const session = startSession(call.realm, user);
  const details = { ...grantDetails('password', form.get('scope') ?? ''), username: user.username };
  const { clientId } = client;
  call.realm.events.add({ type: 'LOGIN', clientId, userId: user.id, sessionId: session.id, details });
  return await answer(call, { client, user, session, scope: form.get('scope') ?? '' });
}
