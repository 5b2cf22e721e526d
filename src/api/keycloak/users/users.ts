import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { isReachedByName, roleNotFound } from '#api/keycloak/realmRoles.ts';

const attributes = z.record(z.string(), z.array(z.string()));

/** A user as Keycloak gives it (`GET /users/{id}`). */
const representation = z.looseObject({
  id: z.string(),
  username: z.string(),
  enabled: z._default(z.boolean(), false),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  email: z.optional(z.string()),
  emailVerified: z.optional(z.boolean()),
  createdTimestamp: z.optional(z.number()),
  requiredActions: z.optional(z.array(z.string())),
  attributes: z.optional(attributes),
});

/** A user as the console uses it. Every text is hostile. */
export interface User {
  id: string;
  /** Lower case, never changes. */
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  emailVerified: boolean;
  enabled: boolean;
  /** When the account was made; undefined where Keycloak does not tell. */
  created: Date | undefined;
  /** Aliases: what Keycloak asks of this person at the next sign-in. */
  requiredActions: readonly string[];
  attributes: Readonly<Record<string, readonly string[]>>;
  /** The account of a client (a machine's), not of a person: Keycloak lists it only by role. */
  isServiceAccount: boolean;
}

/** Reads a user. */
export const userSchema = z.pipe(
  representation,
  z.transform((answer): User => ({
    id: answer.id,
    userName: answer.username,
    firstName: answer.firstName ?? '',
    lastName: answer.lastName ?? '',
    email: answer.email ?? '',
    emailVerified: answer.emailVerified ?? false,
    enabled: answer.enabled,
    created: answer.createdTimestamp === undefined ? undefined : new Date(answer.createdTimestamp),
    requiredActions: answer.requiredActions ?? [],
    attributes: answer.attributes ?? {},
    isServiceAccount: 'serviceAccountClientId' in answer || answer.username.startsWith('service-account-'),
  })),
);

/** The full name, "Given Family"; the user name where there is none. */
export function fullNameOf(user: Pick<User, 'firstName' | 'lastName' | 'userName'>): string {
  return `${user.firstName} ${user.lastName}`.trim() || user.userName;
}

/** How many users a page of the list holds. */
export const usersPerPage = 50;

/** Which users are listed. Keycloak filters by role alone, or by text and state together, never both. */
export interface UserFilter {
  /** Start of user name, name or e-mail. */
  text: string;
  /** Finds the text anywhere, not only at the start: slower on a large realm. */
  anywhere: boolean;
  state: 'all' | 'enabled' | 'disabled';
  /** A realm role; without one, all users. With one, text and state are not looked at. */
  role: string | undefined;
}

/** A page of users. */
export interface UsersPage {
  users: readonly User[];
  /** How many there are in all; undefined where Keycloak does not count (by role), or contradicts itself. */
  total: number | undefined;
  hasMore: boolean;
}

/** The text as Keycloak's search takes it: a start, or `*text*`. */
function searchTermOf(filter: Pick<UserFilter, 'text' | 'anywhere'>): string {
  const text = filter.text.trim();
  return text !== '' && filter.anywhere ? `*${text}*` : text;
}

function conditionsOf(filter: UserFilter): Record<string, string | boolean> {
  const search = searchTermOf(filter);
  return {
    ...(search ? { search } : {}),
    ...(filter.state === 'all' ? {} : { enabled: filter.state === 'enabled' }),
  };
}

async function listByRole(role: string, first: number, signal: AbortSignal): Promise<UsersPage> {
  if (!isReachedByName(role)) throw roleNotFound;
  const users = await callAdmin(
    'GET /roles/{role}/users',
    z.array(userSchema),
    (admin) => admin.roles.findUsersWithRole({ name: role, first, max: usersPerPage }),
    signal,
  );
  return { users, total: undefined, hasMore: users.length === usersPerPage };
}

async function listByFilter(filter: UserFilter, first: number, signal: AbortSignal): Promise<UsersPage> {
  const conditions = conditionsOf(filter);
  const [users, total] = await Promise.all([
    callAdmin(
      'GET /users',
      z.array(userSchema),
      (admin) => admin.users.find({ ...conditions, first, max: usersPerPage, briefRepresentation: true }),
      signal,
    ),
    callAdmin('GET /users/count', z.number(), (admin) => admin.users.count(conditions), signal),
  ]);
  // A total that is less than the rows already read is wrong (half of "48" is a number, too): it would end the list too early.
  if (users.length > 0 && total < first + users.length)
    return { users, total: undefined, hasMore: users.length === usersPerPage };
  return { users, total, hasMore: first + users.length < total };
}

/** Keys of everything that is cached about users. */
export const userKeys = {
  all: ['keycloak', 'users'] as const,
  lists: ['keycloak', 'users', 'list'] as const,
  one: (id: string) => ['keycloak', 'users', 'one', id] as const,
};

/** What a write of these users makes stale: the lists, and all that is read of each. */
export async function forgetUsers(client: QueryClient, userIds: readonly string[]): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: userKeys.lists }),
    ...userIds.map((id) => client.invalidateQueries({ queryKey: userKeys.one(id) })),
  ]);
}

/** A page of the list of users. @param page from 0 */
export const usersQuery = (filter: UserFilter, page: number) =>
  queryOptions({
    queryKey: [...userKeys.lists, filter, page],
    queryFn: ({ signal }) =>
      filter.role === undefined
        ? listByFilter(filter, page * usersPerPage, signal)
        : listByRole(filter.role, page * usersPerPage, signal),
    placeholderData: keepPreviousData,
  });

/** How many users are found for a text that is being typed. */
const maxQuick = 5;

/** The first users whose user name, name or e-mail begins with a text: one request, for a box in which somebody types. */
export const quickUsersQuery = (text: string) =>
  queryOptions({
    queryKey: [...userKeys.lists, 'quick', text],
    queryFn: ({ signal }) =>
      callAdmin(
        'GET /users',
        z.array(userSchema),
        (admin) => admin.users.find({ search: text, max: maxQuick, briefRepresentation: true }),
        signal,
      ),
    staleTime: 10_000,
    gcTime: 60_000,
  });

/** Reads one user, attributes and all. @throws ApiError `notFound` */
export function getUser(id: string, signal?: AbortSignal): Promise<User> {
  return callAdmin('GET /users/{id}', userSchema, (admin) => admin.users.findOne({ id }), signal);
}

/** One user. */
export const userQuery = (id: string) =>
  queryOptions({
    queryKey: [...userKeys.one(id), 'user'],
    queryFn: ({ signal }) => getUser(id, signal),
  });

/** The user of exactly this name, if there is one. */
export async function findUserByName(userName: string, signal?: AbortSignal): Promise<User | undefined> {
  const found = await callAdmin(
    'GET /users?username',
    z.array(userSchema),
    (admin) => admin.users.find({ username: userName.toLowerCase(), exact: true, max: 2 }),
    signal,
  );
  return found[0];
}
