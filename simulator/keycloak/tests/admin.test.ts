import KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { ConnectionDropped } from '#simulator/failures.ts';
import { demoApiKey, people } from '#simulator/people.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { consoleClients } from '../clients.ts';
import { createKeycloak, type KeycloakOptions } from '../createKeycloak.ts';
import { createBrowser, origin } from './testBrowser.ts';

afterEach(() => vi.unstubAllGlobals());

/** One simulated Keycloak, and the Admin API as a user who has just signed in. */
async function setUp(username = 'admin', options: KeycloakOptions = {}) {
  const keycloak = createKeycloak({ clients: consoleClients('s'), delay: 20, ...options });
  const as = async (who: string) => {
    const { access_token } = await createBrowser(keycloak).signIn(who, who);
    return async (method: string, path: string, body?: unknown): Promise<Response> =>
      await keycloak.handle(
        new Request(`${origin}/keycloak/admin/realms/orthanc${path}`, {
          method,
          headers: { Authorization: `Bearer ${access_token}` },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
  };
  return { keycloak, as, ask: await as(username) };
}

const idOf = (username: string): string => people.find((person) => person.username === username)?.id ?? '';

/** People who hold one right each, to see what it opens. */
const holders = [
  'view-users',
  'query-users',
  'view-realm',
  'manage-users',
  'manage-realm',
  'view-events',
].map((right, serial) => ({
  id: `b0000000-0000-4000-8000-00000000000${serial}`,
  username: right,
  password: right,
  firstName: 'Only',
  lastName: right,
  roles: [],
  managementRoles: [right],
  enabled: true,
  created: 0,
}));

test.each([
  ['doctor', [403, 403, 403, 403, 403, 403]],
  ['view-users', [200, 200, 403, 403, 403, 403]],
  ['query-users', [200, 403, 403, 403, 403, 403]],
  ['view-realm', [403, 403, 200, 403, 403, 403]],
  ['manage-users', [200, 200, 403, 201, 403, 403]],
  ['manage-realm', [403, 403, 200, 403, 201, 403]],
  ['view-events', [403, 403, 403, 403, 403, 200]],
  ['manager', [200, 200, 200, 201, 403, 200]],
  ['admin', [200, 200, 200, 201, 201, 200]],
])('what %s opens', async (username, statuses) => {
  const { ask } = await setUp(username, { people: [...people, ...holders] });
  const answers = [
    await ask('GET', '/users'),
    await ask('GET', `/users/${idOf('doctor')}`),
    await ask('GET', '/roles'),
    await ask('POST', '/users', { username: 'newcomer' }),
    await ask('POST', '/roles', { name: 'new-role' }),
    await ask('GET', '/events'),
  ];
  expect(answers.map((answer) => answer.status)).toEqual(statuses);
});

test('query-users alone sees an empty list and a count of nobody', async () => {
  const { ask } = await setUp('query-users', { people: [...people, ...holders] });
  expect(await (await ask('GET', '/users')).json()).toEqual([]);
  expect(await (await ask('GET', '/users/count')).json()).toBe(0);
});

test('a grant opens nothing until the next token', async () => {
  const { ask, as } = await setUp();
  const external = await as('external');
  const [userAdmin] = await (await ask('GET', '/roles?search=user-admin')).json();
  expect((await ask('POST', `/users/${idOf('external')}/role-mappings/realm`, [userAdmin])).status).toBe(204);
  expect((await external('GET', '/users')).status).toBe(403);
  expect((await (await as('external'))('GET', '/users')).status).toBe(200);
});

test('a disabled user is out of the Admin API at once', async () => {
  const { ask, as } = await setUp();
  const manager = await as('manager');
  await ask('PUT', `/users/${idOf('manager')}`, { enabled: false });
  expect((await manager('GET', '/users')).status).toBe(401);
});

test('the holder of an API key is found by its value, whatever the case, and by the marker', async () => {
  const { ask } = await setUp();
  const found = async (q: string): Promise<string[]> => {
    const answer: { username: string }[] = await (
      await ask('GET', `/users?q=${encodeURIComponent(q)}`)
    ).json();
    return answer.map((user) => user.username);
  };
  expect(await found(`api-key:${demoApiKey.toUpperCase()}`)).toEqual(['slicer-ws3']);
  expect(await found('api-key-holder:true')).toEqual(['slicer-ws3']);
  expect(await found('api-key:')).toEqual([]);
  expect(await found('nothing')).toHaveLength(people.length);
});

test('users can’t give themselves an API key, and learn nothing about it', async () => {
  const { keycloak, ask } = await setUp();
  const { access_token } = await createBrowser(keycloak).signIn('doctor', 'doctor');
  const account = async (method: string, body?: unknown): Promise<Response> =>
    await keycloak.handle(
      new Request(`${origin}/keycloak/realms/orthanc/account`, {
        method,
        headers: { Authorization: `Bearer ${access_token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const body = {
    username: 'doctor',
    firstName: 'Another',
    attributes: { 'api-key': ['a-key-of-my-own-0001'] },
  };
  const refused = await account('POST', body);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [{ field: 'firstName', errorMessage: 'error-user-attribute-read-only' }, { field: 'api-key' }],
  });
  const doctor = await (await ask('GET', `/users/${idOf('doctor')}`)).json();
  expect(doctor).not.toHaveProperty('attributes');
  expect(doctor).toMatchObject({ firstName: 'Dora', email: 'doctor@hospital.example' });
  expect(await (await account('GET')).text()).not.toContain('"name":"api-key-holder"');
});

test('wrong passwords show as failures, an administrator unlocks', async () => {
  const { keycloak, ask } = await setUp();
  const browser = createBrowser(keycloak);
  for (let attempt = 0; attempt < 10; attempt += 1) await browser.enter('doctor', 'wrong');
  const path = `/attack-detection/brute-force/users/${idOf('doctor')}`;
  expect(await (await ask('GET', path)).json()).toMatchObject({ numFailures: 10, disabled: true });
  expect((await ask('DELETE', path)).status).toBe(204);
  expect(await (await ask('GET', path)).json()).toMatchObject({ numFailures: 0, disabled: false });
  expect((await browser.enter('doctor', 'doctor')).status).toBe(302);
});

test.each([
  ['PUT', '/roles/doctor-role', { name: 'external-role' }, 409, { error: 'conflict' }],
  ['GET', '/users?max=many', undefined, 404, { error: 'HTTP 404 Not Found' }],
  ['GET', '/attack-detection/brute-force/users/nobody', undefined, 200, { numFailures: 0, disabled: false }],
  [
    'PUT',
    `/users/${idOf('slicer-ws3')}`,
    { attributes: { 'api-key': ['short', 'also'] } },
    400,
    { field: 'api-key', errorMessage: 'error-invalid-length', params: ['api-key', 16, 2048] },
  ],
  [
    'PUT',
    `/users/${idOf('slicer-ws3')}`,
    { attributes: { 'api-key': ['a key with spaces in it'] } },
    400,
    { field: 'api-key', errorMessage: 'A key holds no space' },
  ],
])('%s %s %o answers as seen on a real Keycloak', async (method, path, body, status, answer) => {
  const { ask } = await setUp();
  const response = await ask(method, path, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject(answer);
});

test('a session that was ended opens nothing any more, not even the Admin API', async () => {
  const { ask, keycloak, as } = await setUp();
  const manager = await as('manager');
  await ask('POST', `/users/${idOf('manager')}/logout`);
  expect((await manager('GET', '/users/count')).status).toBe(401);
  expect((await createBrowser(keycloak).enter('manager', 'manager')).status).toBe(302);
});

test('signing a user out ends their refresh, and shows in the events', async () => {
  const { keycloak, ask } = await setUp();
  const browser = createBrowser(keycloak);
  const tokens = await browser.signIn('doctor', 'doctor');
  const sessions = await (await ask('GET', `/users/${idOf('doctor')}/sessions`)).json();
  expect(sessions).toMatchObject([{ id: tokens.session_state, username: 'doctor' }]);
  await ask('POST', `/users/${idOf('doctor')}/logout`);
  expect(await browser.refresh(tokens.refresh_token)).toMatchObject({ status: 400 });
  const logins = await (await ask('GET', `/events?user=${idOf('doctor')}&type=LOGIN`)).json();
  expect(logins).toMatchObject([{ type: 'LOGIN', details: { username: 'doctor' } }]);
  const changes = await (await ask('GET', `/admin-events?resourcePath=users/${idOf('doctor')}*`)).json();
  expect(changes).toMatchObject([{ operationType: 'ACTION', resourceType: 'USER' }]);
});

test('a temporary password must be changed at the next sign-in', async () => {
  const { keycloak, ask } = await setUp();
  const reset = { type: 'password', value: 'a first password', temporary: true };
  await ask('PUT', `/users/${idOf('external')}/reset-password`, reset);
  const browser = createBrowser(keycloak);
  const page = await browser.enter('external', 'a first password');
  expect(await page.clone().text()).toContain('You need to change your password to activate your account.');
  const chosen = { 'password-new': 'my own long one', 'password-confirm': 'my own long one' };
  expect(browser.fragment(await browser.submit(page, chosen)).get('code')).not.toBeNull();
});

test('the admin client of Keycloak works with it', async () => {
  const { keycloak } = await setUp();
  vi.stubGlobal(
    'fetch',
    async (input: RequestInfo | URL, init?: RequestInit) => await keycloak.handle(new Request(input, init)),
  );
  const client = new KeycloakAdminClient({ baseUrl: `${origin}/keycloak`, realmName: 'orthanc' });
  const { access_token } = await createBrowser(keycloak).signIn('admin', 'admin');
  client.setAccessToken(access_token);
  const { id } = await client.users.create({ username: 'Ann', enabled: true });
  expect(await client.users.findOne({ id })).toMatchObject({ username: 'ann', enabled: true });
  expect(await client.users.count({ search: 'ann' })).toBe(1);
  const role = await client.roles.findOneByName({ name: 'night-role' });
  const mapping = { id: role?.id ?? '', name: role?.name ?? '' };
  await client.users.addRealmRoleMappings({ id, roles: [mapping] });
  expect(await client.users.listRealmRoleMappings({ id })).toHaveLength(2);
  await client.users.delRealmRoleMappings({ id, roles: [mapping] });
  expect(await client.users.listAvailableRealmRoleMappings({ id })).toContainEqual(
    expect.objectContaining(mapping),
  );
  await client.users.del({ id });
  expect(await client.users.findOne({ id })).toBeNull();
});

test('with 10,000 users a page, a search and a role stay quick', async () => {
  const { ask } = await setUp('admin', { users: 10_000 });
  const before = performance.now();
  const page: unknown[] = await (
    await ask('GET', '/users?first=5000&max=50&briefRepresentation=true')
  ).json();
  const found: unknown[] = await (await ask('GET', '/users?search=*sson*&max=50')).json();
  const count = await (await ask('GET', '/users/count')).json();
  const members: unknown[] = await (await ask('GET', '/roles/external-role/users?first=4000&max=50')).json();
  expect([page.length, found.length, count, members.length]).toEqual([50, 50, 10_000 + people.length, 50]);
  expect(performance.now() - before).toBeLessThan(500);
});

test('names request failures: at once, at a later step, or only the first time', async () => {
  const { ask } = await setUp();
  expect((await ask('GET', '/users?search=fail-500')).status).toBe(500);
  await expect(ask('POST', '/users', { username: 'ann.drop' })).rejects.toThrow(ConnectionDropped);

  // Keycloak's own client puts a slash at the end.
  const made = await ask('POST', '/users/', { username: 'bob.later-fail-500' });
  expect(made.status).toBe(201);
  const path = new URL(made.headers.get('Location') ?? '').pathname.replace(
    '/keycloak/admin/realms/orthanc',
    '',
  );
  const reset = { type: 'password', value: 'a long password', temporary: true };
  expect((await ask('PUT', `${path}/reset-password`, reset)).status).toBe(500);
  expect((await ask('GET', path)).status).toBe(200);
  expect((await ask('DELETE', path)).status).toBe(204);

  expect((await ask('POST', '/roles', { name: 'once-fail-500-role' })).status).toBe(500);
  expect((await ask('POST', '/roles', { name: 'once-fail-500-role' })).status).toBe(201);
});
