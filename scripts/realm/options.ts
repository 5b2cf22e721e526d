import {
  addressOf,
  isSecret,
  readArguments,
  UsageError,
  type Environment,
} from '../commandLine/commandLine.ts';
import type { Administrator, RealmPlace } from './adminApi.ts';
import type { ConsoleClient } from './consoleClient.ts';

/** What `--help` prints. */
export const usage = `npm run realm -- ADDRESS --check|--apply [options]: compares a realm of Keycloak with what the console needs

  ADDRESS               where browsers open the console: https://pacs.example
  --check               shows the differences and changes nothing
  --apply               shows the differences and changes only these; nothing is deleted
  --path PATH           the console's path, where it isn't /: /console/
  --realm NAME          the realm: orthanc, unless given
  --client ID           the console's client: orthanc, unless given
  --keycloak URL        Keycloak's address with its path: ADDRESS's /keycloak, unless given
  --replace-wildcards   with --apply: removes addresses with a * from the console's client
  --help                this text

An administrator of the realm master, from the environment, never from an argument, which every user of the machine could read:
  KEYCLOAK_ADMIN_USER and KEYCLOAK_ADMIN_PASSWORD, or KEYCLOAK_ADMIN_TOKEN, an access token

Exit code: 0 nothing is left to do, 1 differences are left or a change failed, 2 it couldn't run.`;

/** What to compare, and as whom. */
export interface RealmOptions extends ConsoleClient, RealmPlace {
  readonly isApplied: boolean;
  readonly administrator: Administrator;
}

function administratorOf(env: Environment): Administrator {
  const { KEYCLOAK_ADMIN_TOKEN: token = '', KEYCLOAK_ADMIN_USER: user = '' } = env;
  const { KEYCLOAK_ADMIN_PASSWORD: password = '' } = env;
  if (token !== '') {
    if (user !== '' || password !== '')
      throw new UsageError(
        'Set KEYCLOAK_ADMIN_TOKEN, or KEYCLOAK_ADMIN_USER and KEYCLOAK_ADMIN_PASSWORD, not both.',
      );
    const value = token.trim().replace(/^Bearer /i, '');
    // A line break would be refused by fetch, with the token in its message.
    if (!/^[\x21-\x7E]+$/.test(value))
      throw new UsageError('KEYCLOAK_ADMIN_TOKEN contains a space or a character that no header can have.');
    return { token: value };
  }
  if (user === '' || password === '')
    throw new UsageError(
      'Set KEYCLOAK_ADMIN_USER and KEYCLOAK_ADMIN_PASSWORD, or KEYCLOAK_ADMIN_TOKEN, in the environment.',
    );
  return { user, password };
}

/** Keycloak's address without a slash at the end. A password must not cross a network in clear. */
function keycloakOf(given: string | undefined, address: string): string {
  const url = addressOf(given ?? new URL('/keycloak', address).href, undefined);
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
    throw new UsageError(
      'The administrator’s password would cross the network in clear. Give an https address with --keycloak, or run this on Keycloak’s machine.',
    );
  return url.replace(/\/$/, '');
}

/** The options of a command line and its environment. @throws UsageError, which doesn't repeat an argument that may be a secret */
export function parseRealmOptions(args: readonly string[], env: Environment): RealmOptions | 'help' {
  if (args.some((one) => isSecret(one) || /^-*password\b/i.test(one)))
    throw new UsageError(
      'An argument looks like a token or a password. Others on this machine can read arguments: use the environment instead (--help).',
    );
  const { values, given } = readArguments(args, {
    check: { type: 'boolean', default: false },
    apply: { type: 'boolean', default: false },
    path: { type: 'string' },
    realm: { type: 'string', default: 'orthanc' },
    client: { type: 'string', default: 'orthanc' },
    keycloak: { type: 'string' },
    'replace-wildcards': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const place = given();
  if (values.check === values.apply) throw new UsageError('Say --check or --apply.');
  const { realm, client: clientId } = values;
  if (realm === '' || clientId === '') throw new UsageError('--realm and --client take a name.');
  if (realm === 'master')
    throw new UsageError('The realm master is Keycloak’s own: its administrators couldn’t sign in any more.');
  // Making the client of the auth service public would undo what it needs.
  if (clientId === 'admin-cli')
    throw new UsageError('The client admin-cli is the auth service’s. The console needs its own.');
  const address = addressOf(place, values.path);
  return {
    address,
    realm,
    clientId,
    keycloak: keycloakOf(values.keycloak, address),
    replaceWildcards: values['replace-wildcards'],
    isApplied: values.apply,
    administrator: administratorOf(env),
  };
}
