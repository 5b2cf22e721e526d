import { QueryClient, type Query, type QueryCache } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

/**
 * Only a broken connection is retried, twice. A refusal or an invalid request stays one, and a user who has waited for the time limit
 * isn't kept waiting for another.
 */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && error.kind === 'offline';
}

/** Makes the one cache of answers. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (attempt) => 300 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Forgets what failed queries ended in, so that a page that is drawn again asks again. One that still has data keeps it. */
export function resetFailedQueries(client: QueryClient): void {
  void client.resetQueries({
    predicate: ({ state }) => state.status === 'error' && state.data === undefined,
  });
}

/** The failed queries of what stands on the page. */
export function failedOnPage(cache: QueryCache): Query[] {
  return cache.findAll({ type: 'active' }).filter(({ state }) => state.status === 'error');
}

/** Tries all of them again; whoever reads one hears how it ends. */
export function retryFailedOnPage(cache: QueryCache): void {
  for (const query of failedOnPage(cache)) void query.fetch().catch(() => undefined);
}

/** Drops every answer: they belong to the person who was signed in. */
export function forgetEverything(client: QueryClient): void {
  client.clear();
}
