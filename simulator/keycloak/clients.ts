import type { ClientSeed } from './realm/realm.ts';

/** The client id by which the gate reads accounts and roles. */
export const gateClientId = 'castellan-gate';

/**
 * The clients of a deployment of ours: the console's public one with its exact return addresses, and, where a secret is
 * given, the gate's, which may read users and roles.
 */
export function consoleClients(gateSecret?: string): ClientSeed[] {
  const console: ClientSeed = {
    clientId: 'orthanc',
    redirectPaths: ['/', '/silent-check-sso.html', '/signed-in.html'],
    logoutPaths: ['/signed-out', '/'],
  };
  if (gateSecret === undefined) return [console];
  return [
    console,
    { clientId: gateClientId, secret: gateSecret, serviceAccountRoles: ['view-users', 'view-realm'] },
  ];
}
