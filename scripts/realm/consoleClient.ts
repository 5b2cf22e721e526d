import { AdminError } from './adminApi.ts';
import { clientRequests, readClient, type Client } from './client.ts';
import { flagDifferences, type Difference, type Flag, type PartRules } from './part.ts';
import { maxTokenSeconds, tokenSeconds } from './realmSettings.ts';
import { shippedClient } from './shipped.ts';

/** What the console's client must allow. */
export interface ConsoleClient {
  readonly clientId: string;
  /** Where browsers open the console, with its path and a slash at the end. */
  readonly address: string;
  /** Whether addresses with a `*` are removed. Another application may sign in through them. */
  readonly replaceWildcards: boolean;
}

type Switch =
  | 'enabled'
  | 'publicClient'
  | 'bearerOnly'
  | 'standardFlowEnabled'
  | 'implicitFlowEnabled'
  | 'directAccessGrantsEnabled';

const flags: readonly Flag<Switch>[] = [
  ['enabled', true, 'it is disabled'],
  ['publicClient', true, 'client authentication is on: a page in a browser can’t keep a secret'],
  ['bearerOnly', false, 'it is bearer-only: nobody can sign in through it'],
  ['standardFlowEnabled', true, 'the standard flow is off: nobody can sign in'],
  ['implicitFlowEnabled', false, 'the implicit flow is on: tokens end up in addresses'],
  ['directAccessGrantsEnabled', false, 'direct access grants are on: any program can try passwords'],
];

const pkce = 'pkce.code.challenge.method';
const lifespan = 'access.token.lifespan';
const postLogout = 'post.logout.redirect.uris';

const withAttribute = (client: Client, name: string, value: string): Client => ({
  ...client,
  attributes: { ...client.attributes, [name]: value },
});

const isAddress = (text: string): boolean => !['', '+', '-'].includes(text);

/** The addresses after a sign-out. A `+` at first place stands for the redirect addresses, and a `-` for none. */
function afterSignOut({ attributes, redirectUris }: Client): readonly string[] {
  const listed = (attributes[postLogout] ?? '').split('##');
  if (listed[0] === '-') return [];
  return listed[0] === '+' ? redirectUris : listed.filter(isAddress);
}

/** One of a client's lists of addresses. */
interface AddressList {
  /** As Keycloak's console calls it. */
  readonly name: string;
  readonly read: (client: Client) => readonly string[];
  readonly write: (client: Client, addresses: string[]) => Client;
  readonly needs: readonly string[];
  readonly isOpen: (address: string) => boolean;
}

function addressLists(address: string): AddressList[] {
  const { origin } = new URL(address);
  // Orthanc Explorer 2, which signs in through the same client, has no exact address.
  const isOpen = (one: string): boolean => one.includes('*') && !one.startsWith(`${origin}/orthanc/`);
  return [
    {
      name: 'Valid redirect URIs',
      read: ({ redirectUris }) => redirectUris,
      write: (client, redirectUris) => ({ ...client, redirectUris }),
      needs: ['', 'silent-check-sso.html', 'signed-in.html'].map((page) => address + page),
      isOpen,
    },
    {
      name: 'Valid post logout redirect URIs',
      read: afterSignOut,
      write: (client, addresses) => withAttribute(client, postLogout, addresses.filter(isAddress).join('##')),
      needs: [`${address}signed-out`, address],
      isOpen,
    },
    {
      name: 'Web origins',
      // A `+` stands for the origins of the redirect addresses, and so for the console's.
      read: ({ webOrigins }) => (webOrigins.includes('+') ? [...webOrigins, origin] : webOrigins),
      write: (client, webOrigins) => ({ ...client, webOrigins: [...new Set(webOrigins)] }),
      needs: [origin],
      isOpen: (one) => one === '*',
    },
  ];
}

function addressDifferences(
  found: Client,
  list: AddressList,
  replaceWildcards: boolean,
): Difference<Client>[] {
  const { name, read, write, needs, isOpen } = list;
  const missing = needs.filter((address) => !read(found).includes(address));
  const open = read(found).filter(isOpen);
  const differences: Difference<Client>[] = [];
  if (missing.length > 0)
    differences.push({
      says: `${name}: ${missing.join(' and ')} missing`,
      fix: (now) => write(now, [...new Set([...read(now), ...missing])]),
    });
  if (open.length > 0) {
    const says = `${name}: ${open.join(' and ')} allows addresses that aren’t the console’s`;
    const drop = (now: Client): Client =>
      write(
        now,
        read(now).filter((address) => !isOpen(address)),
      );
    differences.push(
      replaceWildcards ? { says, fix: drop } : { says: `${says}. Removed only with --replace-wildcards` },
    );
  }
  return differences;
}

/** How the console's client differs from what the console needs; addresses of others stay. */
export function compareConsoleClient(
  found: Client | undefined,
  wanted: ConsoleClient,
): Difference<Client | undefined>[] {
  const { clientId, address, replaceWildcards } = wanted;
  if (!found) return [{ says: 'it doesn’t exist', fix: () => shippedClient(clientId, address) }];
  const differences: Difference<Client>[] = flagDifferences(found, flags);
  if (found.attributes[pkce] !== 'S256')
    differences.push({
      says: 'it doesn’t insist on PKCE with S256',
      fix: (now) => withAttribute(now, pkce, 'S256'),
    });
  if (Number(found.attributes[lifespan] ?? 0) > maxTokenSeconds)
    differences.push({
      says: `its access tokens live for ${found.attributes[lifespan] ?? ''} seconds, more than ${String(maxTokenSeconds)}; wanted: ${String(tokenSeconds)}`,
      fix: (now) => withAttribute(now, lifespan, String(tokenSeconds)),
    });
  differences.push(
    ...addressLists(address).flatMap((list) => addressDifferences(found, list, replaceWildcards)),
  );
  return differences.map(({ says, fix }) =>
    fix ? { says, fix: (now) => (now ? fix(now) : now) } : { says },
  );
}

/** The client that the console signs people in through. */
export const consoleClientPart = (wanted: ConsoleClient): PartRules<Client | undefined> => ({
  name: `Client ${wanted.clientId}`,
  async read(api) {
    const found = await readClient(api, wanted.clientId);
    if (found && found.protocol !== 'openid-connect')
      throw new AdminError(
        `The client ${wanted.clientId} speaks ${found.protocol}, not OpenID Connect. Give another one with --client.`,
      );
    return found;
  },
  compare: (found) => compareConsoleClient(found, wanted),
  requests: clientRequests,
});
