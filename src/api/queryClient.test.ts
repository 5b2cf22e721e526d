import { expect, test } from 'vitest';
import { ApiError, type ApiErrorKind } from './ApiError.ts';
import { createQueryClient } from './queryClient.ts';

test.each<[ApiErrorKind, number]>([
  ['offline', 3],
  ['timeout', 1],
  ['server', 1],
  ['garbled', 1],
])('a read that failed as %s is tried %i times', async (kind, times) => {
  const client = createQueryClient();
  let tried = 0;
  const error = new ApiError({ kind, server: 'orthanc', method: 'GET', path: '/system' });
  const reading = client.fetchQuery({
    queryKey: ['system'],
    // `fetchQuery` doesn't retry by default; screens do.
    retry: client.getDefaultOptions().queries?.retry ?? false,
    retryDelay: 0,
    queryFn: () => {
      tried += 1;
      return Promise.reject(error);
    },
  });
  await expect(reading).rejects.toBe(error);
  expect(tried).toBe(times);
});
