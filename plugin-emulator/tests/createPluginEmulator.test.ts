import { generateKeyPair } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import {
  asked,
  fakeKeycloak,
  fakeOrthanc,
  fakePeople,
  fakeStudy,
  emulatorFor,
  shippedRoles,
} from './fakes.ts';
import type { FakeKeycloak, FakeOrthanc } from './fakes.ts';

const external = fakeStudy(1, ['external', 'teaching']);
const unlabeled = fakeStudy(2, []);
const anonymous = { groups: [], name: 'Anonymous', permissions: ['upload'] };

let keycloak: FakeKeycloak;
let orthanc: FakeOrthanc;
let emulator: PluginEmulator & { roles(): unknown };
let now: number;

beforeEach(async () => {
  now = Date.now();
  keycloak = await fakeKeycloak(fakePeople(), [
    'admin-role',
    'doctor-role',
    'external-role',
    'uma_authorization',
    'offline_access',
  ]);
  orthanc = fakeOrthanc([structuredClone(external), structuredClone(unlabeled)]);
  emulator = emulatorFor(orthanc, keycloak, { clock: () => now });
});

const tokenOf = async (name: string): Promise<string> => {
  const user = keycloak.users.find(({ username }) => username === name);
  if (user === undefined) throw new Error(name);
  return keycloak.token(user);
};

const get = async (name: string | undefined, target: string): Promise<Response> =>
  emulator.handle(asked('GET', target, name === undefined ? {} : { token: await tokenOf(name) }));

describe('who asks', () => {
  test('a token of the realm brings its roles, united and sorted', async () => {
    const answer = await get('external', '/auth/user/profile');
    expect(await answer.json()).toEqual({
      'authorized-labels': ['Label3', 'Label5', 'external'],
      groups: [],
      name: 'external',
      permissions: ['download', 'view'],
      'user-id': 'id-external',
    });
  });

  test('no token, garbage, another audience, another key and an expired token are all Anonymous', async () => {
    const doctor = fakePeople()[1] ?? { id: '', username: '', roles: [] };
    const { privateKey } = await generateKeyPair('ES256');
    const tokens = [
      'abc',
      await keycloak.token(doctor, { aud: 'other' }),
      await keycloak.token(doctor, {}, privateKey),
    ];
    const answers = await Promise.all([
      emulator.handle(asked('GET', '/auth/user/profile')),
      ...tokens.map(async (token) => emulator.handle(asked('GET', '/auth/user/profile', { token }))),
    ]);
    const late = emulatorFor(orthanc, keycloak, { clock: () => now + 301_000 });
    answers.push(await late.handle(asked('GET', '/auth/user/profile', { token: await tokenOf('doctor') })));
    for (const answer of answers) expect(await answer.json()).toEqual(anonymous);
  });

  test.each([
    ['KEY-0002-xyz', 'machine'],
    ['key-0002-XYZ', 'machine'],
    ['KEY-0002-xyz ', 'machine'],
    ['K2-00000000000000000000000000000000', 'machine'],
    ['nope', 'Anonymous'],
    ['*', 'Anonymous'],
    ['KEY-0002-xyz email:x', 'Anonymous'],
    ['', 'Anonymous'],
  ])('API key %j is %s', async (key, name) => {
    const answer = await emulator.handle(asked('GET', '/auth/user/profile', { headers: { 'api-key': key } }));
    expect(await answer.json()).toMatchObject({ name });
  });

  test('a key of a disabled user, and one that two users have, opens nothing', async () => {
    const key = { headers: { 'api-key': 'KEY-0002-xyz' } };
    keycloak.users.push({ id: 'copy', username: 'copy', roles: [], apiKeys: ['key-0002-xyz'] });
    expect(await (await emulator.handle(asked('GET', '/auth/user/profile', key))).json()).toEqual(anonymous);
    keycloak.users = fakePeople().map((user) => Object.assign(user, { enabled: false }));
    now += 61_000;
    expect(await (await emulator.handle(asked('GET', '/auth/user/profile', key))).json()).toEqual(anonymous);
  });

  test('a bad bearer token beside a good key is Anonymous', async () => {
    const request = asked('GET', '/auth/user/profile', {
      token: 'x',
      headers: { 'api-key': 'KEY-0002-xyz' },
    });
    expect(await (await emulator.handle(request)).json()).toEqual(anonymous);
  });

  test('a revoked key works until the cached profile expires, and not longer', async () => {
    const key = { headers: { 'api-key': 'KEY-0002-xyz' } };
    expect(await (await emulator.handle(asked('GET', '/auth/user/profile', key))).json()).toMatchObject({
      name: 'machine',
    });
    keycloak.users = [];
    now += 59_000;
    expect(await (await emulator.handle(asked('GET', '/auth/user/profile', key))).json()).toMatchObject({
      name: 'machine',
    });
    now += 1001;
    expect(await (await emulator.handle(asked('GET', '/auth/user/profile', key))).json()).toEqual(anonymous);
  });

  test('while Keycloak is down no new profile is accepted, and nothing breaks', async () => {
    keycloak.isDown = true;
    expect(await (await get('doctor', '/auth/user/profile')).json()).toEqual(anonymous);
    expect(
      (await emulator.handle(asked('GET', '/tools/labels', { headers: { 'api-key': 'KEY-0002-xyz' } })))
        .status,
    ).toBe(403);
  });
});

describe('what passes', () => {
  test('a label-limited user opens their study and everything under it, and sees only their own labels', async () => {
    const answer = await get('external', `/studies/${external.id}`);
    expect(await answer.json()).toMatchObject({ ID: external.id, Labels: ['external'] });
    expect((await get('external', `/instances/${external.instance}/preview`)).status).toBe(200);
    expect(await (await get('external', '/tools/labels')).json()).toEqual(['external']);
  });

  test.each([
    `/studies/${unlabeled.id}`,
    `/series/${unlabeled.series}`,
    '/studies',
    '/tools/now',
    '/auth/settings/roles',
  ])('they are refused %s with an empty 403', async (target) => {
    const answer = await get('external', target);
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  });

  test('a missing study is 403 for the administrator too', async () => {
    expect((await get('admin', `/studies/${fakeStudy(9, []).id}`)).status).toBe(403);
  });

  test('a study deleted behind the emulator is 403, though it is cached', async () => {
    expect((await get('admin', `/studies/${external.id}`)).status).toBe(200);
    orthanc.studies = [];
    expect((await get('admin', `/studies/${external.id}`)).status).toBe(403);
  });

  test('a label takes effect when the cache expires', async () => {
    expect((await get('external', `/studies/${unlabeled.id}`)).status).toBe(403);
    const [, second] = orthanc.studies;
    second?.labels.push('external');
    expect((await get('external', `/studies/${unlabeled.id}`)).status).toBe(403);
    now += 60_001;
    expect((await get('external', `/studies/${unlabeled.id}`)).status).toBe(200);
  });

  test.each(['/studies%2F..%2Fsystem', '//system', `/studies/${unlabeled.id}%5c`])(
    'a path with an encoded slash (%s) is refused',
    async (target) => {
      expect((await get('admin', target)).status).toBe(403);
      expect(orthanc.sent).toEqual([]);
    },
  );

  test('credentials stay at the emulator, and an overridden method is sent as itself', async () => {
    const headers = { Cookie: 'a=b', 'X-HTTP-Method-Override': 'PUT' };
    await emulator.handle(asked('GET', '/system?token=abc&x=1', { headers: { ...headers, 'api-key': 'k' } }));
    const token = await tokenOf('admin');
    await emulator.handle(asked('GET', `/studies/${external.id}?_method=delete`, { token, headers }));
    const sent = orthanc.sent.filter(
      ({ target }) => target.startsWith('/system') || target.includes(external.id),
    );
    expect(sent[0]?.target).toBe('/system?x=1');
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE', target: `/studies/${external.id}` });
    const kept = ['authorization', 'api-key', 'cookie', 'x-http-method-override'];
    expect(sent.flatMap((one) => kept.filter((name) => one.headers.has(name)))).toEqual([]);
  });
});

describe('find', () => {
  const find = async (name: string, body: unknown): Promise<Response> =>
    emulator.handle(asked('POST', '/tools/find', { token: await tokenOf(name), body }));

  test('of a label-limited user is narrowed to their labels, and so are the labels in the response', async () => {
    const answer = await find('external', { Level: 'Study', Query: {} });
    expect(JSON.parse(orthanc.sent.at(-1)?.body ?? '')).toEqual({
      Level: 'Study',
      Query: {},
      Labels: ['Label3', 'Label5', 'external'],
      LabelsConstraint: 'Any',
    });
    expect(await answer.json()).toMatchObject([{ Labels: ['external'] }]);
  });

  test.each([
    ['admin', { Labels: ['external'] }, /must be defined together/],
    ['external', { Labels: ['external', 'research'], LabelsConstraint: 'All' }, /'All' labels constraint/],
    ['external', { Labels: ['external'], LabelsConstraint: 'None' }, /'None' labels constraint/],
  ])('of %s with %j is refused with a reason', async (name, labels, details) => {
    const answer = await find(name, { Level: 'Study', Query: {}, ...labels });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Content-Type')).toMatch('text/plain');
    expect(await answer.json()).toMatchObject({
      HttpError: 'Forbidden',
      HttpStatus: 403,
      Message: 'Access to a resource is forbidden',
      Method: 'POST',
      OrthancStatus: 45,
      Uri: '/tools/find',
      Details: expect.stringMatching(details),
    });
  });
});

describe('roles', () => {
  const put = async (name: string, body: unknown): Promise<Response> =>
    emulator.handle(asked('PUT', '/auth/settings/roles', { token: await tokenOf(name), body }));

  test('reading removes a role that is composite or gone, and shows a new one empty', async () => {
    keycloak.roles = [
      { name: 'admin-role', composite: false },
      { name: 'doctor-role', composite: true },
      { name: 'night-role', composite: false },
      { name: 'default-roles-orthanc', composite: true },
      { name: 'offline_access', composite: false },
    ];
    const answer: unknown = await (await get('admin', '/auth/settings/roles')).json();
    const expected = {
      'available-labels': [],
      roles: {
        'admin-role': shippedRoles.roles['admin-role'],
        'night-role': { 'authorized-labels': [], permissions: [] },
      },
    };
    expect(answer).toEqual(expected);
    expect(emulator.roles()).toEqual(expected);
  });

  test('writing replaces the whole document and answers null', async () => {
    const answer = await put('admin', { roles: {}, extra: 1 });
    expect([answer.status, await answer.json()]).toEqual([200, null]);
    expect(emulator.roles()).toEqual({ roles: {}, 'available-labels': [] });
  });

  test('both spellings of the labels are accepted', async () => {
    await put('admin', { roles: { 'x-role': { authorized_labels: ['a'], permissions: ['view'] } } });
    expect(emulator.roles()).toMatchObject({ roles: { 'x-role': { 'authorized-labels': ['a'] } } });
  });

  test.each([
    [{ 'available-labels': [] }, 500, 'Could not update roles in the auth-service'],
    [
      { roles: { 'x-role': { 'authorized-labels': [], permissions: ['fly'] } } },
      500,
      'Could not update roles in the auth-service',
    ],
    ['{', 400, 'A JSON payload was expected'],
  ])('%j is refused: %i', async (body, status, details) => {
    const answer = await put('admin', body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      Details: details,
      HttpStatus: status,
      Uri: '/auth/settings/roles',
    });
    expect(emulator.roles()).toEqual(shippedRoles);
  });

  test('a doctor may not', async () => {
    expect((await put('doctor', shippedRoles)).status).toBe(403);
  });

  test('the list of permissions holds what the table uses, once each and sorted', async () => {
    const names: unknown = await (await get('admin', '/auth/settings/permissions')).json();
    const api =
      'all anonymize audit-logs delete download edit-labels modify q-r-remote-modalities send settings share';
    expect(names).toEqual(['admin-permissions', ...api.split(' '), 'upload', 'view', 'worklists']);
  });
});
