import { formOf, noContent, redirect } from '../http.ts';
import { browserSession, noCookies } from './cookies.ts';
import { mayReturnTo, type OidcCall } from './context.ts';
import { confirmLogoutPage, errorPage, page } from '../pages/pages.ts';
import { clientOf } from './token.ts';
import { languageOf, messages } from '../pages/messages.ts';

/**
 * `/protocol/openid-connect/logout`. With an id token of this realm (an expired one will do) the session ends at once,
 * without one the person is asked; with a refresh token (a program's way) it ends without a page.
 */
export async function logout(call: OidcCall): Promise<Response> {
  const { request, url, realm, keys, origin } = call;
  const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams();
  if (form.has('refresh_token')) return await logoutByRefreshToken(call, form);

  const asked = new URLSearchParams([...url.searchParams, ...form]);
  const language = languageOf(asked.get('ui_locales'), request.headers.get('Accept-Language'));
  const hint = asked.get('id_token_hint');
  const claims = hint === null ? undefined : await keys.verify(hint, { expiredToo: true });
  if (hint !== null && claims?.['typ'] !== 'ID')
    return errorPage(language, 'Invalid parameter: id_token_hint');

  const returnTo = asked.get('post_logout_redirect_uri');
  if (returnTo !== null) {
    const clientId = asked.get('client_id') ?? claims?.['azp'];
    const client = realm.clients.find((one) => one.clientId === clientId);
    if (client === undefined) {
      return errorPage(language, 'Missing parameters: id_token_hint');
    }
    if (!mayReturnTo(client.logoutPaths, returnTo, origin))
      return errorPage(language, 'Invalid redirect uri');
  }
  const session =
    browserSession(call) ?? realm.sessions.get(typeof claims?.['sid'] === 'string' ? claims['sid'] : '');
  if (session !== undefined && claims === undefined && form.get('confirmLogout') !== 'yes') {
    return confirmLogoutPage(language, `${url.pathname}${url.search}`);
  }
  if (session !== undefined) {
    realm.sessions.delete(session.id);
    const [clientId] = session.clients;
    realm.events.add({
      type: 'LOGOUT',
      clientId,
      userId: session.userId,
      sessionId: session.id,
      ...(returnTo === null ? {} : { details: { redirect_uri: returnTo } }),
    });
  }
  if (returnTo === null)
    return call.cookies.write(page(language, messages[language].loggedOut, ''), noCookies(origin));
  const target = new URL(returnTo);
  const state = asked.get('state');
  if (state !== null) target.searchParams.set('state', state);
  return call.cookies.write(redirect(target.toString()), noCookies(origin));
}

async function logoutByRefreshToken(call: OidcCall, form: URLSearchParams): Promise<Response> {
  const client = clientOf(call, form);
  if (client instanceof Response) return client;
  const claims = await call.keys.verifyRefresh(form.get('refresh_token') ?? '');
  const session = call.realm.sessions.get(typeof claims?.['sid'] === 'string' ? claims['sid'] : '');
  if (session !== undefined) {
    call.realm.sessions.delete(session.id);
    call.realm.events.add({
      type: 'LOGOUT',
      clientId: client.clientId,
      userId: session.userId,
      sessionId: session.id,
    });
  }
  return noContent();
}
