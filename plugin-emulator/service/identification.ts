import type { decideAll } from '#access/decide.ts';
import { anonymousProfile } from '#access/roles/profile.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { EmulatorMode, PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { KeycloakRefused } from './realmClient.ts';
import type { RealmClient, RealmUser } from './realmClient.ts';
import { parseRoles, unitedRoles } from './rolesDocument.ts';
import { verifiedShare } from './share.ts';
import { TimedCache } from '#plugin-emulator/TimedCache.ts';

/** The profile without a sign-in. As shipped, it includes `upload`. */
function anonymous(mode: EmulatorMode): Profile {
  return mode === 'faithful' ? anonymousProfile : { ...anonymousProfile, permissions: [] };
}

/** The profile as the plugin answers it: sorted, and without `authorized-labels` if there are none. */
export function profileAnswer(profile: Profile): Record<string, unknown> {
  return {
    ...(profile.authorizedLabels.length > 0 ? { 'authorized-labels': profile.authorizedLabels } : {}),
    groups: [],
    name: profile.name,
    permissions: profile.permissions,
    ...(profile.userId === undefined ? {} : { 'user-id': profile.userId }),
  };
}

/** Where a request may carry a token: the headers of `rules.tokenHeaders`, then, for GET only, its arguments. */
interface Token {
  kind: 'token' | 'api-key';
  value: string;
  via: 'header' | 'argument';
}

function tokensOf(request: Request, rules: Rules): Token[] {
  const headers = rules.tokenHeaders.flatMap((name): Token[] => {
    const value = request.headers.get(name);
    if (value === null) return [];
    const isKey = name.toLowerCase() === 'api-key';
    return [{ kind: isKey ? 'api-key' : 'token', value: value.replace(/^Bearer +/i, ''), via: 'header' }];
  });
  if (request.method !== 'GET') return headers;
  const query = new URL(request.url).searchParams;
  const given = rules.tokenArguments.flatMap((name): Token[] => {
    const value = query.get(name);
    return value === null ? [] : [{ kind: 'token', value, via: 'argument' }];
  });
  return [...headers, ...given];
}

/** The tokens of a request in the plugin's order; the first one identifies the caller. */
export type Credentials = Parameters<typeof decideAll>[1];
type Credential = Credentials[number];

/** Makes a function that identifies the caller of a request. Profiles are cached. */
export function createIdentification(
  options: PluginEmulatorOptions,
  realm: RealmClient,
): (request: Request) => Promise<Credentials> {
  const profiles = new TimedCache<Profile>(options.cacheSeconds, options.clock);

  async function userOf(token: Token): Promise<RealmUser | undefined> {
    try {
      return await (token.kind === 'token'
        ? realm.userOfToken(token.value)
        : realm.userOfApiKey(token.value));
    } catch (error) {
      // The auth service answers 500, so the plugin has no profile.
      if (error instanceof KeycloakRefused) return undefined;
      throw error;
    }
  }

  async function profileOf(token: Token): Promise<Profile> {
    const user = await userOf(token);
    if (user === undefined) return anonymous(options.mode);
    const document = parseRoles(await options.rolesStore.read());
    const rights =
      document === undefined ? { permissions: [], authorizedLabels: [] } : unitedRoles(document, user.roles);
    return { name: user.name, userId: user.id, groups: [], ...rights };
  }

  async function credentialOf(token: Token): Promise<Credential> {
    const profile = await profiles.get(`${token.kind} ${token.value}`, async () => profileOf(token));
    const payload = await verifiedShare(token.value, options.signingKey);
    return payload === undefined ? { profile } : { profile, share: { payload, via: token.via } };
  }

  return async (request) => {
    const [first, ...others] = await Promise.all(tokensOf(request, options.rules).map(credentialOf));
    return first === undefined ? [{ profile: anonymous(options.mode) }] : [first, ...others];
  };
}
