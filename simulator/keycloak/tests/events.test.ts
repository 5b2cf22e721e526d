import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createKeycloak, type Keycloak } from '../createKeycloak.ts';
import { createBrowser, origin } from './testBrowser.ts';

const eventSchema = z.looseObject({
  time: z.number(),
  type: z.string().optional(),
  error: z.string().optional(),
  resourcePath: z.string().optional(),
  representation: z.string().optional(),
  details: z.record(z.string(), z.string()).optional(),
});
type Event = z.output<typeof eventSchema>;

const start = Date.UTC(2026, 10, 22, 8);
let now: number;
let keycloak: Keycloak;
let root: string;

beforeEach(async () => {
  now = start;
  keycloak = createKeycloak({
    clock: () => now,
    clients: [
      { clientId: 'orthanc' },
      { clientId: 'root', secret: 'root', serviceAccountRoles: ['realm-admin'] },
    ],
  });
  root = await rootToken();
});

async function rootToken(): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: 'root', client_secret: 'root' };
  const url = `${origin}/keycloak/realms/orthanc/protocol/openid-connect/token`;
  const answer = await keycloak.handle(new Request(url, { method: 'POST', body: new URLSearchParams(form) }));
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

const ask = async (method: string, path: string, body?: unknown): Promise<Response> =>
  keycloak.handle(
    new Request(`${origin}/keycloak/admin/realms/orthanc${path}`, {
      method,
      headers: { Authorization: `Bearer ${root}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
const list = async (path: string): Promise<Event[]> =>
  z.array(eventSchema).parse(await (await ask('GET', path)).json());
const typesOf = async (query = ''): Promise<unknown[]> =>
  (await list(`/events?max=-1${query}`)).map(({ type }) => type);

test('what happens at the login pages, newest first', async () => {
  const browser = createBrowser(keycloak);
  const tokens = await browser.signIn('doctor', 'doctor');
  await createBrowser(keycloak).enter('doctor', 'wrong');
  await createBrowser(keycloak).enter('nobody', 'wrong');
  await browser.refresh(tokens.refresh_token);
  await browser.get(`/protocol/openid-connect/logout?id_token_hint=${tokens.id_token ?? ''}`);
  expect(await typesOf()).toEqual([
    'LOGOUT',
    'LOGIN_ERROR',
    'LOGIN_ERROR',
    'CODE_TO_TOKEN',
    'LOGIN',
    'CLIENT_LOGIN',
  ]);
});

test('who is signed in already signs in again, and a wrong code is an error', async () => {
  const browser = createBrowser(keycloak);
  await browser.signIn('doctor', 'doctor');
  await browser.authorize({ prompt: 'none' });
  await browser.exchange('garbage');
  await browser.authorize({ client_id: 'nope' });
  await browser.authorize({ redirect_uri: 'http://evil.example/' });
  const events = await list('/events?max=4');
  expect(events.map(({ type, error }) => [type, error])).toEqual([
    ['LOGIN_ERROR', 'invalid_redirect_uri'],
    ['LOGIN_ERROR', 'client_not_found'],
    ['CODE_TO_TOKEN_ERROR', 'invalid_code'],
    ['LOGIN', undefined],
  ]);
});

test('a lockout', async () => {
  for (let n = 0; n < 11; n += 1) await createBrowser(keycloak).enter('external', 'wrong');
  const [last, lockout, before] = await list('/events?max=3');
  expect([last?.error, lockout?.type, before?.error]).toEqual([
    'user_temporarily_disabled',
    'USER_DISABLED_BY_TEMPORARY_LOCKOUT',
    'invalid_user_credentials',
  ]);
  expect(lockout?.details).toMatchObject({ num_failures: '10' });
});

test('clearing failed sign-ins is a change only where there were some', async () => {
  const [external] = z
    .array(z.looseObject({ id: z.string() }))
    .parse(await (await ask('GET', '/users?username=external&exact=true')).json());
  const path = `attack-detection/brute-force/users/${external?.id ?? ''}`;
  expect((await ask('DELETE', `/${path}`)).status).toBe(204);
  expect(await list('/admin-events')).toEqual([]);
  await createBrowser(keycloak).enter('external', 'wrong');
  await ask('DELETE', `/${path}`);
  expect(await list('/admin-events')).toMatchObject([
    { operationType: 'DELETE', resourceType: 'USER_LOGIN_FAILURE', resourcePath: path },
  ]);
});

test('pages, spans and filters', async () => {
  for (let n = 0; n < 5; n += 1) {
    now = start + n * 1000;
    await createBrowser(keycloak).enter(`guess${String(n)}`, 'wrong');
  }
  const names = async (query: string): Promise<unknown[]> =>
    (await list(`/events?type=LOGIN_ERROR${query}`)).map(({ details }) => details?.['username']?.slice(5));
  expect(await names('')).toEqual(['4', '3', '2', '1', '0']);
  expect(await names('&direction=asc')).toEqual(['0', '1', '2', '3', '4']);
  expect(await names('&first=1&max=2')).toEqual(['3', '2']);
  expect(await names('&first=1&max=2&direction=asc')).toEqual(['1', '2']);
  expect(await names('&max=0')).toEqual([]);
  expect(await names(`&dateFrom=${String(start + 1000)}&dateTo=${String(start + 3000)}`)).toEqual([
    '3',
    '2',
    '1',
  ]);
  expect(await names('&dateFrom=2026-11-22&dateTo=2026-11-22')).toHaveLength(5);
  expect(await names('&dateTo=2026-11-21')).toEqual([]);
  expect(await names('&ipAddress=127.0.0.1&client=orthanc')).toHaveLength(5);
  expect(await names('&ipAddress=127.*')).toEqual([]);
  expect(await names('&type=LOGIN&type=')).toHaveLength(5);
});

test('what the realm keeps can be changed, and what has expired is gone', async () => {
  await createBrowser(keycloak).enter('doctor', 'wrong');
  expect((await ask('PUT', '/events/config', { enabledEventTypes: ['REFRESH_TOKEN'] })).status).toBe(204);
  const tokens = await createBrowser(keycloak).signIn('doctor', 'doctor');
  await createBrowser(keycloak).refresh(tokens.refresh_token);
  expect(await typesOf()).toEqual(['REFRESH_TOKEN', 'LOGIN_ERROR', 'CLIENT_LOGIN']);

  await ask('PUT', '/events/config', { eventsExpiration: 60 });
  now += 61_000;
  expect(await typesOf()).toEqual([]);
  await ask('PUT', '/events/config', { eventsEnabled: false, enabledEventTypes: [], eventsExpiration: 0 });
  expect(await typesOf()).toHaveLength(3);
  await createBrowser(keycloak).enter('doctor', 'wrong');
  expect(await typesOf()).toHaveLength(3);
  const config: unknown = await (await ask('GET', '/events/config')).json();
  expect(config).toMatchObject({ eventsEnabled: false, adminEventsEnabled: true });
  expect(config).not.toHaveProperty('eventsExpiration');
  expect((await ask('DELETE', '/events')).status).toBe(204);
  expect(await typesOf()).toEqual([]);
});

test('what was sent is kept with a change only where the realm wants it, and never a password', async () => {
  const user = { username: 'ev.one', credentials: [{ type: 'password', value: 'a secret of ev.one' }] };
  await ask('POST', '/users', user);
  expect((await list('/admin-events?max=1'))[0]).not.toHaveProperty('representation');
  await ask('PUT', '/events/config', { adminEventsDetailsEnabled: true });
  await ask('POST', '/users', { ...user, username: 'ev.two' });
  const [made, switched] = await list('/admin-events?max=2');
  expect(made?.representation).toBe('{"username":"ev.two"}');
  expect(switched?.resourcePath).toBe('events/config');
  const path = made?.resourcePath ?? '';
  await ask('PUT', `/${path}/reset-password`, {
    type: 'password',
    value: 'another secret',
    temporary: false,
  });
  expect((await list('/admin-events?max=1'))[0]).not.toHaveProperty('representation');
  expect(
    await list('/admin-events?operationTypes=ACTION&resourceTypes=USER&resourcePath=users/*'),
  ).toHaveLength(1);
  expect(await list('/admin-events?resourcePath=users')).toEqual([]);
});

test('of 100,000 events a page of the newest is quick to find', async () => {
  const events = Array.from({ length: 100_000 }, (_, n) => ({
    id: String(n),
    time: start - 100_000 + n,
    type: n % 10 === 0 ? 'LOGIN_ERROR' : 'LOGIN',
    realmId: 'r',
    ipAddress: '10.0.0.1',
  }));
  let read = 0;
  const counted = events.map((event) => ({
    ...event,
    get type() {
      read += 1;
      return event.type;
    },
  }));
  keycloak = createKeycloak({
    clock: () => now,
    clients: [{ clientId: 'root', secret: 'root', serviceAccountRoles: ['realm-admin'] }],
    history: () => ({ userEvents: counted, adminEvents: [] }),
  });
  root = await rootToken();
  expect(await list('/events?type=LOGIN_ERROR&max=100')).toHaveLength(100);
  // Only as far back as the page reaches; each is told, too.
  expect(read).toBeLessThan(1200);
  expect(await list(`/events?dateTo=${String(start - 50_001)}&max=1`)).toMatchObject([{ id: '49999' }]);
});
