import type { QueryFunction, QueryFunctionContext, QueryKey, SkipToken } from '@tanstack/react-query';
import { toldInPlace } from '#api/toldInPlace.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** How many requests the overview makes at most when it is opened with nothing known. */
export const maxRequests = 30;

/** How many of them are under way at the same time: the rest of the console must not wait for a page of numbers. */
const limit = createLimiter(6);

/** How long a number of the overview is good, in milliseconds. A write of this console makes it stale before. */
const goodFor = 300_000;

interface Asked<Data, Key extends QueryKey> {
  queryKey: Key;
  queryFn?: QueryFunction<Data, Key> | SkipToken | undefined;
}

/**
 * A query of another page as the overview asks it: in turn with its other requests, kept for five minutes, and left out of the notice of
 * failed parts, since each part of the overview tells its own failure. The answer is shared with the page that the number leads to.
 */
export function inTurn<Data, Key extends QueryKey>({ queryKey, queryFn }: Asked<Data, Key>) {
  if (typeof queryFn !== 'function') throw new Error('a query of the overview asks a server');
  return {
    queryKey,
    queryFn: (context: QueryFunctionContext<Key>): Promise<Data> => {
      // Taken before its turn: only a query whose signal was taken is cancelled when the page is left.
      const { signal } = context;
      return limit(async () => {
        signal.throwIfAborted();
        return queryFn(context);
      });
    },
    staleTime: goodFor,
    meta: { ...toldInPlace, overview: true },
  };
}
