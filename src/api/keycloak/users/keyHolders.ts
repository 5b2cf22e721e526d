import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { comparableKey, holderAttribute, keyKeys, keysOf } from './apiKeys.ts';
import { userSchema, type User } from './users.ts';

/** How many holders a page of the list has. */
const holdersPerPage = 50;

/** Users who are marked. Keys themselves are never searched for: they would stand in the address, and so in the logs of every proxy. */
function listMarked(first: number, max: number, signal: AbortSignal): Promise<readonly User[]> {
  return callAdmin(
    'GET /users?q',
    z.array(userSchema),
    (admin) => admin.users.find({ q: `${holderAttribute}:true`, first, max, briefRepresentation: false }),
    signal,
  );
}

/** A page of the users who are marked as holders of a key. @param page from 0 */
export const keyHoldersQuery = (page: number) =>
  queryOptions({
    queryKey: [...keyKeys.all, 'marked', page],
    queryFn: async ({ signal }) => {
      const users = await listMarked(page * holdersPerPage, holdersPerPage, signal);
      return { users, hasMore: users.length === holdersPerPage };
    },
    placeholderData: keepPreviousData,
  });

/** How many marked holders are read at most to look for a key among them. */
const maxLookedAt = 1000;

/** Marked holders, up to a number that no realm has yet been seen to exceed. */
export const allMarkedQuery = queryOptions({
  queryKey: [...keyKeys.all, 'allMarked'],
  queryFn: ({ signal }) => listMarked(0, maxLookedAt, signal),
  staleTime: 0,
});

/** How many users are read at once in a scan. */
const scanPage = 200;

/** How far a scan came. */
export interface ScanProgress {
  read: number;
  total: number;
}

/** What a scan found: every user who holds a key. `stopped`: it was ended before it had read everybody. */
export interface Scan extends ScanProgress {
  holders: readonly User[];
  stopped: boolean;
}

/** The last scan of this page, for every part that looks for a key's owner. It is never fetched automatically. */
export const lastScanQuery = queryOptions<Scan>({
  queryKey: [...keyKeys.all, 'scan'],
  queryFn: () => Promise.reject(new Error('only a person starts a scan')),
  enabled: false,
  staleTime: Infinity,
});

/** Who of those that were read holds a key; `isComplete`: everybody was. */
export interface FoundHolders {
  holders: readonly User[];
  isComplete: boolean;
}

/** Looks for a key among marked holders, as they are now, and those of a scan. */
export function findHolders(key: string, marked: readonly User[], scan: Scan | undefined): FoundHolders {
  const read = [
    ...marked,
    ...(scan?.holders ?? []).filter(({ id }) => !marked.some((user) => user.id === id)),
  ];
  const wanted = comparableKey(key);
  return {
    holders: read.filter((user) => keysOf(user).some(({ value }) => comparableKey(value) === wanted)),
    isComplete: scan !== undefined && !scan.stopped,
  };
}

/** Reads every user of the realm, page after page, and keeps those with a key. Stopping it gives what was found so far. */
async function scanForKeys(onProgress: (progress: ScanProgress) => void, signal: AbortSignal): Promise<Scan> {
  const total = await callAdmin('GET /users/count', z.number(), (admin) => admin.users.count({}));
  const holders: User[] = [];
  let read = 0;
  while (!signal.aborted) {
    const first = read;
    const users = await callAdmin('GET /users', z.array(userSchema), (admin) =>
      admin.users.find({ first, max: scanPage, briefRepresentation: false }),
    );
    read += users.length;
    holders.push(...users.filter((user) => keysOf(user).length > 0));
    onProgress({ read, total });
    if (users.length < scanPage) return { holders, read, total, stopped: false };
  }
  return { holders, read, total, stopped: true };
}

/** A scan over all users, kept for whoever looks for a holder (`lastScanQuery`). */
export const scanMutation = mutationOptions({
  mutationFn: (scan: { onProgress: (progress: ScanProgress) => void; signal: AbortSignal }) =>
    scanForKeys(scan.onProgress, scan.signal),
  onSuccess: (found, _scan, _before, { client }) => {
    client.setQueryData(lastScanQuery.queryKey, found);
  },
});
