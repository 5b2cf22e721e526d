// What Keycloak keeps of sign-ins and of changes by administrators, on the simulated one and on the real one alike.
import { z } from 'zod';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { people, target } from '../support/target.ts';

const admin = '/keycloak/admin/realms/orthanc';
const text = z.string();
const eventSchema = z.object({
  id: text,
  time: z.number(),
  type: text,
  realmId: text,
  clientId: text.optional(),
  userId: text.optional(),
  sessionId: text.optional(),
  ipAddress: text,
  error: text.optional(),
  details: z.record(text, text).optional(),
});
const changeSchema = z.object({
  id: text,
  time: z.number(),
  authDetails: z.object({ realmId: text, clientId: text, userId: text, ipAddress: text }),
  operationType: text,
  resourceType: text,
  resourcePath: text.optional(),
  representation: text.optional(),
});

const read = async <Schema extends z.ZodType>(
  servers: Servers,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>[]> =>
  z.array(schema).parse(await (await servers.must('GET', admin + path)).json());

test.skip(target === 'address', 'an installation may keep no events');

test('a sign-in, a failed one and an end are kept, newest first', async ({ servers, resources }) => {
  const user = await resources.user([]);
  await signInByFetch(user);
  const unknown = resources.name('nobody');
  await expect(signInByFetch({ name: unknown, password: 'wrong' })).rejects.toThrow('did not sign in');

  const own = await read(servers, `/events?user=${user.id}`, eventSchema);
  expect(own.map(({ type }) => type)).toEqual(['CODE_TO_TOKEN', 'LOGIN']);
  const [exchanged, signedIn] = own;
  expect(signedIn).toMatchObject({
    clientId: 'orthanc',
    userId: user.id,
    details: {
      auth_method: 'openid-connect',
      auth_type: 'code',
      response_type: 'code',
      consent: 'no_consent_required',
      username: user.name,
    },
  });
  expect(signedIn?.sessionId).toBe(exchanged?.sessionId);
  expect(exchanged?.details).toMatchObject({
    grant_type: 'authorization_code',
    refresh_token_type: 'Refresh',
  });

  const failed = await read(servers, '/events?type=LOGIN_ERROR&max=50', eventSchema);
  const mine = failed.filter(({ details }) => details?.['username'] === unknown);
  expect(mine.length).toBeGreaterThan(0);
  expect(mine[0]).toMatchObject({ error: 'user_not_found', clientId: 'orthanc' });
  expect(mine[0]).not.toHaveProperty('userId');

  const at = signedIn?.time ?? 0;
  const exact = await read(servers, `/events?user=${user.id}&dateFrom=${at}&dateTo=${at}`, eventSchema);
  expect(exact.map(({ type }) => type)).toContain('LOGIN');
  const ascending = await read(servers, `/events?user=${user.id}&direction=asc&max=1`, eventSchema);
  expect(ascending.map(({ type }) => type)).toEqual(['LOGIN']);
  expect(await read(servers, `/events?user=${user.id}&ipAddress=192.0.2.7`, eventSchema)).toEqual([]);
});

test('changes by an administrator are kept, without what was sent', async ({
  servers,
  resources,
  keycloak,
}) => {
  const user = await resources.user(['doctor-role']);
  await keycloak.change(user.id, { firstName: 'Eva' });
  await servers.must('PUT', `${admin}/users/${user.id}/reset-password`, {
    type: 'password',
    value: 'another-long-password',
    temporary: false,
  });
  await servers.must('POST', `${admin}/users/${user.id}/logout`);
  const unlock = (): Promise<Response> =>
    servers.must('DELETE', `${admin}/attack-detection/brute-force/users/${user.id}`);
  // There is nothing to clear, which is no change.
  await unlock();
  await expect(signInByFetch({ name: user.name, password: 'wrong' })).rejects.toThrow('did not sign in');
  await unlock();

  const path = `users/${user.id}`;
  const changes = await read(servers, `/admin-events?resourcePath=*${path}*&direction=asc`, changeSchema);
  expect(
    changes.map(({ operationType, resourceType, resourcePath }) => [
      operationType,
      resourceType,
      resourcePath,
    ]),
  ).toEqual([
    ['CREATE', 'USER', path],
    ['CREATE', 'REALM_ROLE_MAPPING', `${path}/role-mappings/realm`],
    ['UPDATE', 'USER', path],
    ['ACTION', 'USER', `${path}/reset-password`],
    ['ACTION', 'USER', `${path}/logout`],
    ['DELETE', 'USER_LOGIN_FAILURE', `attack-detection/brute-force/${path}`],
  ]);
  expect(changes.every(({ representation }) => representation === undefined)).toBe(true);
  const author = changes[0]?.authDetails.userId ?? '';
  const byAuthor = `/admin-events?authUser=${author}&operationTypes=CREATE&resourceTypes=USER&max=500`;
  expect((await read(servers, byAuthor, changeSchema)).map(({ resourcePath }) => resourcePath)).toContain(
    path,
  );
});

test('what can’t be asked is refused as Keycloak refuses it', async ({ servers }) => {
  const statusOf = async (path: string): Promise<number> => (await servers.send('GET', admin + path)).status;
  const expected: Readonly<Record<string, number>> = {
    '/events?max=0': 200,
    '/events?first=-1&max=1': 200,
    '/events?type=': 200,
    '/events?dateFrom=': 200,
    '/events?max=abc': 404,
    '/events?type=nope': 500,
    '/events?dateFrom=garbage': 400,
    '/events?dateTo=2026-11-22T12:00:00Z': 400,
    '/events?direction=up': 400,
    '/admin-events?operationTypes=nope': 500,
    '/admin-events?resourceTypes=nope': 500,
    '/admin-events?direction=ASC': 400,
    '/admin-events?dateTo=-1': 400,
  };
  const found: Record<string, number> = {};
  for (const path of Object.keys(expected)) found[path] = await statusOf(path);
  expect(found).toEqual(expected);
});

test('reading events needs view-events, and switching them manage-events', async ({ servers }) => {
  const config = await servers.must('GET', `${admin}/events/config`);
  expect(await config.json()).toMatchObject({
    eventsEnabled: true,
    eventsExpiration: 7_776_000,
    eventsListeners: ['jboss-logging'],
    adminEventsEnabled: true,
    adminEventsDetailsEnabled: false,
    enabledEventTypes: expect.arrayContaining(['LOGIN', 'LOGIN_ERROR', 'LOGOUT', 'UPDATE_PASSWORD']),
  });
  expect((await servers.send('PUT', `${admin}/events/config`, { eventsEnabled: false })).status).toBe(403);
  for (const path of ['/events', '/admin-events', '/events/config']) {
    expect((await new Servers(people.manager).send('GET', admin + path)).status).toBe(200);
    expect((await new Servers(people.doctor).send('GET', admin + path)).status).toBe(403);
  }
});
