import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { createRouter } from '#plugin-emulator/createRouter.ts';
import { bearerOf, httpError, json } from '../http.ts';
import { enabledUser, type OidcCall } from '../oidc/context.ts';
import { liveSession } from '../realm/sessions.ts';
import { demand, Refusal, type AdminCall } from './call.ts';
import { noteChange } from './noteChange.ts';
import { adminRoutes } from './routes.ts';

const findRoute = createRouter(adminRoutes);

/** The answer of the Admin API to a path under `/keycloak/admin/realms/`. */
export async function answerAdmin(call: OidcCall, path: string): Promise<Response> {
  const claims = await callerOf(call);
  if (claims === undefined) return httpError(401);
  const decoded = decodePath(path);
  const slash = decoded.indexOf('/');
  const realmName = slash < 0 ? decoded : decoded.slice(0, slash);
  const rest = slash < 0 ? '' : decoded.slice(slash).replace(/\/$/, '');
  if (realmName === 'master') return httpError(403);
  if (realmName !== call.realm.name) return json({ error: 'Realm not found.' }, 404);

  const route = findRoute(call.request.method, rest.split('/'));
  if (typeof route === 'string') return httpError(route === 'unknownPath' ? 404 : 405);
  const { needs, answer } = route.target;

  const { realm, request, url, origin } = call;
  const rights = rightsOf(claims);
  const adminCall: AdminCall = {
    realm,
    request,
    origin,
    query: url.searchParams,
    params: route.params,
    rights,
  };
  try {
    if (needs !== 'any') demand(adminCall, needs);
    else if (rights.size === 0) return httpError(403);
    const isKept = realm.settings.events.adminEventsDetailsEnabled && request.body !== null;
    const representation = isKept ? withoutPasswords(await request.clone().text()) : undefined;
    const leavesNoEvent = unlocksNobody(adminCall, rest);
    const response = await answer(adminCall);
    if (request.method !== 'GET' && response.ok && !leavesNoEvent)
      noteChange(realm, claims, request, rest.slice(1), response, representation);
    return response;
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.response;
    throw refusal;
  }
}

/** The claims of a good access token of a user who is still there, enabled and signed in. */
async function callerOf(call: OidcCall): Promise<JWTPayload | undefined> {
  const claims = await call.keys.verify(bearerOf(call.request) ?? '');
  if (claims?.['typ'] !== 'Bearer' || enabledUser(call.realm, claims.sub) === undefined) return undefined;
  const sid = claims['sid'];
  return typeof sid === 'string' && liveSession(call.realm, sid) === undefined ? undefined : claims;
}

const rightsClaim = z.object({ 'realm-management': z.object({ roles: z.array(z.string()) }) });

function rightsOf(claims: JWTPayload): ReadonlySet<string> {
  const parsed = rightsClaim.safeParse(claims['resource_access']);
  return new Set(parsed.success ? parsed.data['realm-management'].roles : []);
}

/** Clearing the failed sign-ins of a user who has none is no change. */
const unlocksNobody = ({ realm, params }: AdminCall, path: string): boolean =>
  path.startsWith('/attack-detection/') &&
  params['id'] !== undefined &&
  !realm.loginFailures.has(params['id']);

/** What was sent, without the members in which passwords are. */
function withoutPasswords(text: string): string | undefined {
  const sent = z.looseObject({ credentials: z.unknown().optional() });
  try {
    const json: unknown = JSON.parse(text);
    const parsed = sent.safeParse(json);
    if (!parsed.success) return text;
    const { credentials: _credentials, ...others } = parsed.data;
    return JSON.stringify(others);
  } catch {
    return undefined;
  }
}

/** A slash in a name cannot be hidden in `%2F`: Keycloak finds such a role by its id only. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
