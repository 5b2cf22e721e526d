import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from './adminClient.ts';
import { holderAttribute, keysOf } from './apiKeys.ts';
import { userSchema, type User } from './user.ts';
import { findUsersByAttribute } from './users.ts';
import { keyKeys } from './keyWrites.ts';

/** How many holders a page of the list has. */
const holdersPerPage = 50;

/** A page of the users who are marked as holders of a key. @param page from 0 */
export const keyHoldersQuery = (page: number) =>
  queryOptions({
    queryKey: [...keyKeys.all, 'marked', page],
    queryFn: async ({ signal }) => {
      const first = page * holdersPerPage;
      const users = await findUsersByAttribute(holderAttribute, 'true', {
        first,
        max: holdersPerPage,
        signal,
      });
      return { users, hasMore: users.length === holdersPerPage };
    },
    placeholderData: keepPreviousData,
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

/** Reads every user of the realm, page after page, and keeps those with a key. Stopping it gives what was found so far. */
export async function scanForKeys(
  onProgress: (progress: ScanProgress) => void,
  signal: AbortSignal,
): Promise<Scan> {
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
