import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

/**
 * Only a connection that broke is tried again, twice. A refusal or a wrong request stays one, and whoever has waited for the time limit
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
