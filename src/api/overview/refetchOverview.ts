import type { QueryClient } from '@tanstack/react-query';

/** Asks again for all that stands on the page: someone wants to see what is so now. */
export async function refetchOverview(client: QueryClient): Promise<void> {
  await client.refetchQueries({ type: 'active', predicate: ({ meta }) => meta?.['overview'] === true });
}

/** Asks again for all that failed: one server that is back brings back several parts, whichever of them was tried again. */
export async function retryOverview(client: QueryClient): Promise<void> {
  await client.refetchQueries({
    type: 'active',
    predicate: ({ meta, state }) => meta?.['overview'] === true && state.status === 'error',
  });
}
