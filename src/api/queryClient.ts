import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

/** Only a fault that may pass by itself is tried again, twice; a refusal or a wrong request is not. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && (error.kind === 'offline' || error.kind === 'timeout');
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
