import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { compareAuthClient, compareServiceAccount, serviceAccountPart } from '../authClient.ts';
import { clientRequests, clientSchema, type Client } from '../client.ts';
import { compareConsoleClient } from '../consoleClient.ts';
import { fixed } from '../part.ts';
import { compareProfile, profileSchema } from '../profile.ts';
import { compareRealm, realmPart, type RealmSettings } from '../realmSettings.ts';
import { compareRoles, rolesPart, type FoundRole } from '../roles.ts';
import { rightsRoles, shippedAuthClient, shippedClient } from '../shipped.ts';

const wanted = { clientId: 'orthanc', address: 'https://pacs.example/console/', replaceWildcards: true };
const shipped = shippedClient('orthanc', wanted.address);
const right: RealmSettings = {
  sslRequired: 'external',
  bruteForceProtected: true,
  eventsEnabled: true,
  adminEventsEnabled: true,
  adminEventsDetailsEnabled: false,
  revokeRefreshToken: true,
  refreshTokenMaxReuse: 1,
  accessTokenLifespan: 300,
};
const said = (differences: readonly { says: string }[]): string =>
  differences.map(({ says }) => says).join('\n');

/** The user profile that an installation imports. */
function shippedProfile(): z.output<typeof profileSchema> {
  const text = readFileSync(new URL('../../../deploy/realm/orthanc-realm.json', import.meta.url), 'utf8');
  const component = z.tuple([
    z.object({ config: z.object({ 'kc.user.profile.config': z.tuple([z.string()]) }) }),
  ]);
  const { components } = z
    .object({ components: z.object({ 'org.keycloak.userprofile.UserProfileProvider': component }) })
    .parse(JSON.parse(text));
  const [profile] = components['org.keycloak.userprofile.UserProfileProvider'];
  return profileSchema.parse(JSON.parse(profile.config['kc.user.profile.config'][0]));
}

test('what comes with the project has no difference', () => {
  expect(compareRealm(right)).toEqual([]);
  expect(compareConsoleClient(shipped, wanted)).toEqual([]);
  expect(compareAuthClient(shippedAuthClient())).toEqual([]);
  expect(compareProfile(shippedProfile())).toEqual([]);
});

test.each<[Partial<RealmSettings>, string, Partial<RealmSettings>]>([
  [{ sslRequired: 'all' }, '', {}],
  [{ sslRequired: 'none' }, 'Require SSL is none', { sslRequired: 'external' }],
  [{ accessTokenLifespan: 60 }, '', {}],
  [{ accessTokenLifespan: 900 }, '', {}],
  [{ accessTokenLifespan: 901 }, 'live for 901 seconds', { accessTokenLifespan: 300 }],
  [{ refreshTokenMaxReuse: 0 }, '', {}],
  [{ refreshTokenMaxReuse: 2 }, 'refresh tokens', { refreshTokenMaxReuse: 1 }],
  [
    { revokeRefreshToken: false, refreshTokenMaxReuse: 0 },
    'refresh tokens',
    { revokeRefreshToken: true, refreshTokenMaxReuse: 1 },
  ],
  [{ bruteForceProtected: false }, 'brute force', { bruteForceProtected: true }],
  [{ eventsEnabled: false }, 'user events', { eventsEnabled: true }],
  [{ adminEventsEnabled: false }, 'admin events aren’t', { adminEventsEnabled: true }],
  [{ adminEventsDetailsEnabled: true }, 'API keys', { adminEventsDetailsEnabled: false }],
])('realm with %j: %j, and only that is written', (over, sentence, body) => {
  const found = { ...right, ...over };
  const differences = compareRealm(found);
  expect(said(differences)).toContain(sentence);
  expect(differences).toHaveLength(sentence === '' ? 0 : 1);
  const requests = realmPart.requests(found, fixed(found, differences));
  // Fields that already have their value aren't sent.
  const changed = Object.entries(body).filter(
    ([field, value]) => new Map(Object.entries(found)).get(field) !== value,
  );
  expect(requests).toEqual(
    changed.length === 0 ? [] : [{ method: 'PUT', path: '', body: Object.fromEntries(changed) }],
  );
});

const attributes = (over: Record<string, string>): Partial<Client> => ({
  attributes: { ...shipped.attributes, ...over },
});
const logout = 'post.logout.redirect.uris';
const bothAddresses = 'https://pacs.example/console/signed-out##https://pacs.example/console/';

test.each<[Partial<Client>, string, Partial<Client>]>([
  [{ enabled: false }, 'disabled', { enabled: true }],
  [{ publicClient: false }, 'client authentication is on', { publicClient: true }],
  [{ bearerOnly: true }, 'bearer-only', { bearerOnly: false }],
  [{ standardFlowEnabled: false }, 'standard flow is off', { standardFlowEnabled: true }],
  [{ implicitFlowEnabled: true }, 'implicit flow is on', { implicitFlowEnabled: false }],
  [{ directAccessGrantsEnabled: true }, 'direct access grants', { directAccessGrantsEnabled: false }],
  [attributes({ 'pkce.code.challenge.method': 'plain' }), 'PKCE', shipped],
  [attributes({ 'access.token.lifespan': '3600' }), '3600', attributes({ 'access.token.lifespan': '300' })],
  [attributes({ 'access.token.lifespan': '60' }), '', attributes({ 'access.token.lifespan': '60' })],
  // Addresses of others, and Orthanc Explorer 2's, stay.
  [
    { redirectUris: ['https://other.example/', 'https://pacs.example/orthanc/ui/app/*'] },
    'signed-in.html missing',
    {
      redirectUris: [
        'https://other.example/',
        'https://pacs.example/orthanc/ui/app/*',
        'https://pacs.example/console/',
        'https://pacs.example/console/silent-check-sso.html',
        'https://pacs.example/console/signed-in.html',
      ],
    },
  ],
  [
    { redirectUris: [...shipped.redirectUris, '*'] },
    '* allows addresses',
    { redirectUris: shipped.redirectUris },
  ],
  [{ webOrigins: ['*'] }, 'missing', { webOrigins: ['https://pacs.example'] }],
  [{ webOrigins: ['https://pacs.example'] }, '', { webOrigins: ['https://pacs.example'] }],
  [attributes({ [logout]: '-' }), 'signed-out', attributes({ [logout]: bothAddresses })],
  [
    // The plus stands for the redirect addresses only where it is the first; so they are written out.
    { ...attributes({ [logout]: '+' }), redirectUris: [...shipped.redirectUris, 'https://other.example/'] },
    'signed-out missing',
    attributes({
      [logout]: [...shipped.redirectUris, 'https://other.example/', `${wanted.address}signed-out`].join('##'),
    }),
  ],
])('client with %j: %j', (over, sentence, result) => {
  const found = { ...shipped, ...over };
  const differences = compareConsoleClient(found, wanted);
  expect(said(differences)).toContain(sentence);
  expect(differences.length > 0).toBe(sentence !== '');
  expect(fixed(found, differences)).toMatchObject(result);
});

test('without --replace-wildcards an address for everyone is named, and left', () => {
  const found = { ...shipped, redirectUris: [...shipped.redirectUris, '*'], webOrigins: ['*'] };
  const differences = compareConsoleClient(found, { ...wanted, replaceWildcards: false });
  expect(said(differences)).toContain('Removed only with --replace-wildcards');
  expect(fixed(found, differences)).toMatchObject({
    redirectUris: found.redirectUris,
    webOrigins: ['*', 'https://pacs.example'],
  });
});

test('a client that is missing is created, one that is there is replaced by what was read with the change', () => {
  expect(clientRequests(undefined, fixed(undefined, compareConsoleClient(undefined, wanted)))).toEqual([
    { method: 'POST', path: '/clients', body: shipped },
  ]);
  const found = { ...clientSchema.parse({ ...shipped, id: 'c1', notOurs: { kept: true } }), enabled: false };
  expect(clientRequests(found, fixed(found, compareConsoleClient(found, wanted)))).toEqual([
    { method: 'PUT', path: '/clients/c1', body: { ...found, enabled: true } },
  ]);
  expect(JSON.stringify(shippedAuthClient())).not.toContain('AUTH_CLIENT_SECRET');
});

const known = ['manage-users', 'view-users', 'view-realm', 'query-groups', 'view-events', 'manage-realm'];
const representations = [...known, 'view-profile', 'manage-account', 'other'].map((name) => ({
  id: `id-${name}`,
  name,
}));

test('roles: one that is missing is created, one that lacks something gets it, one with more keeps it', () => {
  const found = rightsRoles('default-roles-here').map((role): FoundRole => {
    const has =
      { 'user-admin': ['view-users', 'other'], 'default-roles-here': [...role.needs, 'other'] }[role.name] ??
      [];
    return { wanted: role, exists: role.name !== 'realm-editor', has, known: representations };
  });
  const differences = compareRoles(found);
  expect(said(differences)).toMatch(
    /^user-admin lacks .*query-groups.*\nrealm-editor doesn’t exist.*manage-realm$/,
  );
  const requests = rolesPart.requests(found, fixed(found, differences));
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /roles/user-admin/composites',
    'POST /roles',
    'POST /roles/realm-editor/composites',
  ]);
  expect(requests[2]?.body).toEqual([{ id: 'id-manage-realm', name: 'manage-realm' }]);
});

test('the service account gets what it lacks', () => {
  const found = { userId: 'u1', managementId: 'm1', has: ['view-users', 'other'], known: representations };
  expect(serviceAccountPart.requests(found, fixed(found, compareServiceAccount(found)))).toEqual([
    {
      method: 'POST',
      path: '/users/u1/role-mappings/clients/m1',
      body: [{ id: 'id-view-realm', name: 'view-realm' }],
    },
  ]);
});

test.each([
  [{ unmanagedAttributePolicy: 'ENABLED', attributes: [] }, 'unmanaged attributes are enabled'],
  [{ attributes: [] }, 'api-key is missing; api-key-holder is missing'],
])('the user profile %j', (found, sentence) => {
  expect(said(compareProfile(found))).toContain(sentence);
  expect(compareProfile(fixed(found, compareProfile(found)))).toEqual([]);
});

test('fixing leaves nothing to fix, whatever was found', () => {
  const address = fc.constantFrom(
    '*',
    '+',
    '-',
    '',
    'https://pacs.example/*',
    ...shipped.redirectUris,
    'https://x.example/',
  );
  const client = fc.record({
    clientId: fc.constant('orthanc'),
    ...Object.fromEntries(
      ['enabled', 'publicClient', 'bearerOnly', 'implicitFlowEnabled', 'serviceAccountsEnabled'].map(
        (flag) => [flag, fc.boolean()],
      ),
    ),
    redirectUris: fc.array(address),
    webOrigins: fc.array(address),
    attributes: fc.record({ [logout]: fc.array(address).map((list) => list.join('##')) }),
  });
  fc.assert(
    fc.property(client, fc.boolean(), (given, replaceWildcards) => {
      const found = clientSchema.parse(given);
      const once = fixed(found, compareConsoleClient(found, { ...wanted, replaceWildcards }));
      const left = compareConsoleClient(once, { ...wanted, replaceWildcards });
      expect(left.filter(({ fix }) => fix)).toEqual([]);
      expect(replaceWildcards ? left : []).toEqual([]);
      const auth = fixed(found, compareAuthClient(found));
      expect(compareAuthClient(auth)).toEqual([]);
    }),
  );
  const realm = fc.record({
    sslRequired: fc.constantFrom('none', 'external', 'all'),
    bruteForceProtected: fc.boolean(),
    eventsEnabled: fc.boolean(),
    adminEventsEnabled: fc.boolean(),
    adminEventsDetailsEnabled: fc.boolean(),
    revokeRefreshToken: fc.boolean(),
    refreshTokenMaxReuse: fc.nat(3),
    accessTokenLifespan: fc.integer(),
  });
  fc.assert(
    fc.property(realm, (found) => {
      expect(compareRealm(fixed(found, compareRealm(found)))).toEqual([]);
    }),
  );
});
