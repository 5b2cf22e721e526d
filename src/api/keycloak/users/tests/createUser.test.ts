import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { realmRoleSchema } from '#api/keycloak/realmRoles.ts';
import { createUser, type NewUser } from '#api/keycloak/users/createUser.ts';
import { getRolesOfUser } from '#api/keycloak/users/roleMappings.ts';
import { findUserByName, getUser } from '#api/keycloak/users/users.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';
import { connectTo } from './connectTo.ts';

afterEach(() => vi.unstubAllGlobals());

/** Connects the API layer to a simulated Keycloak as one of its users. */
const connectAs = async (userName: string, passwordPolicy = '') =>
  connectTo(await openLine(userName, passwordPolicy), origin);

async function newUser(userName: string, change: Partial<NewUser> = {}): Promise<NewUser> {
  const all = await callAdmin('GET /roles', z.array(realmRoleSchema), (admin) => admin.roles.find());
  const roles = all.filter(({ name }) => name === 'doctor-role');
  return { userName, firstName: 'A', lastName: 'B', email: `${userName}@x.example`, roles, ...change };
}

const namesOf = async (userId: string) => (await getRolesOfUser(userId)).map(({ name }) => name).toSorted();

test('a user is made with its roles, enabled, with a password to be changed', async () => {
  await connectAs('manager');
  const user = await newUser('New.User', { password: { value: 'Long-Enough-12345', temporary: true } });
  const result = await createUser(user);
  if (!result.done) throw new Error('not done');
  expect(await getUser(result.userId)).toMatchObject({
    userName: 'new.user',
    enabled: true,
    requiredActions: ['UPDATE_PASSWORD'],
  });
  expect(await namesOf(result.userId)).toEqual(['default-roles-orthanc', 'doctor-role']);
});

test('a failure at the roles says so; going on gives them to the same account', async () => {
  const line = await connectAs('manager');
  const user = await newUser('half');
  line.way = (method, path) => (method === 'POST' && path.includes('role-mappings') ? 'refused' : 'through');
  const first = await createUser(user);
  expect(first).toMatchObject({ done: false, step: 'roles' });
  if (first.done) throw new Error('done');
  line.way = () => 'through';
  expect(await createUser(user, first.state)).toEqual({ done: true, userId: first.state.userId });
  expect(await namesOf(first.state.userId ?? '')).toContain('doctor-role');
});

test('the account was made and its answer lost: the next try finds it and goes on', async () => {
  const line = await connectAs('manager');
  const user = await newUser('lost');
  line.way = (method, path) => (method === 'POST' && /\/users\/?$/.test(path) ? 'lost' : 'through');
  const first = await createUser(user);
  expect(first).toMatchObject({ done: false, step: 'account' });
  if (first.done) throw new Error('done');
  line.way = () => 'through';
  const second = await createUser(user, first.state);
  expect(second).toMatchObject({ done: true, userId: (await findUserByName('lost'))?.id });
});

test('somebody else’s account of that name is never taken up', async () => {
  const line = await connectAs('manager');
  const user = await newUser('doctor');
  line.way = (method, path) => (method === 'POST' && /\/users\/?$/.test(path) ? 'refused' : 'through');
  const first = await createUser(user);
  if (first.done) throw new Error('done');
  line.way = () => 'through';
  const before = await namesOf((await findUserByName('doctor'))?.id ?? '');
  const second = await createUser({ ...user, email: '' }, first.state);
  expect(second).toMatchObject({ done: false, step: 'account' });
  expect(!second.done && second.error instanceof ApiError ? second.error.fields : {}).toHaveProperty(
    'username',
  );
  expect(await namesOf((await findUserByName('doctor'))?.id ?? '')).toEqual(before);
});

test('a password that the policy refuses leaves nobody behind', async () => {
  await connectAs('admin', 'length(12)');
  const user = await newUser('weak', { password: { value: 'short', temporary: false } });
  const result = await createUser(user);
  expect(result).toMatchObject({ done: false, step: 'account', state: {} });
  expect(!result.done && result.error instanceof ApiError ? result.error.fields : {}).toEqual({
    password: { code: 'invalidPasswordMinLengthMessage', params: ['12'] },
  });
  expect(await findUserByName('weak')).toBeUndefined();
});
