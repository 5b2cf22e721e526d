import { z } from 'zod';
import { bearerOf, httpError, json, noContent, oauthError } from '../http.ts';
import { changeUser, refusalResponse } from '../profile/changeUser.ts';
import { liveSession } from '../realm/sessions.ts';
import type { User } from '../realm/types.ts';
import { maySee } from '../profile/userProfile.ts';
import { profileMetadata } from '../profile/profileMetadata.ts';
import { enabledUser, type OidcCall } from './context.ts';
import { page } from '../pages/pages.ts';
import { whoIs } from './tokens.ts';
import { languageOf, messages } from '../pages/messages.ts';

/** The user of a request's bearer token, while their session is alive. */
async function caller(call: OidcCall): Promise<User | undefined> {
  const claims = await call.keys.verify(bearerOf(call.request) ?? '');
  const sid = claims?.['sid'];
  if (claims === undefined || (typeof sid === 'string' && liveSession(call.realm, sid) === undefined))
    return undefined;
  return enabledUser(call.realm, claims.sub);
}

/** `/protocol/openid-connect/userinfo`. */
export async function userinfo(call: OidcCall): Promise<Response> {
  const user = await caller(call);
  if (user === undefined) {
    const challenge =
      'Bearer realm="orthanc", error="invalid_token", error_description="Token verification failed"';
    return new Response(null, { status: 401, headers: { 'WWW-Authenticate': challenge } });
  }
  return json({ sub: user.id, ...whoIs(user) });
}

const profileForm = z.object({
  username: z.string().optional(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
});

/** `/account`: a person's own profile as JSON, or (to a browser) a page that says there is none here. */
export async function account(call: OidcCall): Promise<Response> {
  const { request, realm } = call;
  if (request.method === 'GET' && (request.headers.get('Accept') ?? '').includes('text/html')) {
    const language = languageOf(null, request.headers.get('Accept-Language'));
    return page(language, messages[language].account, `<p>${messages[language].accountNote}</p>`);
  }
  const user = await caller(call);
  if (user === undefined) return httpError(401);
  if (request.method === 'GET') {
    const seen = Object.entries(user.attributes).filter(([name]) => maySee(realm.profile, name, 'user'));
    return json({
      id: user.id,
      username: user.username,
      firstName: user.firstName,
      lastName: user.lastName,
      email: user.email,
      ...(user.emailVerified ? { emailVerified: true } : {}),
      ...(seen.length > 0 ? { attributes: Object.fromEntries(seen) } : {}),
      userProfileMetadata: profileMetadata(realm.profile, 'user'),
    });
  }
  const form = profileForm.safeParse(await request.json().catch(() => undefined));
  if (!form.success) return oauthError(400, 'invalid_request', 'Cannot parse the JSON');
  const { username, firstName, lastName, email, attributes = {} } = form.data;
  const refused = changeUser(realm, user, { username, firstName, lastName, email, attributes }, 'user');
  if (refused !== undefined) return refusalResponse(refused);
  realm.events.add({ type: 'UPDATE_PROFILE', userId: user.id });
  return noContent();
}
