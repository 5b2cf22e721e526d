import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { eventsConfigQuery, readAdminEvents, readSignInEvents } from '#api/keycloak/events.ts';
import { connectTest } from '#api/tests/connectTest.ts';

let answer: () => Response;
let asked: URL;

beforeEach(() => {
  connectTest({ realm: 'orthanc' });
  vi.stubGlobal('fetch', async (address: string) => {
    asked = new URL(address, 'http://castellan.test');
    return Promise.resolve(answer());
  });
});

// As Keycloak 26.6 answers.
const failed = {
  id: '2ce85912-9860-4732-835f-b350dcebde36',
  time: 1_795_228_591_296,
  type: 'LOGIN_ERROR',
  realmId: '51f8e56b-3df7-4a0e-ae5b-4f961f4a3e78',
  clientId: 'orthanc',
  userId: '3c266cfa-024b-4d33-90dd-aae0b1975a81',
  ipAddress: '127.0.0.1',
  error: 'invalid_user_credentials',
  details: { auth_method: 'openid-connect', username: 'external' },
};
const changed = {
  id: '00378a8d-4cd8-433b-a899-45449eb7d261',
  time: 1_795_228_591_342,
  realmId: failed.realmId,
  authDetails: {
    realmId: failed.realmId,
    clientId: 'ce7812ea-fc97-4d73-8350-bf7641f66de5',
    userId: '09efc196-6213-4b5a-8919-8b1a2fd19018',
    ipAddress: '10.1.2.3',
  },
  operationType: 'UPDATE',
  resourceType: 'USER',
  resourcePath: 'users/2bb446fa-241b-4142-9f0b-7da73e1826e8',
};

test('a failed sign-in', async () => {
  answer = () => Response.json([failed]);
  expect(await readSignInEvents({ first: 0, max: 5 })).toEqual([
    {
      id: failed.id,
      time: new Date(failed.time),
      type: 'LOGIN_ERROR',
      userId: failed.userId,
      userName: 'external',
      clientId: 'orthanc',
      ipAddress: '127.0.0.1',
      error: 'invalid_user_credentials',
    },
  ]);
});

test('a change by an administrator', async () => {
  answer = () => Response.json([changed]);
  expect(await readAdminEvents({ first: 0, max: 5 })).toEqual([
    {
      id: changed.id,
      time: new Date(changed.time),
      operation: 'UPDATE',
      resourceType: 'USER',
      resourcePath: changed.resourcePath,
      ...changed.authDetails,
    },
  ]);
});

test('missing and hostile members cost no event', async () => {
  answer = () => Response.json([{}, { ...failed, details: 'none', error: 3, time: 'now' }]);
  const [empty, odd] = await readSignInEvents({ first: 0, max: 5 });
  expect(empty).toEqual({ id: '', time: new Date(0), type: '' });
  expect(odd).toMatchObject({ type: 'LOGIN_ERROR', time: new Date(0) });
  expect(odd).not.toHaveProperty('userName');
  answer = () => Response.json([{ ...changed, authDetails: null }, {}]);
  expect(await readAdminEvents({ first: 0, max: 5 })).toHaveLength(2);
});

test('what is asked for is in the address', async () => {
  answer = () => Response.json([]);
  const span = { dateFrom: new Date(1_700_000_000_001), dateTo: new Date(1_700_000_009_999) };
  await readSignInEvents({
    first: 20,
    max: 10,
    ...span,
    types: ['LOGIN', 'LOGIN_ERROR'],
    user: 'f:ldap:a+b',
    ipAddress: '::1',
  });
  expect(`${asked.pathname}${asked.search}`).toBe(
    '/keycloak/admin/realms/orthanc/events?first=20&max=10&dateFrom=1700000000001&dateTo=1700000009999' +
      '&type=LOGIN&type=LOGIN_ERROR&user=f%3Aldap%3Aa%2Bb&ipAddress=%3A%3A1',
  );
  await readAdminEvents({
    first: 0,
    max: 10,
    operationTypes: ['CREATE'],
    resourceTypes: ['USER', 'REALM_ROLE'],
    resourcePath: 'users/*',
    user: 'u',
  });
  expect(`${asked.pathname}${asked.search}`).toBe(
    '/keycloak/admin/realms/orthanc/admin-events?first=0&max=10' +
      '&operationTypes=CREATE&resourceTypes=USER&resourceTypes=REALM_ROLE&resourcePath=users%2F*&authUser=u',
  );
});

test('what the realm keeps', async () => {
  const read = () => new QueryClient().fetchQuery(eventsConfigQuery);
  answer = () =>
    Response.json({
      eventsEnabled: true,
      eventsExpiration: 86_400,
      eventsListeners: ['jboss-logging'],
      enabledEventTypes: ['LOGIN'],
      adminEventsEnabled: false,
      adminEventsDetailsEnabled: false,
    });
  expect(await read()).toEqual({
    keepsSignIns: true,
    keptTypes: ['LOGIN'],
    expiresAfterSeconds: 86_400,
    keepsAdminEvents: false,
    keepsAdminDetails: false,
  });
  answer = () => Response.json({ eventsEnabled: false, eventsExpiration: 0 });
  expect(await read()).toMatchObject({ keepsSignIns: false, expiresAfterSeconds: undefined });
  // Whatever answers so isn't Keycloak: that no events are kept would be a claim.
  answer = () => Response.json({ message: 'OK' });
  await expect(read()).rejects.toMatchObject({ kind: 'garbled' });
});

test('without view-events Keycloak refuses', async () => {
  answer = () => Response.json({ error: 'HTTP 403 Forbidden' }, { status: 403 });
  await expect(readSignInEvents({ first: 0, max: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(readAdminEvents({ first: 0, max: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
});

test.each([null, {}, [1], 'events'])('%j is no list of events', async (body) => {
  answer = () => Response.json(body);
  await expect(readSignInEvents({ first: 0, max: 1 })).rejects.toMatchObject({ kind: 'garbled' });
});
