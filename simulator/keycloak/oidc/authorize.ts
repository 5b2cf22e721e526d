import { formOf, redirect } from '../http.ts';
import { loginPage, errorPage, updatePasswordPage } from '../pages/pages.ts';
import { startSession } from '../realm/sessions.ts';
import type { User } from '../realm/types.ts';
import { browserSession, sessionCookies } from './cookies.ts';
import { enabledUser, mayReturnTo, type OidcCall, type SignIn } from './context.ts';
import { issuerOf } from './tokens.ts';
import { languageOf, messages } from '../pages/messages.ts';

/** A password change asks for the password again when it was entered longer ago: milliseconds. */
const freshForAction = 300_000;

/** `/protocol/openid-connect/auth`: the login page, or at once a code, or why not. */
export async function authorize(call: OidcCall): Promise<Response> {
  const { request, url, origin, realm } = call;
  const asked = request.method === 'POST' ? await formOf(request) : url.searchParams;
  const language = languageOf(asked.get('ui_locales'), request.headers.get('Accept-Language'));
  const client = realm.clients.find((one) => one.clientId === asked.get('client_id'));
  const redirectUri = asked.get('redirect_uri') ?? '';
  const { events } = realm;
  if (client === undefined) {
    events.add({
      type: 'LOGIN_ERROR',
      clientId: asked.get('client_id') ?? undefined,
      error: 'client_not_found',
    });
    return errorPage(language, 'Client not found.');
  }
  if (!mayReturnTo(client.redirectPaths, redirectUri, origin)) {
    const details = { redirect_uri: redirectUri };
    events.add({ type: 'LOGIN_ERROR', clientId: client.clientId, error: 'invalid_redirect_uri', details });
    return errorPage(language, 'Invalid parameter: redirect_uri');
  }

  const signIn: SignIn = {
    id: crypto.randomUUID(),
    client,
    origin,
    redirectUri,
    responseMode: asked.get('response_mode') === 'fragment' ? 'fragment' : 'query',
    state: asked.get('state') ?? undefined,
    nonce: asked.get('nonce') ?? undefined,
    scope: asked.get('scope') ?? '',
    codeChallenge: asked.get('code_challenge') ?? undefined,
    action: asked.get('kc_action') ?? undefined,
    language,
    begun: realm.now(),
    userId: undefined,
    sessionId: undefined,
    actionStatus: undefined,
  };
  const wrong = wrongRequest(asked, signIn);
  if (wrong !== undefined) return sendBack(signIn, wrong);

  const session = browserSession(call);
  const user = enabledUser(realm, session?.userId);
  const prompt = (asked.get('prompt') ?? '').split(' ');
  const age = session === undefined ? 0 : realm.now() - session.authTime;
  const maxAge = Number(asked.get('max_age') ?? Number.NaN) * 1000;
  const stale =
    prompt.includes('login') || age > maxAge || (signIn.action !== undefined && age > freshForAction);
  call.signIns.set(signIn.id, signIn);
  if (session !== undefined && user !== undefined && !stale) {
    signIn.userId = user.id;
    signIn.sessionId = session.id;
    if (!prompt.includes('none')) return goOn(call, signIn, user);
    return user.requiredActions.length > 0
      ? sendBack(signIn, { error: 'interaction_required' })
      : goOn(call, signIn, user);
  }
  if (prompt.includes('none')) return sendBack(signIn, { error: 'login_required' });
  return showLogin(call, signIn, { username: asked.get('login_hint') ?? user?.username ?? '' });
}

/** The scopes that a client of the realm may ask for. */
const scopes = new Set(
  'openid profile email roles web-origins acr basic address phone offline_access microprofile-jwt'.split(' '),
);

function wrongRequest(asked: URLSearchParams, signIn: SignIn): Record<string, string> | undefined {
  const invalid = (description: string): Record<string, string> => ({
    error: 'invalid_request',
    error_description: description,
  });
  const type = asked.get('response_type');
  if (type === null) return invalid('Missing parameter: response_type');
  if (type !== 'code') {
    const reason = 'Client is not allowed to initiate browser login with given response_type.';
    return {
      error: 'unauthorized_client',
      error_description: `${reason} Implicit flow is disabled for the client.`,
    };
  }
  if (signIn.scope.split(' ').some((scope) => scope !== '' && !scopes.has(scope))) {
    return { error: 'invalid_scope', error_description: `Invalid scopes: ${signIn.scope}` };
  }
  if (signIn.client.secret !== undefined) return undefined;
  if (!asked.has('code_challenge_method')) return invalid('Missing parameter: code_challenge_method');
  if (asked.get('code_challenge_method') !== 'S256')
    return invalid('Invalid parameter: code challenge method is not matching the configured one');
  if (!signIn.codeChallenge) return invalid('Missing parameter: code_challenge');
  return undefined;
}

/** The login page of a sign-in. */
export function showLogin(
  call: OidcCall,
  signIn: SignIn,
  form: { username: string; error?: string },
): Response {
  const people = call.realm.users
    .people()
    .flatMap((user) =>
      user.demo === undefined || user.password === undefined
        ? []
        : [{ username: user.username, password: user.password.value, may: user.demo }],
    );
  return loginPage(signIn.language, { ...form, action: actionAddress(signIn, 'authenticate'), people });
}

/** The page that sets a new password, within a sign-in. */
export function showUpdatePassword(signIn: SignIn, user: User, error?: string): Response {
  return updatePasswordPage(signIn.language, {
    action: actionAddress(signIn, 'required-action'),
    username: user.username,
    mayCancel: signIn.action === 'UPDATE_PASSWORD' && !user.requiredActions.includes('UPDATE_PASSWORD'),
    ...(error === undefined ? {} : { error }),
  });
}

const actionAddress = (signIn: SignIn, step: string): string =>
  `/keycloak/realms/orthanc/login-actions/${step}?session_code=${signIn.id}&client_id=${encodeURIComponent(signIn.client.clientId)}`;

/** What comes after the password: what the user must still do, then the code. */
export function goOn(call: OidcCall, signIn: SignIn, user: User): Response {
  const { realm, origin } = call;
  const wantsPassword = signIn.action === 'UPDATE_PASSWORD' && signIn.actionStatus === undefined;
  if (wantsPassword || user.requiredActions.includes('UPDATE_PASSWORD'))
    return showUpdatePassword(signIn, user);
  user.requiredActions = [];

  const known = signIn.sessionId === undefined ? undefined : realm.sessions.get(signIn.sessionId);
  const session = known ?? startSession(realm, user);
  signIn.sessionId = session.id;
  const code = `${crypto.randomUUID()}.${session.id}.${signIn.client.id}`;
  const expires = realm.now() + realm.settings.codeSeconds * 1000;
  call.signIns.delete(signIn.id);
  call.codes.set(code, { signIn, sessionId: session.id, userId: user.id, expires });
  // Also for one who was signed in already.
  realm.events.add({
    type: 'LOGIN',
    clientId: signIn.client.clientId,
    userId: user.id,
    sessionId: session.id,
    details: {
      auth_method: 'openid-connect',
      auth_type: 'code',
      response_type: 'code',
      redirect_uri: signIn.redirectUri,
      consent: 'no_consent_required',
      code_id: session.id,
      username: user.username,
      response_mode: signIn.responseMode,
    },
  });
  const status =
    signIn.action === undefined
      ? {}
      : signIn.actionStatus === undefined
        ? { kc_action_status: 'error' }
        : { kc_action_status: signIn.actionStatus, kc_action: signIn.action };
  const back = sendBack(signIn, { session_state: session.id, iss: issuerOf(origin), code, ...status });
  return call.cookies.write(back, sessionCookies(session, origin));
}

/** Back to the console, with the answer where it asked to have it. */
function sendBack(signIn: SignIn, answer: Record<string, string>): Response {
  const url = new URL(signIn.redirectUri);
  const parameters = new URLSearchParams({
    ...(signIn.state === undefined ? {} : { state: signIn.state }),
    ...answer,
    ...(answer['iss'] === undefined ? { iss: issuerOf(signIn.origin) } : {}),
  });
  if (signIn.responseMode === 'fragment') {
    url.hash = parameters.toString();
  } else {
    for (const [name, value] of parameters) url.searchParams.set(name, value);
  }
  return redirect(url.toString());
}

/** What is said when a login page was left open too long, or sent twice. */
export function pageExpired(call: OidcCall): Response {
  const language = languageOf(null, call.request.headers.get('Accept-Language'));
  return errorPage(language, messages[language].expired);
}
