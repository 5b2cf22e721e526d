import { expect, test } from 'vitest';
import { ApiError, type ApiErrorKind } from '#api/ApiError.ts';
import { createQueryClient, resetFailedQueries } from '#api/queryClient.ts';

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

test('trying again forgets what failed, and keeps what is there although it could not be refreshed', async () => {
  const client = createQueryClient();
  const fail = () => Promise.reject(new Error('no'));
  client.setQueryData(['profile'], 'kept');
  await client.fetchQuery({ queryKey: ['profile'], queryFn: fail, staleTime: 0 }).catch(() => undefined);
  await client.fetchQuery({ queryKey: ['study'], queryFn: fail }).catch(() => undefined);
  resetFailedQueries(client);
  expect(client.getQueryState(['profile'])).toMatchObject({ status: 'error', data: 'kept' });
  expect(client.getQueryState(['study'])).toMatchObject({ status: 'pending', error: null });
});
