import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { createBatcher } from '#lib/tasks/batcher.ts';
import { fullNameOf, userKeys, userSchema } from '#api/keycloak/users/users.ts';

/** What a user is called. Both texts are hostile. */
export interface UserName {
  /** Lower case, never changes. */
  userName: string;
  /** "Given Family"; the user name where there is none. */
  fullName: string;
}

/** Ids of one request: some 37 characters each, and the address must stay short. */
const idsPerRequest = 40;

/** Keycloak finds users by several ids at once with `search=id:…`. Those that are gone are left out, without an error. */
async function readNames(ids: readonly string[]): Promise<ReadonlyMap<string, UserName>> {
  const users = await callAdmin('GET /users', z.array(userSchema), (admin) =>
    admin.users.find({
      search: `id:${ids.join(' ')}`,
      first: 0,
      max: ids.length,
      briefRepresentation: true,
    }),
  );
  return new Map(
    users.map((user) => [user.id, { userName: user.userName, fullName: fullNameOf(user) }] as const),
  );
}

const askForName = createBatcher({ read: readNames, maxKeys: idsPerRequest });

/** An id that can stand in a search for several; one with a space would be two. */
const isSearchable = (id: string): boolean => /^[\w:.@+-]{1,255}$/.test(id);

/**
 * What a user is called, by Keycloak's id; `null` for one that is gone. Rows that ask at the same moment share a request. Needs `view-users`.
 */
export const userNameQuery = (id: string) =>
  queryOptions({
    queryKey: [...userKeys.one(id), 'name'],
    queryFn: async (): Promise<UserName | null> =>
      isSearchable(id) ? ((await askForName(id)) ?? null) : null,
    staleTime: 300_000,
  });
