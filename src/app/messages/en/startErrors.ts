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
  issuerTitle: 'Keycloak isn’t told about TLS',
  issuer: (issuer: string) =>
    `This page came over https://, but Keycloak calls itself ${issuer}. A proxy that ends TLS must tell Keycloak. An administrator can set this in the proxy (nginx: proxy_set_header X-Forwarded-Proto https;) and in Keycloak (KC_PROXY_HEADERS=xforwarded).`,
  tokenTitle: 'Keycloak didn’t issue a token',
  token: (clientId: string, status: number) =>
    `Keycloak refused to issue a token to the client “${clientId}” (status ${String(status)}). Reload the page. If this continues, an administrator can check the client in Keycloak: under Clients, “Client authentication” must be off and “Standard flow” on.`,
  refusedTitle: 'You aren’t signed in',
  refused: (words: string) => `Keycloak didn’t sign you in. Its message: ${words}`,
  loopTitle: 'Signing in doesn’t complete',
  loop: (clientId: string) =>
    `Keycloak sent you back several times, but no session started. The browser may block cookies for this site, or keycloak.clientId in config.json (“${clientId}”) may be wrong. Allow cookies, then reload the page. If this continues, tell an administrator.`,
  noPluginTitle: 'Orthanc has no authorization plugin',
  noPlugin: (url: string) =>
    `Nothing answers at ${url}/auth/user/profile. An administrator can add the authorization plugin to "Plugins" in Orthanc’s configuration. If it is there, orthanc.url in config.json is wrong.`,
  notOrthancTitle: 'Orthanc isn’t at this address',
  notOrthanc: (url: string) =>
    `Something other than Orthanc answers at ${url}. An administrator can correct orthanc.url in config.json, or the proxy: it must pass ${url}/ on to Orthanc, without this prefix.`,
  pluginFailsTitle: 'Orthanc or its auth service is down',
  pluginFails: (url: string, status: number) =>
    `${url}/auth/user/profile returned status ${String(status)}. An administrator can check that Orthanc and the auth service are running, and that "WebServiceRootUrl" in the plugin’s configuration leads to the auth service.`,
  anonymousTitle: 'Orthanc doesn’t recognize you',
  anonymous:
    'You’re signed in, but to Orthanc your request is anonymous. An administrator can check three things. The proxy must pass the header Authorization on to Orthanc. The auth service must use this Keycloak and this realm. Your account must have the realm’s default role, which starts with “default-roles-”.',
  oldOrthancTitle: 'Orthanc is too old',
  oldOrthanc: (version: string) =>
    `This is Orthanc ${version}. The console needs Orthanc 1.12.5 or newer. An administrator can update it.`,
};
