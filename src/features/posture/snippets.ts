import type { Config } from '#api/config/config.ts';
import type { CheckId } from '#checks/check.ts';

const kcadm = (...lines: readonly string[]): string => lines.join('\n');

/** A word for a shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const ofRealm =
  (...settings: readonly string[]) =>
  ({ keycloak: { realm } }: Config): string =>
    kcadm(`kcadm.sh update ${quoted(`realms/${realm}`)} ${settings.map((one) => `-s ${one}`).join(' ')}`);

const ofClient =
  (settings: (address: string) => readonly string[]) =>
  ({ keycloak: { realm, clientId } }: Config, address: string): string =>
    kcadm(
      `id=$(kcadm.sh get clients -r ${quoted(realm)} -q ${quoted(`clientId=${clientId}`)} --fields id --format csv --noquotes)`,
      `kcadm.sh update "clients/$id" -r ${quoted(realm)} ${settings(address)
        .map((one) => `-s ${one}`)
        .join(' ')}`,
    );

const hardening = (): string =>
  [
    'location ^~ /orthanc/ {',
    '  include /etc/nginx/castellan/proxy.conf;',
    '  include /etc/nginx/castellan/hardening.conf;',
    '  # … the rest of deploy/nginx/orthanc.conf.template',
    '}',
  ].join('\n');

type Snippet = (config: Config, address: string) => string;

const byCheck: Partial<Record<CheckId, Snippet>> = {
  shareTokenWrites: hardening,
  methodOverride: hardening,
  auditLog: hardening,
  globalRoutes: hardening,
  foreignLinks: hardening,
  patientRoutes: hardening,
  idsInBodies: hardening,
  anonymousUpload: hardening,
  endlessLinks: hardening,
  lastingInstantLinks: hardening,
  openSystem: hardening,
  transport: () => 'add_header Strict-Transport-Security "max-age=31536000" always;',
  wildcard: ofClient((address) => [
    quoted(
      `redirectUris=${JSON.stringify(['', 'silent-check-sso.html', 'signed-in.html'].map((page) => address + page))}`,
    ),
  ]),
  webOrigins: ofClient((address) => [quoted(`webOrigins=${JSON.stringify([new URL(address).origin])}`)]),
  directGrants: ofClient(() => ['directAccessGrantsEnabled=false']),
  pkce: ofClient(() => [`'attributes."pkce.code.challenge.method"=S256'`]),
  events: ofRealm('eventsEnabled=true', 'adminEventsEnabled=true', 'adminEventsDetailsEnabled=false'),
  bruteForce: ofRealm('bruteForceProtected=true', 'failureFactor=10'),
  tokenLifespan: ofRealm('accessTokenLifespan=300'),
};

/**
 * The lines that close a hole, in the language of the program that reads them: nginx, or Keycloak's command line. `undefined`: a sentence says
 * how, or a page of the console does it.
 * @param address the console's, with its path
 */
export const snippetFor = (id: CheckId, config: Config, address: string): string | undefined =>
  byCheck[id]?.(config, address);
