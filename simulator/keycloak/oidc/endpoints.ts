import { httpError } from '../http.ts';
import { account, userinfo } from './account.ts';
import { authorize } from './authorize.ts';
import type { OidcCall } from './context.ts';
import { certs, discovery, loginStatus, realmInfo, thirdPartyCookies } from './discovery.ts';
import { authenticate, requiredAction } from './loginActions.ts';
import { logout } from './logout.ts';
import { token } from './token.ts';

type Endpoint = (call: OidcCall) => Response | Promise<Response>;

/** What the realm serves besides the Admin API: the path under `/keycloak/realms/orthanc`, the methods, the handler. */
const endpoints: Readonly<Record<string, { methods: readonly string[]; answer: Endpoint }>> = {
  '': { methods: ['GET'], answer: realmInfo },
  '/.well-known/openid-configuration': { methods: ['GET'], answer: discovery },
  '/protocol/openid-connect/certs': { methods: ['GET'], answer: certs },
  '/protocol/openid-connect/auth': { methods: ['GET', 'POST'], answer: authorize },
  '/protocol/openid-connect/token': { methods: ['POST'], answer: token },
  '/protocol/openid-connect/userinfo': { methods: ['GET', 'POST'], answer: userinfo },
  '/protocol/openid-connect/logout': { methods: ['GET', 'POST'], answer: logout },
  '/protocol/openid-connect/3p-cookies/step1.html': { methods: ['GET'], answer: thirdPartyCookies },
  '/protocol/openid-connect/login-status-iframe.html': { methods: ['GET'], answer: loginStatus },
  '/login-actions/authenticate': { methods: ['POST'], answer: authenticate },
  '/login-actions/required-action': { methods: ['POST'], answer: requiredAction },
  '/account': { methods: ['GET', 'POST'], answer: account },
};

/** The answer of the realm's own endpoints to a path under `/keycloak/realms/orthanc`. */
export async function answerOidc(call: OidcCall, path: string): Promise<Response> {
  const endpoint = endpoints[path.replace(/\/$/, '')];
  if (endpoint === undefined) return httpError(404);
  if (!endpoint.methods.includes(call.request.method)) return httpError(405);
  return await endpoint.answer(call);
}
