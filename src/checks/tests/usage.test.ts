import { expect, test } from 'vitest';
import { startAdministered, tokenOf } from '#server/tests/administered.ts';
import { on, type Override } from '#server/tests/installation.ts';
import type { CheckId } from '#checks/check.ts';
import { asked, wrongWith } from './asked.ts';

const site = startAdministered();

const ask = (id: CheckId, ...overrides: Override[]) =>
  asked(id, {
    address: site.installation.url,
    fetch: site.installation.fetchWith(...overrides),
    credential: site.administrator,
  });

const json =
  (value: unknown): (() => Response) =>
  () =>
    Response.json(value);
const role = (name: string, more: object = {}): object => ({ id: `id of ${name}`, name, ...more });
const roles = (...list: object[]): Override =>
  on(/admin\/realms\/orthanc\/roles$/, json([role('default-roles-orthanc', { composite: true }), ...list]));
const composites = (brought: Readonly<Record<string, readonly string[]>> = {}): Override =>
  on(/roles-by-id/, (request) => {
    const id = decodeURIComponent(new URL(request.url).pathname.split('/').at(-2) ?? '').replace(
      'id of ',
      '',
    );
    return Response.json((brought[id] ?? []).map((name) => role(name)));
  });
const ids = (from: number, to: number): object[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: `user ${String(from + index)}` }));
/** A list of this many users by page, as Keycloak gives it. */
const paged = (pattern: RegExp, count: number): Override =>
  on(pattern, (request) => {
    const { searchParams } = new URL(request.url);
    const first = Number(searchParams.get('first'));
    return Response.json(ids(first, Math.min(count, first + Number(searchParams.get('max')))));
  });
const users = (count: number): Override => paged(/orthanc\/users\?enabled=true/, count);
const holders = (name: string, count: number): Override => paged(new RegExp(`/roles/${name}/users`), count);
const groups = (list: object[]): Override => on(/\/groups/, json(list));

test('users without roles: everyone has one, or they are counted', async () => {
  const everyone = [roles(role('a'), role('b')), composites(), users(1200), groups([])];
  expect(await ask('usersWithoutRoles', ...everyone, holders('a', 3), holders('b', 1200))).toMatchObject({
    verdict: 'ok',
    found: 'Users looked at: 1,200.',
  });
  expect(await ask('usersWithoutRoles', ...everyone, holders('a', 3), holders('b', 1000))).toMatchObject(
    wrongWith('Enabled users without a role: 200. Users looked at: 1,200.'),
  );
});

test('users without roles: of a very large realm a part is looked at, and it says so', async () => {
  let requests = 0;
  const count: Override = () => {
    requests += 1;
    return undefined;
  };
  const large = [count, roles(role('a')), composites(), users(50_000), holders('a', 9_000), groups([])];
  expect(await ask('usersWithoutRoles', ...large)).toMatchObject(
    wrongWith('Enabled users without a role: 1,000. Only the first 10,000 users were looked at.'),
  );
  expect(requests).toBeLessThan(50);
});

test.each<[string, Override[], string]>([
  ['roles of groups', [roles(role('a')), holders('a', 1), groups([{ id: 'g' }])], 'Groups have roles'],
  [
    'a role that can’t be asked for',
    [roles(role('a'), role('a/b')), holders('a', 1), groups([])],
    'Not every role',
  ],
  ['too many roles', [roles(...Array.from({ length: 101 }, (_, n) => role(`r${String(n)}`)))], '101 roles'],
])('users without roles, can’t be told: %s', async (_, overrides, found) => {
  expect(await ask('usersWithoutRoles', ...overrides, composites(), users(4))).toMatchObject({
    verdict: 'unknown',
    found: expect.stringContaining(found),
  });
});

test('users without roles: a role that everyone has by default counts', async () => {
  const byDefault = composites({ 'default-roles-orthanc': ['a'] });
  expect(await ask('usersWithoutRoles', roles(role('a')), byDefault)).toMatchObject({ verdict: 'ok' });
});

test('roles that nobody has: directly, by a group, or as part of another', async () => {
  const some = [holders('used', 1), holders('unused', 0), holders('part', 0), holders('whole', 1)];
  const known = roles(role('used'), role('unused'), role('part'), role('whole', { composite: true }));
  const brought = composites({ whole: ['part'] });
  expect(await ask('unusedRoles', known, brought, ...some, groups([]))).toMatchObject(
    wrongWith('Nobody has: unused.'),
  );
  expect(await ask('unusedRoles', known, brought, ...some, groups([{ id: 'g' }]))).toMatchObject({
    verdict: 'ok',
  });
});

test('a role with a slash can’t be asked for by name', async () => {
  const known = roles(role('used'), role('a/b'));
  expect(await ask('unusedRoles', known, composites(), holders('used', 1), groups([]))).toMatchObject({
    verdict: 'unknown',
    found: 'Keycloak can’t be asked who has: a/b.',
  });
});

test('disabled users with keys are named, their keys are not', async () => {
  const attributes = { 'api-key': ['5afe00c0ffee'] };
  const disabled = on(
    /users\?enabled=false/,
    json([{ username: 'old\u202Epacs', attributes }, { username: 'x' }]),
  );
  const result = await ask('disabledKeys', disabled);
  expect(result).toMatchObject(wrongWith('old⟨U+202E⟩pacs'));
  expect(JSON.stringify(result)).not.toContain('5afe00');
  expect(await ask('disabledKeys', on(/enabled=false/, json([{ username: 'x' }])))).toMatchObject({
    verdict: 'ok',
  });
});

const labels = (...inUse: string[]): Override => on(/tools\/labels/, json(inUse));

test('labels that no role grants', async () => {
  const granted = await ask('ungrantedLabels', labels('external', 'research'));
  expect(granted).toMatchObject({ verdict: 'ok', found: 'Labels in use: 2.' });
  expect(await ask('ungrantedLabels', labels('external', 'reserch', 'typo'))).toMatchObject(
    wrongWith('No role grants: reserch, typo.'),
  );
});

test('labels: where reading the roles could drop one, they aren’t read', async () => {
  let wasRead = false;
  const read = on(/settings\/roles/, () => {
    wasRead = true;
    return Response.json({ roles: {} });
  });
  const composite = roles(role('doctor-role', { composite: true }));
  expect(await ask('ungrantedLabels', composite, read, labels('a'))).toMatchObject({
    verdict: 'unknown',
    found: expect.stringContaining('doctor-role'),
  });
  expect(wasRead).toBe(false);
});

const counted = (count: number): Override => on(/count-resources/, json({ Count: count }));

test('unlabeled studies are counted by the server', async () => {
  expect(await ask('unlabeledStudies', counted(0))).toMatchObject({ verdict: 'ok' });
  expect(await ask('unlabeledStudies', counted(1_000_000))).toMatchObject(
    wrongWith('Studies without labels: 1,000,000.'),
  );
  const old = on(/\/system/, async (_, next) =>
    Response.json({ ...(await (await next()).json()), ApiVersion: 29 }),
  );
  expect(await ask('unlabeledStudies', old)).toMatchObject({ verdict: 'unknown' });
});

test.each<[CheckId, string]>([
  ['usersWithoutRoles', 'view-realm'],
  ['unusedRoles', 'view-realm'],
  ['disabledKeys', 'view-realm'],
  ['ungrantedLabels', 'admin-permissions'],
])('%s: without the rights nothing can be told', async (id, found) => {
  const credential = await tokenOf('doctor', site.installation);
  expect(await asked(id, { address: site.installation.url, credential })).toMatchObject({
    verdict: 'unknown',
    found: expect.stringContaining(found),
  });
});

test.each<CheckId>(['ungrantedLabels', 'unlabeledStudies'])(
  '%s: someone with limited labels can’t tell',
  async (id) => {
    const credential = await tokenOf('external', site.installation);
    const { url } = site.installation;
    expect(await asked(id, { address: url, credential })).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('all labels'),
    });
    expect(await asked(id, { address: url })).toMatchObject({ verdict: 'unknown' });
  },
);

test.each<CheckId>([
  'usersWithoutRoles',
  'unusedRoles',
  'disabledKeys',
  'ungrantedLabels',
  'unlabeledStudies',
])('%s: a server that fails tells nothing', async (id) => {
  const down = on(/\/admin\/|count-resources|tools\/labels/, () => new Response('', { status: 502 }));
  expect(await ask(id, down)).toMatchObject({ verdict: 'unknown', found: expect.stringContaining('502') });
});
