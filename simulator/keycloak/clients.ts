import type { ClientSeed } from './realm/realm.ts';

/** The plugin emulator's client, which reads users and roles. Realms have it under this name, so it stays. */
export const pluginClientId = 'castellan-gate';

/**
 * The clients of a deployment of ours: the console's public one with its exact return addresses, and, where a secret is
 * given, the plugin emulator's, which may read users and roles.
 * @param consolePath where the console runs, with a slash at both ends
 */
export function consoleClients(clientSecret?: string, consolePath = '/'): ClientSeed[] {
  const console: ClientSeed = {
    clientId: 'orthanc',
    redirectPaths: ['', 'silent-check-sso.html', 'signed-in.html'].map((path) => consolePath + path),
    logoutPaths: ['signed-out', ''].map((path) => consolePath + path),
  };
  if (clientSecret === undefined) return [console];
  return [
    console,
    { clientId: pluginClientId, secret: clientSecret, serviceAccountRoles: ['view-users', 'view-realm'] },
  ];
}
