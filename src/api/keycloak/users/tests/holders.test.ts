import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { holdersPerPage, holdersQuery, type RoleListed } from '#api/keycloak/users/lists/holders.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';
import { connectTo } from './connectTo.ts';

afterEach(() => vi.unstubAllGlobals());

/** The console's holders of some roles, read from simulated servers with many users, and the requests that it sends for them. */
async function createList(users: number, roles: readonly RoleListed[]) {
  const servers = createSimulatedServers({ size: 1, users, origin });
  const { access_token: token } = await createBrowser(servers).signIn('admin', 'admin');
  const sent: string[] = [];
  const line = { token, fetch: fetchFrom(servers) };
  connectTo(line, origin, async (input, init) => {
    const { pathname, search } = new URL(input);
    sent.push(pathname.replace('/keycloak/admin/realms/orthanc', '') + search);
    return line.fetch(input, init);
  });
  const list = new InfiniteQueryObserver(new QueryClient(), holdersQuery(roles));
  list.subscribe(() => undefined);
  await vi.waitFor(() => expect(list.getCurrentResult().isFetching).toBe(false), 5000);
  expect(list.getCurrentResult().error).toBeNull();
  return { list, sent, pages: () => list.getCurrentResult().data?.pages ?? [] };
}

const alone = (role: string): RoleListed => ({ role, alone: true });

test('10,000 users: only the page shown is read', async () => {
  const { list, sent, pages } = await createList(10_000, [alone('external-role'), alone('doctor-role')]);
  expect(sent).toHaveLength(1);
  expect(pages()[0]?.holders).toHaveLength(holdersPerPage);
  await list.fetchNextPage();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toContain('first=25');
  const ids = pages().flatMap(({ holders }) => holders.map(({ user }) => user.id));
  expect(new Set(ids).size).toBe(2 * holdersPerPage);
});

test('a user who holds several of the roles is listed once, with the first of them', async () => {
  const { list, sent, pages } = await createList(0, [
    alone('external-role'),
    alone('default-roles-orthanc'),
    alone('admin-role'),
  ]);
  while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
  const names = pages().flatMap(({ holders }) => holders.map(({ user }) => user.userName));
  expect(new Set(names).size).toBe(names.length);
  const external = pages()[0]?.holders.find(({ user }) => user.userName === 'external');
  expect(external?.role).toBe('external-role');
  expect(names).toContain('admin');
  expect(sent.length).toBeLessThanOrEqual(3);
});

test('200 roles, most of them without holders: at most 30 requests for a page, none for a role twice', async () => {
  const roles = Array.from({ length: 200 }, (_, serial) => alone(`gone-${String(serial)}`));
  const { list, sent, pages } = await createList(100, [...roles, alone('external-role')]);
  expect(sent.length).toBeLessThanOrEqual(30);
  expect(pages()[0]?.holders).toEqual([]);
  expect(pages()[0]?.gone).toHaveLength(30);
  while (list.getCurrentResult().hasNextPage) await list.fetchNextPage();
  expect(new Set(sent).size).toBe(sent.length);
  expect(pages().flatMap(({ holders }) => holders).length).toBeGreaterThan(40);
});

test('of a role that isn’t enough, the other roles of its holders are read', async () => {
  const { sent, pages } = await createList(0, [{ role: 'external-role', alone: false }]);
  const found = pages()[0]?.holders ?? [];
  expect(found.find(({ user }) => user.userName === 'external')?.roles).toContain('default-roles-orthanc');
  expect(sent).toHaveLength(1 + found.length);
});

test('names with which no role can be asked for are left out', async () => {
  const { sent } = await createList(0, [alone('a/b'), alone('..'), alone('external-role')]);
  expect(sent).toHaveLength(1);
});
