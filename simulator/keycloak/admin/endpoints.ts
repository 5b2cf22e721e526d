import { httpError } from '../http.ts';
import type { OidcCall } from '../oidc/context.ts';

/** The answer of the Admin API to a path under `/keycloak/admin/realms/`. */
export async function answerAdmin(_call: OidcCall, _path: string): Promise<Response> {
  return await Promise.resolve(httpError(401));
}
