// English: what the checks of an installation are about, what is at stake, and the line to change.
import { found, lines } from './found.ts';
import { holes } from './holes.ts';
import { usage } from './usage.ts';

/** A check in words: its title as a statement that holds where all is well, what is at stake, and the usual line to change. */
export const checks = {
  reachable: {
    title: 'The console is reachable',
    means: 'Nobody can open the console at this address.',
    line: 'Give the address at which browsers open the console. Under a path, add --path /console/. In the proxy, the files of dist/ must be served there.',
  },
  transport: {
    title: 'TLS protects every connection',
    means: 'Over plain HTTP, anyone on the network reads images, passwords and tokens.',
    line: 'End TLS in the proxy and serve the console at https:// only.',
  },
  headers: {
    title: 'The console’s pages have their security headers',
    means:
      'Without them a script that gets into a page can send tokens away, and other sites can frame the console.',
    line: 'Send the headers of docs/local-server.md (“Headers of the console’s own pages”) from the proxy.',
  },
  deepLinks: {
    title: 'Addresses inside the console open',
    means: 'Bookmarks, reloads and share links end in an error page.',
    line: 'nginx: try_files $uri /index.html; and for /share: try_files /share.html =404;',
  },
  caching: {
    title: 'Browsers keep the console’s files for the right time',
    means:
      'Pages that are kept show data to the next person, or an old version after an update. Scripts that aren’t kept make every visit slow.',
    line: 'Send the Cache-Control headers of docs/local-server.md from the proxy.',
  },
  compression: {
    title: 'Scripts are compressed',
    means: 'The first visit is three times as large.',
    line: 'nginx: gzip_static on; The release has a .gz and a .br file next to every text file.',
  },
  configFile: {
    title: 'config.json can be used',
    means: 'The console shows what is wrong in this file and doesn’t start.',
    line: 'Correct these fields in config.json. docs/config.md explains each.',
  },
  silentPage: {
    title: 'The page of the silent sign-in is served',
    means:
      'The hidden frame of the sign-in doesn’t come back, so nobody gets past “The console couldn’t start”.',
    line: 'Serve silent-check-sso.html as it is in dist/, without a redirect.',
  },
  clock: {
    title: 'The server’s clock is right',
    means: 'Tokens expire early or aren’t valid yet, and links don’t expire when they say.',
    line: 'Synchronize both machines: timedatectl set-ntp true',
  },
  issuer: {
    title: 'Keycloak answers by the console’s address',
    means:
      'Tokens name another issuer than the auth service expects, or sign-in leads to an address that browsers can’t reach.',
    line: 'In config.json, correct keycloak.url or keycloak.realm. Or import deploy/realm/orthanc-realm.json into Keycloak.',
  },
  client: {
    title: 'Keycloak has the console’s client',
    means: 'Nobody can sign in.',
    line: 'Correct keycloak.clientId in config.json. In Keycloak, the client must exist and be enabled.',
  },
  redirects: {
    title: 'Keycloak allows the console’s redirect addresses',
    means: 'Signing in ends at Keycloak’s page “Invalid parameter: redirect_uri”.',
    line: 'In Keycloak, add the addresses to the client’s “Valid redirect URIs”.',
  },
  wildcard: {
    title: 'Keycloak allows no other redirect address',
    means:
      'With a wildcard, a link to the login page can send someone’s sign-in code to another site or page.',
    line: 'In Keycloak, remove every “*” from the client’s “Valid redirect URIs”.',
  },
  pkce: {
    title: 'Keycloak requires PKCE',
    means: 'A sign-in code that is caught on its way can be exchanged for a token.',
    line: 'In Keycloak, set the client’s “Proof Key for Code Exchange Code Challenge Method” to S256.',
  },
  directGrants: {
    title: 'Passwords are only typed on the login page',
    means: 'A script can try passwords without the login page, and programs learn people’s passwords.',
    line: 'In Keycloak, turn off “Direct access grants” for the client.',
  },
  implicitFlow: {
    title: 'No token stands in an address',
    means: 'Tokens can appear in addresses, and so in histories and logs.',
    line: 'In Keycloak, turn off “Implicit flow” for the client.',
  },
  webOrigins: {
    title: 'Keycloak answers scripts of this site only',
    means: 'Scripts of other sites can read what Keycloak sends to this client.',
    line: 'In Keycloak, list only the console’s origin in the client’s “Web origins”.',
  },
  events: {
    title: 'Keycloak records sign-ins and changes',
    means: 'After an incident nobody can tell who signed in or who changed a role.',
    line: 'In Keycloak, under Realm settings, Events, turn on “Save events” for users and for administrators.',
  },
  bruteForce: {
    title: 'Guessing passwords is slowed down',
    means: 'A program can try as many passwords as it likes.',
    line: 'In Keycloak, under Realm settings, Security defenses, turn on brute force detection.',
  },
  tokenLifespan: {
    title: 'Access tokens end within 15 minutes',
    means: 'A stolen token works until it ends, also after sign-out or for a disabled account.',
    line: 'In Keycloak, under Realm settings, Tokens, set “Access Token Lifespan” to 5 minutes, for the client, too.',
  },
  ownApiKey: {
    title: 'Only administrators can edit API keys',
    means: 'Users who learn someone’s key can copy it to their own account, which disables it for both.',
    line: 'Choose “Repair realm” on the console’s page “API keys”.',
  },
  plugin: {
    title: 'The authorization plugin and its auth service answer',
    means: 'The console can’t tell what anyone may do, and shows an error instead of studies.',
    line: 'In Orthanc’s configuration, add the authorization plugin to "Plugins" and set "Authorization": {"WebServiceRootUrl": …}.',
  },
  orthancVersion: {
    title: 'Orthanc is recent enough',
    means:
      'The console needs Orthanc 1.12.5 or newer. Without the extended find, lists aren’t sorted and not counted.',
    line: 'Update Orthanc to 1.12.5 or newer.',
  },
  shareRecords: {
    title: 'Share records are set up',
    means: 'Without them each browser lists only the links that were created in it.',
    line: 'docs/shares.md has the lines for Orthanc’s and the plugin’s configuration, and for config.json.',
  },
  token: {
    title: 'The plugin accepts the token',
    means: 'To the plugin, people who are signed in are anonymous: they see nothing.',
    line: 'Compare the auth service’s KEYCLOAK_URI and the plugin’s "TokenHttpHeaders" with docs/install.md. The proxy must pass the header Authorization on.',
  },
  apiKey: {
    title: 'The plugin accepts the API key',
    means: 'Machines with an API key are anonymous: they see nothing.',
    line: 'In the plugin’s configuration, add "api-key" to "TokenHttpHeaders". In nginx, underscores and case of the header must stay as they are.',
  },
  ...usage,
  ...holes,
} satisfies Record<string, { title: string; means: string; line: string }>;

export const messages = {
  areas: {
    console: 'Console and proxy',
    keycloak: 'Keycloak',
    orthanc: 'Orthanc and its plugin',
    usage: 'Accounts, roles and labels',
    holes: 'What people can do beyond their permissions',
  },
  checks,
  failed: {
    timeout: (address: string) => `${address} didn’t respond in time.`,
    tls: (address: string, code: string) => `TLS to ${address} failed (${code}).`,
    offline: (address: string, code: string) =>
      `${address} can’t be reached${code === '' ? '' : ` (${code})`}.`,
    stopped: () => 'Stopped before it was told.',
    unexpected: (message: string) => `The check itself failed: ${message}`,
  },
  found,
  lines,
  untold: {
    noSetting: 'No setting closes this.',
    inLog: 'Look at the auth service’s log. Its log level must be above INFO.',
  },
};
