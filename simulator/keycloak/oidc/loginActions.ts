import { formOf } from '../http.ts';
import { setPassword } from '../realm/passwords.ts';
import { countLoginFailure, endSessionsOf, lockedOut } from '../realm/sessions.ts';
import type { User } from '../realm/types.ts';
import { goOn, pageExpired, showLogin, showUpdatePassword } from './authorize.ts';
import { browserSession } from './cookies.ts';
import { enabledUser, type OidcCall, type SignIn } from './context.ts';
import { messages } from '../pages/messages.ts';

/** How long a login page may stay open: milliseconds. */
const pageLives = 1_800_000;

function signInOf(call: OidcCall): SignIn | undefined {
  const signIn = call.signIns.get(call.url.searchParams.get('session_code') ?? '');
  return signIn !== undefined && call.realm.now() - signIn.begun < pageLives ? signIn : undefined;
}

/** Who a user name and a password are, or how the sign-in failed. Also used by the password grant. */
export function checkPassword(
  { realm }: Pick<OidcCall, 'realm'>,
  clientId: string,
  username: string,
  password: string,
  details: Readonly<Record<string, string>>,
): { user: User } | { failed: 'wrong' | 'disabled' } {
  const name = username.trim();
  const user = realm.users.named(name) ?? realm.users.withEmail(name);
  const known = user !== undefined && user.serviceAccountOf === undefined ? user : undefined;
  const log = (error: string): void => {
    const of = known === undefined ? {} : { userId: known.id };
    realm.events.add({
      type: 'LOGIN_ERROR',
      clientId,
      ...of,
      error,
      details: { ...details, username: name },
    });
  };
  if (known === undefined) {
    log('user_not_found');
    return { failed: 'wrong' };
  }
  if (lockedOut(realm, known.id)) {
    log('user_temporarily_disabled');
    return { failed: 'wrong' };
  }
  if (known.password === undefined || known.password.value !== password) {
    log('invalid_user_credentials');
    countLoginFailure(realm, known.id);
    return { failed: 'wrong' };
  }
  if (!known.enabled) {
    log('user_disabled');
    return { failed: 'disabled' };
  }
  realm.loginFailures.delete(known.id);
  return { user: known };
}

/** The login form. A user who is shut out for a while reads the same words as after a wrong password, as in Keycloak. */
export async function authenticate(call: OidcCall): Promise<Response> {
  const signIn = signInOf(call);
  if (signIn === undefined) return pageExpired(call);
  const form = await formOf(call.request);
  const username = form.get('username') ?? '';
  const details = {
    auth_method: 'openid-connect',
    auth_type: 'code',
    redirect_uri: signIn.redirectUri,
    code_id: signIn.id,
  };
  const password = form.get('password') ?? '';
  const checked = checkPassword(call, signIn.client.clientId, username, password, details);
  if ('failed' in checked) {
    return showLogin(call, signIn, { username, error: messages[signIn.language][checked.failed] });
  }
  const { user } = checked;
  const before = browserSession(call);
  if (before?.userId === user.id) {
    before.authTime = Math.floor(call.realm.now() / 1000) * 1000;
    signIn.sessionId = before.id;
  } else if (before !== undefined) {
    call.realm.sessions.delete(before.id);
  }
  signIn.userId = user.id;
  return goOn(call, signIn, user);
}

/** The form that sets a new password, asked for (`kc_action=UPDATE_PASSWORD`) or required after a temporary one. */
export async function requiredAction(call: OidcCall): Promise<Response> {
  const signIn = signInOf(call);
  const user = enabledUser(call.realm, signIn?.userId);
  if (signIn === undefined || user === undefined) return pageExpired(call);
  const form = await formOf(call.request);
  if (form.has('cancel-aia') && !user.requiredActions.includes('UPDATE_PASSWORD')) {
    signIn.actionStatus = 'cancelled';
    return goOn(call, signIn, user);
  }
  const text = messages[signIn.language];
  const password = form.get('password-new') ?? '';
  if (password === '') return showUpdatePassword(signIn, user, text.missing);
  if (password !== form.get('password-confirm')) return showUpdatePassword(signIn, user, text.differ);
  const refused = setPassword(call.realm, user, password, false);
  if (refused !== undefined) return showUpdatePassword(signIn, user, refused.error_description);
  if (form.has('logout-sessions')) endSessionsOf(call.realm, user, signIn.sessionId);
  for (const type of ['UPDATE_CREDENTIAL', 'UPDATE_PASSWORD']) {
    call.realm.events.add({
      type,
      clientId: signIn.client.clientId,
      userId: user.id,
      details: {
        credential_type: 'password',
        auth_method: 'openid-connect',
        custom_required_action: 'UPDATE_PASSWORD',
        response_type: 'code',
        redirect_uri: signIn.redirectUri,
        remember_me: 'false',
        code_id: signIn.id,
        response_mode: signIn.responseMode,
        username: user.username,
      },
    });
  }
  signIn.actionStatus = 'success';
  return goOn(call, signIn, user);
}
