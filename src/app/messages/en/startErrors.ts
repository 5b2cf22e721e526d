/** English: what stopped the console's start, and what to do. */
export const messages = {
  console: 'The server of this page',
  keycloak: 'The sign-in server (Keycloak)',
  timeoutTitle: 'No response in time',
  timeout: (server: string, address: string) =>
    `${server} didn’t respond within 10 seconds at ${address}. Check your connection, then reload the page. If this continues, tell an administrator.`,
  offlineTitle: 'No connection',
  offline: (server: string, address: string) =>
    `${server} couldn’t be reached at ${address}. Check your connection, then reload the page. If this continues, tell an administrator.`,
  garbledTitle: 'Unexpected response',
  garbled: (server: string, address: string) =>
    `${server} returned an unexpected response at ${address}. A proxy may be interfering. Reload the page. If this continues, tell an administrator.`,
  statusTitle: 'Server error',
  status: (server: string, address: string, status: number) =>
    `${server} returned status ${String(status)} at ${address}. Reload the page to try again. If this continues, tell an administrator.`,
  clientTitle: 'Keycloak doesn’t accept this console',
  client: (clientId: string, redirectUri: string) =>
    `Keycloak rejected the client or the redirect address. In config.json, keycloak.clientId is “${clientId}”. The redirect address is ${redirectUri}. An administrator can check both in Keycloak: under Clients, the client “${clientId}” must exist and be enabled, and its “Valid redirect URIs” must include this address.`,
  realmTitle: 'Realm not found',
  realm: (realm: string) =>
    `Keycloak has no realm “${realm}”, or keycloak.url in config.json doesn’t lead to Keycloak. An administrator can correct keycloak.realm or keycloak.url in config.json.`,
  tokenTitle: 'Keycloak didn’t issue a token',
  token: (clientId: string, status: number) =>
    `Keycloak refused to issue a token to the client “${clientId}” (status ${String(status)}). Reload the page. If this continues, an administrator can check the client in Keycloak: under Clients, “Client authentication” must be off and “Standard flow” on.`,
  refusedTitle: 'You aren’t signed in',
  refused: (words: string) => `Keycloak didn’t sign you in. Its message: ${words}`,
  loopTitle: 'Signing in doesn’t complete',
  loop: (clientId: string) =>
    `Keycloak sent you back several times, but no session started. The browser may block cookies for this site, or keycloak.clientId in config.json (“${clientId}”) may be wrong. Allow cookies, then reload the page. If this continues, tell an administrator.`,
};
