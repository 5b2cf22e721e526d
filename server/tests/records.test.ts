// The audit log and Keycloak's events over HTTP: switched off and on, and failing half-way, as the tests of a page that pages through them ask.
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signInByFetch } from '#e2e/support/signInByFetch.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';

let server: RunningServer;
let token: string;

beforeAll(async () => {
  server = await startServer({
    backend: { kind: 'simulated', size: 200 },
    port: 0,
    control: true,
    folder: tmpdir(),
  });
  token = (await signInByFetch({ name: 'admin', password: 'admin' }, server.url)).value;
});
afterAll(() => server.close());

const control = async (body: unknown): Promise<number> => {
  const headers = { 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(`${server.url}/__control`, init)).status;
};
const up = { state: 'up' };
beforeEach(() => control({ orthanc: up, keycloak: up, auditLog: true }));

const statusOf = async (path: string): Promise<number> =>
  (await fetch(server.url + path, { headers: { Authorization: `Bearer ${token}` } })).status;

const log = '/orthanc/auth/audit-logs?limit=5&log-data-format=json';
const events = '/keycloak/admin/realms/orthanc/events?max=5';
const changes = '/keycloak/admin/realms/orthanc/admin-events?max=5';

test('the log is on, and is switched off and on again', async () => {
  expect(await statusOf(log)).toBe(200);
  expect(await control({ auditLog: false })).toBe(204);
  expect(await statusOf(log)).toBe(404);
  expect(await control({ auditLog: true })).toBe(204);
  expect(await statusOf(log)).toBe(200);
});

test.each([
  ['orthanc', '^GET /auth/audit-logs$', log],
  ['keycloak', '^GET /admin/realms/orthanc/events$', events],
  ['keycloak', '^GET /admin/realms/orthanc/admin-events$', changes],
])('%s fails at every third request of %s, and at no other route', async (name, only, path) => {
  await control({ [name]: { state: 'fail-500', only, every: 3 } });
  const statuses: number[] = [];
  for (let page = 0; page < 4; page += 1) statuses.push(await statusOf(path));
  expect(statuses).toEqual([200, 200, 500, 200]);
  expect(await statusOf('/orthanc/tools/labels')).toBe(200);
  expect(await statusOf('/keycloak/admin/realms/orthanc/users/count')).toBe(200);
});

test('a user’s name makes their events fail', async () => {
  const users = `${server.url}/keycloak/admin/realms/orthanc/users`;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ username: 'events.later-fail-500' });
  const made = await fetch(users, { method: 'POST', headers, body });
  const id = made.headers.get('Location')?.split('/').at(-1) ?? '';
  expect(await statusOf(`${events}&user=${id}`)).toBe(500);
  expect(await statusOf(`${changes}&authUser=${id}`)).toBe(500);
  expect(await statusOf(events)).toBe(200);
});
