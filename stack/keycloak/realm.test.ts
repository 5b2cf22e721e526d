import { expect, test } from 'vitest';
import { z } from 'zod';
import { shippedProfile } from '#simulator/keycloak/profile/userProfile.ts';
import { people } from '#simulator/people.ts';
import { fingerprint, overlay, renderRealm } from './realm.ts';

const addresses = { consoleUrl: 'http://127.0.0.1:8100', clientSecret: 'made "here"', proxyKey: 'k' };

const clientSchema = z.object({
  clientId: z.string(),
  publicClient: z.boolean(),
  directAccessGrantsEnabled: z.boolean(),
  redirectUris: z.array(z.string()).optional(),
  webOrigins: z.array(z.string()).optional(),
  secret: z.string().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
});
const roleSchema = z.object({
  name: z.string(),
  composite: z.boolean(),
  composites: z.object({ client: z.record(z.string(), z.array(z.string())) }).optional(),
});
const realmSchema = z.object({
  realm: z.literal('orthanc'),
  accessTokenLifespan: z.number(),
  passwordPolicy: z.string(),
  bruteForceProtected: z.literal(true),
  revokeRefreshToken: z.literal(true),
  refreshTokenMaxReuse: z.literal(1),
  eventsEnabled: z.literal(true),
  adminEventsEnabled: z.literal(true),
  adminEventsDetailsEnabled: z.boolean(),
  clients: z.array(clientSchema),
  roles: z.object({ realm: z.array(roleSchema) }),
  users: z
    .array(
      z.object({
        username: z.string(),
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        email: z.string().optional(),
        realmRoles: z.array(z.string()),
      }),
    )
    .optional(),
  components: z.object({
    'org.keycloak.userprofile.UserProfileProvider': z.tuple([
      z.object({ config: z.object({ 'kc.user.profile.config': z.tuple([z.string()]) }) }),
    ]),
  }),
});
const profileSchema = z.object({
  unmanagedAttributePolicy: z.string(),
  attributes: z.array(
    z.object({
      name: z.string(),
      multivalued: z.boolean(),
      permissions: z.object({ view: z.array(z.string()), edit: z.array(z.string()) }),
    }),
  ),
});
const rendered = (...overlays: Parameters<typeof renderRealm>[0]) =>
  realmSchema.parse(JSON.parse(renderRealm(overlays, addresses)));

test('the realm file by itself holds no account, no secret and no wildcard', () => {
  const realm = rendered();
  expect(realm.users).toBeUndefined();
  expect(realm.clients.map(({ clientId }) => clientId)).toEqual(['orthanc']);
  expect(JSON.stringify(realm.clients)).not.toContain('*');
  expect(realm.passwordPolicy).not.toBe('');
  // The details of an administrator's change would carry API keys into the event log.
  expect(realm.adminEventsDetailsEnabled).toBe(false);
});

test('the console is a public client with PKCE, exact addresses and no direct grants', () => {
  const [client] = rendered().clients;
  expect(client).toMatchObject({
    publicClient: true,
    directAccessGrantsEnabled: false,
    // The origins of the redirect addresses, which may have a path.
    webOrigins: ['+'],
    attributes: { 'pkce.code.challenge.method': 'S256' },
  });
  expect(client?.redirectUris).toContain('http://127.0.0.1:8100/silent-check-sso.html');
});

test('the roles of the roles document are not composite, the rights in Keycloak are', () => {
  const roles = new Map(rendered().roles.realm.map((role) => [role.name, role]));
  for (const name of ['admin-role', 'doctor-role', 'external-role'])
    expect(roles.get(name)?.composite).toBe(false);
  expect(roles.get('user-admin')?.composites?.client['realm-management']).toEqual(
    expect.arrayContaining(['manage-users', 'view-users', 'view-realm']),
  );
  expect(roles.get('realm-editor')?.composites?.client['realm-management']).toEqual(['manage-realm']);
});

test('API keys and their marks are for administrators only', () => {
  const [component] = rendered().components['org.keycloak.userprofile.UserProfileProvider'];
  const profile = profileSchema.parse(JSON.parse(component.config['kc.user.profile.config'][0]));
  const keys = profile.attributes.filter(({ name }) => name.startsWith('api-key'));
  expect(keys.map(({ name }) => name)).toEqual([
    'api-key',
    'api-key-name',
    'api-key-created',
    'api-key-created-by',
    'api-key-holder',
  ]);
  expect(keys.find(({ name }) => name === 'api-key')?.multivalued).toBe(true);
  for (const { permissions } of keys) expect(permissions).toEqual({ view: ['admin'], edit: ['admin'] });
  // ENABLED would let anyone copy a key into their own account and so disable it.
  expect(profile.unmanagedAttributePolicy).toBe('ADMIN_EDIT');
});

test('the simulated Keycloak manages the same keys in the same way', () => {
  const [component] = rendered().components['org.keycloak.userprofile.UserProfileProvider'];
  const profile = profileSchema.parse(JSON.parse(component.config['kc.user.profile.config'][0]));
  const simulated = profileSchema.parse(shippedProfile);
  expect(simulated.unmanagedAttributePolicy).toBe(profile.unmanagedAttributePolicy);
  for (const attribute of simulated.attributes.filter(({ name }) => name.startsWith('api-key')))
    expect(profile.attributes).toContainEqual(attribute);
});

test('the demo accounts are the simulated people of the same name', () => {
  const accounts = rendered('demo').users ?? [];
  expect(accounts).toHaveLength(4);
  for (const account of accounts) {
    const person = people.find(({ username }) => username === account.username);
    expect(account).toMatchObject({
      firstName: person?.firstName,
      lastName: person?.lastName,
      email: person?.email,
    });
    expect(account.realmRoles).toEqual(['default-roles-orthanc', ...(person?.roles ?? [])]);
  }
});

test('overlays add accounts and the plugin emulator’s client, and everyone keeps the default role', () => {
  const realm = rendered('demo', 'test', 'short-tokens');
  expect(realm.users?.map(({ username }) => username)).toEqual([
    'admin',
    'manager',
    'doctor',
    'external',
    'service-account-castellan-gate',
  ]);
  for (const { realmRoles } of realm.users ?? []) expect(realmRoles).toContain('default-roles-orthanc');
  expect(realm.clients[1]).toMatchObject({
    clientId: 'castellan-gate',
    publicClient: false,
    secret: 'made "here"',
  });
  expect(realm.accessTokenLifespan).toBe(20);
  expect(rendered('demo').accessTokenLifespan).toBe(300);
});

test('the proxy’s account can see every study, and its key is of the installation', () => {
  const realm = rendered('proxy');
  expect(realm.users).toMatchObject([
    { username: 'castellan-proxy', realmRoles: ['default-roles-orthanc', 'proxy-role'] },
  ]);
  expect(renderRealm(['proxy'], addresses)).toContain('"api-key": [\n          "k"\n        ]');
  expect(realm.roles.realm.map(({ name }) => name)).toEqual([
    ...rendered().roles.realm.map(({ name }) => name),
    'proxy-role',
  ]);
  expect(() => renderRealm(['proxy'], { ...addresses, proxyKey: undefined })).toThrow('PROXY_KEY');
});

test('overlay joins lists and objects, and replaces the rest', () => {
  expect(overlay({ a: 1, l: [1], o: { x: 1 } }, { a: 2, l: [2], o: { y: 2 }, n: [3] })).toEqual({
    a: 2,
    l: [1, 2],
    o: { x: 1, y: 2 },
    n: [3],
  });
});

test('fingerprint tells texts apart, their order and their borders', () => {
  const all = [fingerprint('a', 'b'), fingerprint('b', 'a'), fingerprint('ab'), fingerprint('a', 'b', '')];
  expect(new Set(all).size).toBe(4);
});
