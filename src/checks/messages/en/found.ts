// English: what the checks found, and the line to change where it depends on that.

import { usageFound } from './usage.ts';

const list = (items: readonly string[]): string => items.join(', ');

interface HeaderDifference {
  readonly path: string;
  readonly header: string;
  readonly expected: string;
  readonly actual: string;
}

const headerLine = ({ path, header, expected, actual }: HeaderDifference): string =>
  `${path}: ${header} ${actual === '' ? 'is missing' : `is “${actual}”`}, expected “${expected}”.`;

/** What a check found. */
export const found = {
  notAsked: 'Not asked: the console isn’t reachable.',
  redirected: (address: string, location: string) =>
    `${address} redirects${location === '' ? '' : ` to ${location}`}. Check that address instead.`,
  status: (address: string, status: number) => `${address} answers with status ${String(status)}.`,
  otherAnswer: (path: string, status: number) =>
    `${path} gave an unexpected response (status ${String(status)}). A proxy may be interfering.`,
  otherPage: (address: string) => `${address} is a page, but not the console’s.`,
  onlyHere: 'The address is on this machine, where plain HTTP is fine.',
  plainHttp: (address: string) => `${address} is plain HTTP.`,
  noHsts: (value: string) => `Strict-Transport-Security ${value === '' ? 'is missing' : `is “${value}”`}.`,
  alsoPlain: (address: string) => `${address} answers over plain HTTP, too, without a redirect.`,
  noDate: 'The response has no Date header.',
  skew: (seconds: number, ahead: boolean) =>
    `The server’s clock is ${String(seconds)} seconds ${ahead ? 'ahead of' : 'behind'} the clock here.`,
  headers: (differences: readonly HeaderDifference[]) => {
    const shown = differences.slice(0, 4).map(headerLine).join(' ');
    return differences.length > 4 ? `${shown} And ${String(differences.length - 4)} more.` : shown;
  },
  noEntry: 'The page names no script.',
  notCompressed: (path: string) => `${path} arrives without Content-Encoding.`,
  compressedOnTheWay: 'Compressed for each request. The precompressed files of the release are smaller.',
  noPage: (path: string, status: number) => `${path} is no page of the console (status ${String(status)}).`,
  sharePage: '/share shows the console instead of the page for share links.',
  missingAsset: (status: number) =>
    `A script that doesn’t exist is answered with status ${String(status)} instead of 404.`,
  noConfig: 'There is no config.json: every setting has its default.',
  configIsPage: 'Instead of config.json, the proxy sends a page.',
  config: (problems: readonly { field: string; found: string; expected: string }[]) =>
    problems
      .map(
        ({ field, found, expected }) => `${field === '' ? 'The file' : field}: found ${found}, ${expected}.`,
      )
      .join(' '),
  notFramable: 'The page forbids to be framed by the console itself.',
  noRealm: (realm: string) => `Keycloak has no realm “${realm}”, or keycloak.url doesn’t lead to Keycloak.`,
  needsHttps: 'Keycloak refuses requests over plain HTTP: it isn’t told that the proxy ends TLS.',
  notKeycloak: (url: string) => `${url} answers, but not like Keycloak.`,
  otherIssuer: (issuer: string, expected: string) => `Keycloak calls itself ${issuer}, expected ${expected}.`,
  noClient: (clientId: string) => `The realm has no enabled client “${clientId}”.`,
  confidentialClient: (clientId: string) => `The client “${clientId}” has “Client authentication” on.`,
  refusedAddresses: (clientId: string, addresses: readonly string[]) =>
    `The client “${clientId}” doesn’t list ${list(addresses)}.`,
  allowedAddress: (address: string) => `Keycloak would send a sign-in to ${address}.`,
  noRedirect: 'Keycloak refused the client or its redirect address.',
  browserUntold: 'A browser can’t tell. Run npm run doctor.',
  noPkce: 'Keycloak accepts a sign-in without a code challenge.',
  directGrants: 'The client accepts passwords without the login page.',
  implicit: 'The client issues tokens in the address.',
  anyOrigin: 'Any site’s script may read the responses.',
  browserUntoldPort: 'A browser can’t tell if plain HTTP redirects. npm run doctor can.',
  browserUntoldClient: 'A browser needs “view-clients” to tell. npm run doctor doesn’t.',
  needsToken: 'Set CASTELLAN_TOKEN to the token of a user administrator.',
  needsRealmRights: (status: number) =>
    `This account may not read it (status ${String(status)}): it needs “view-realm” and “view-users”.`,
  keyKeeping: {
    usersCanEdit: 'Users can edit the attribute “api-key” of their own account.',
    notKept: 'Keycloak doesn’t keep the attribute “api-key”.',
    singleValue:
      'Keycloak keeps one API key for each user only, so a key can’t be replaced without an outage.',
    notesLost: 'Keycloak keeps the keys, but not what the console writes about them.',
  },
  noEvents: 'Events of users or of administrators aren’t recorded.',
  eventDetails: 'Events of administrators contain details, and with them API keys.',
  noBruteForce: 'Wrong passwords never lock an account.',
  noPlugin: (url: string) =>
    `${url}/auth/user/profile doesn’t exist: Orthanc has no authorization plugin, or orthanc.url is wrong.`,
  orthancUsers: (url: string) => `${url} asks for a password of Orthanc’s own.`,
  profileRefused: 'The profile of this request couldn’t be read.',
  pluginFails: (url: string, status: number) =>
    `${url}/auth/user/profile fails (status ${String(status)}): Orthanc or the auth service is down.`,
  notOrthanc: (url: string, status: number) =>
    `${url} answers, but not like Orthanc with its plugin (status ${String(status)}).`,
  systemRefused: 'This account may not read /system.',
  needsCredential: 'Set CASTELLAN_TOKEN or CASTELLAN_API_KEY.',
  oldOrthanc: (version: string) => `Orthanc is ${version}.`,
  noLabels: 'Orthanc’s database doesn’t support labels.',
  noExtendedFind: 'Orthanc’s database has no extended find.',
  version: (version: string) => `Orthanc ${version}.`,
  noShareRows: 'In config.json, extraPermissions has no rows for share records.',
  noShareMetadata: 'Orthanc’s "UserMetadata" has no “castellan-shares”.',
  rowsUntold: 'Only a write could tell if the plugin’s "ExtraPermissions" has the rows of config.json.',
  noToken: 'Set CASTELLAN_TOKEN.',
  noApiKey: 'Set CASTELLAN_API_KEY.',
  caller: (name: string) => `Accepted: ${name}.`,
  notJwt: 'This isn’t an access token of Keycloak.',
  expired: 'The token has expired.',
  noAudience: 'The token isn’t for the audience “account”.',
  foreignIssuer: (issuer: string) => `The token is of ${issuer}.`,
  tokenIgnored: 'The plugin takes this token for no token.',
  keyIgnored:
    'The plugin takes this key for no key: it is unknown or held twice, its owner is disabled, or the header doesn’t arrive.',
  shareTokenPasses: (headers: readonly string[]) => `A share token in ${list(headers)} passes with POST.`,
  overridePasses: (ways: readonly string[]) => `Requests with ${list(ways)} pass.`,
  anonymousUpload: 'The plugin lets anonymous requests upload.',
  openRoutes: (paths: readonly string[]) => `Answered without a credential: ${list(paths)}.`,
  needsLimited: 'Use the token or API key of an account with limited labels.',
  needsView: 'The account needs the permission “view”.',
  openToLimited: (paths: readonly string[]) =>
    `Open to this account, whose labels are limited: ${list(paths)}.`,
  noStudy: 'This account can’t see any study.',
  openToAll: (paths: readonly string[]) =>
    `Open to this account, which lacks “admin-permissions”: ${list(paths)}.`,
  noSuchRoute: (paths: readonly string[]) => `This Orthanc doesn’t answer there: ${list(paths)}.`,
  refusedByProxy: (rules: readonly string[]) => `The proxy refuses it by its rule: ${list(rules)}.`,
  onlyPlugin:
    'The request passed the proxy. Only the plugin refused it, because it has no credential. Its usual table lets people with the permission through.',
  anonymousMay: (permissions: readonly string[]) =>
    `Not asked: without a credential, requests already have ${list(permissions)}.`,
  longToken: (minutes: number) => `Access tokens last ${String(minutes)} minutes.`,
  shortToken: (minutes: number) => `Lifespan in minutes: ${String(minutes)}.`,
  ...usageFound,
};

/** The line to change, where it isn't the check's usual one. */
export const lines = {
  hsts: 'nginx: add_header Strict-Transport-Security "max-age=31536000" always;',
  toHttps: 'nginx, port 80: return 301 https://$host$request_uri;',
  header: ({ path, header, expected }: HeaderDifference) =>
    `nginx, location of ${path}: add_header ${header} "${expected}" always;`,
  sharePage: 'nginx: location = /share { try_files /share.html =404; }',
  missingAsset: 'nginx: location /assets/ { try_files $uri =404; }',
  configIsPage: 'nginx: location = /config.json { try_files $uri =404; }',
  framable: `nginx, location of /silent-check-sso.html: send its own Content-Security-Policy with frame-ancestors 'self', and no X-Frame-Options.`,
  keycloakDown: (url: string) => `Start Keycloak, or correct the upstream of ${url} in the proxy.`,
  forwardedProto: 'nginx: proxy_set_header X-Forwarded-Proto $scheme; Keycloak: KC_PROXY_HEADERS=xforwarded',
  hostname: (url: string) => `Keycloak: KC_HOSTNAME=${url}`,
  publicClient: 'In Keycloak, turn off “Client authentication” for the client.',
  redirects: (addresses: readonly string[]) =>
    `In Keycloak, add to the client’s “Valid redirect URIs”: ${list(addresses)}`,
  eventDetails: 'In Keycloak, under Realm settings, Events, turn off “Include representation”.',
  orthancUsers:
    'In Orthanc’s configuration: "AuthenticationEnabled": false. The plugin decides who may do what.',
  authService: 'Start the auth service, and check "WebServiceRootUrl" in the plugin’s configuration.',
  orthancPath: (url: string) =>
    `Correct orthanc.url in config.json, or in the proxy pass ${url}/ on to Orthanc without its prefix.`,
  database:
    'Use Orthanc with SQLite or with the PostgreSQL index 7.0 or newer, and let it upgrade the database.',
  shareRows:
    'config.json: "extraPermissions": [["put", "^/studies/([a-f0-9-]+)/metadata/castellan-shares$", "all|share"], ["delete", …the same…]]',
  shareMetadata: 'Orthanc: "UserMetadata": {"castellan-shares": 4242}',
  newToken: 'Sign in again and copy a fresh access token.',
  audience: 'In Keycloak, give the user the realm role “default-roles-orthanc”.',
};
