// The count of the list of users is a request of its own: an answer cut in half is a number, too.
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { usersQuery } from '#api/keycloak/users/users.ts';

vi.mock('#api/keycloak/adminClient.ts');

const all = { text: '', anywhere: false, state: 'all', role: undefined } as const;

async function list(found: number, total: number): Promise<unknown> {
  const users = Array.from({ length: found }, (_, index) => ({ id: String(index) }));
  vi.mocked(callAdmin).mockImplementation((name) =>
    Promise.resolve(name === 'GET /users/count' ? total : users),
  );
  return new QueryClient().fetchQuery(usersQuery(all, 0));
}

test('a total that fits the rows is told', async () => {
  expect(await list(7, 7)).toMatchObject({ total: 7, hasMore: false });
  expect(await list(50, 80)).toMatchObject({ total: 80, hasMore: true });
});

test('a total below the rows shown is not told, and does not end the list', async () => {
  expect(await list(50, 8)).toMatchObject({ total: undefined, hasMore: true });
  expect(await list(12, 1)).toMatchObject({ total: undefined, hasMore: false });
});
