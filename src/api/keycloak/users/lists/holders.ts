import { infiniteQueryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { isReachedByName } from '#api/keycloak/realmRoles.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { userSchema, type User } from '#api/keycloak/users/users.ts';

/** A role whose holders are listed. `alone`: the role is enough; else the other roles of each holder are read, too. */
export interface RoleListed {
  readonly role: string;
  readonly alone: boolean;
}

/** A user found by a role. `roles`: all that they have, where the one isn't enough. */
export interface RoleHolderFound {
  readonly user: User;
  readonly role: string;
  readonly roles: readonly string[];
}

/** Some holders of some roles. */
export interface HoldersPage {
  readonly holders: readonly RoleHolderFound[];
  /** Where the next page begins: at which holder of which role. `undefined`: these are the last. */
  readonly next: { readonly index: number; readonly first: number } | undefined;
  /** How many of the roles have been looked at by the end of this page. */
  readonly rolesRead: number;
  /** Roles of the document that Keycloak doesn't have: they have no holders. */
  readonly gone: readonly string[];
}

/** How many users of a role are asked for; a page of more than one role may have some more. */
export const holdersPerPage = 25;

/** How many requests for holders one page makes at most: of 200 roles, most may have none. */
const maxRequests = 30;

/** So many roles are asked at once while none of them has holders. */
const maxAtOnce = 6;

const goneIfNotFound = (error: unknown): 'gone' => {
  if (error instanceof ApiError && error.kind === 'notFound') return 'gone';
  throw error;
};

function listHolders(name: string, first: number, signal: AbortSignal): Promise<readonly User[] | 'gone'> {
  return callAdmin(
    'GET /roles/{role}/users',
    z.array(userSchema),
    (admin) => admin.roles.findUsersWithRole({ name, first, max: holdersPerPage, briefRepresentation: true }),
    signal,
  ).catch(goneIfNotFound);
}

/** With those that come through other roles and groups: the server goes by them all. */
const listEffectiveRoles = (id: string, signal: AbortSignal) =>
  callAdmin(
    'GET /users/{id}/role-mappings/realm/composite',
    z.array(z.object({ name: z.string() })),
    (admin) => admin.users.listCompositeRealmRoleMappings({ id }),
    signal,
  );

const limitUsers = createLimiter(6);

async function withRoles(
  user: User,
  { role, alone }: RoleListed,
  signal: AbortSignal,
): Promise<RoleHolderFound> {
  if (alone) return { user, role, roles: [role] };
  const held = await limitUsers(() => listEffectiveRoles(user.id, signal));
  return { user, role, roles: held.map(({ name }) => name) };
}

/** Where a page begins, and who stands on the pages before. */
interface PageStart {
  readonly index: number;
  readonly first: number;
  readonly seen: ReadonlySet<string>;
}

/**
 * Reads one page: on from where the last one ended, role after role, until there are enough. Whoever holds several of the roles stands
 * with the first of them: whom an earlier page has is left out.
 */
async function readPage(
  roles: readonly RoleListed[],
  start: PageStart,
  signal: AbortSignal,
): Promise<HoldersPage> {
  const seen = new Set(start.seen);
  const found: { user: User; listed: RoleListed }[] = [];
  const gone: string[] = [];
  let { index, first } = start;
  let atOnce = 1;
  for (let requests = 0; index < roles.length && found.length < holdersPerPage && requests < maxRequests;) {
    const batch = roles.slice(index, index + (first > 0 ? 1 : Math.min(atOnce, maxRequests - requests)));
    const answers = await Promise.all(batch.map(({ role }) => listHolders(role, first, signal)));
    requests += batch.length;
    atOnce = answers.some((users) => users !== 'gone' && users.length > 0)
      ? 1
      : Math.min(maxAtOnce, atOnce * 2);
    for (const [at, answer] of answers.entries()) {
      const listed = batch[at];
      // What follows a full answer is asked for again by the next page.
      if (!listed || found.length >= holdersPerPage) break;
      if (answer === 'gone') gone.push(listed.role);
      const users = answer === 'gone' ? [] : answer;
      const fresh = users.filter(({ id }) => !seen.has(id));
      for (const user of fresh) {
        seen.add(user.id);
        found.push({ user, listed });
      }
      const isLast = users.length < holdersPerPage;
      first = isLast ? 0 : first + users.length;
      if (!isLast) break;
      index += 1;
    }
  }
  const holders = await Promise.all(found.map(({ user, listed }) => withRoles(user, listed, signal)));
  return { holders, next: index < roles.length ? { index, first } : undefined, rolesRead: index, gone };
}

/**
 * The users who hold some roles directly, each once, a page at a time, in the order of the roles: never all of them. Needs `view-realm`
 * and `view-users`. A page is read once; the next one goes on from it.
 */
export const holdersQuery = (roles: readonly RoleListed[]) => {
  const reached = roles.filter(({ role }) => isReachedByName(role));
  const first: PageStart = { index: 0, first: 0, seen: new Set() };
  return infiniteQueryOptions({
    queryKey: ['keycloak', 'users', 'holders', reached],
    queryFn: ({ pageParam, signal }) => readPage(reached, pageParam, signal),
    initialPageParam: first,
    getNextPageParam: ({ next }, pages): PageStart | undefined =>
      next && { ...next, seen: new Set(pages.flatMap(({ holders }) => holders.map(({ user }) => user.id))) },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
};
