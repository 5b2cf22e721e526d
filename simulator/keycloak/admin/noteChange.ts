import type { JWTPayload } from 'jose';
import type { AdminEvent } from '../realm/events.ts';
import type { Realm } from '../realm/realm.ts';

const actions = /\/(reset-password|logout)$/;

function operationOf(request: Request, path: string): AdminEvent['operationType'] {
  if (actions.test(path)) return 'ACTION';
  if (request.method === 'PUT') return 'UPDATE';
  return request.method === 'DELETE' ? 'DELETE' : 'CREATE';
}

function resourceOf(path: string): string {
  if (path.includes('/role-mappings/realm')) return 'REALM_ROLE_MAPPING';
  if (path.includes('/role-mappings/clients')) return 'CLIENT_ROLE_MAPPING';
  if (path.startsWith('users/profile')) return 'USER_PROFILE';
  if (path.startsWith('users/')) return 'USER';
  if (path.startsWith('attack-detection')) return 'USER_LOGIN_FAILURE';
  if (path.startsWith('sessions/')) return 'USER_SESSION';
  return path.startsWith('roles') ? 'REALM_ROLE' : 'REALM';
}

/**
 * Writes an administrator's change into the realm's log.
 * @param representation what was sent, where the realm keeps that; passwords stay out of it
 */
export function noteChange(
  realm: Realm,
  claims: JWTPayload,
  request: Request,
  path: string,
  response: Response,
  representation: string | undefined,
): void {
  const made = response.headers.get('Location')?.split('/admin/realms/orthanc/')[1];
  const resourcePath = made ?? path;
  const client = realm.clients.find((one) => one.clientId === claims['azp']);
  realm.events.addAdmin({
    authDetails: {
      realmId: realm.id,
      clientId: client?.id ?? '',
      userId: claims.sub ?? '',
      ipAddress: '127.0.0.1',
    },
    operationType: operationOf(request, path),
    resourceType: resourceOf(made ?? path),
    ...(resourcePath === '' ? {} : { resourcePath }),
    ...(representation === undefined || resourcePath.endsWith('/reset-password') ? {} : { representation }),
  });
}
