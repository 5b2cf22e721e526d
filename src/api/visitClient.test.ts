import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { VisitClient } from './visitClient.ts';

const queryKey = ['study'];

/** A client whose query has data, and a visit that begins. */
function visited(): { client: QueryClient; visit: VisitClient; asked: string[] } {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(queryKey, 'before');
  return { client, visit: new VisitClient(client), asked: [] };
}

describe('what a visit finds in the cache', () => {
  test('is taken as it is', async () => {
    const { visit, asked } = visited();
    const queryFn = (): string => {
      asked.push('again');
      return 'now';
    };
    expect(await visit.ensureQueryData({ queryKey, queryFn })).toBe('before');
    expect(asked).toEqual([]);
  });

  test('is asked for again where it could not be refreshed', async () => {
    const { client, visit } = visited();
    const gone = client.fetchQuery({ queryKey, queryFn: () => Promise.reject(new Error('gone')) });
    await expect(gone).rejects.toThrow('gone');
    expect(await visit.ensureQueryData({ queryKey, queryFn: () => 'now' })).toBe('before');
    await expect.poll(() => client.getQueryState(queryKey)).toMatchObject({ status: 'success', data: 'now' });
  });
});

test('a visit that is left cancels what it asked for and nothing shows', async () => {
  const { client, visit } = visited();
  let isAborted = false;
  const queryFn = ({ signal }: { signal: AbortSignal }): Promise<string> =>
    new Promise(() => signal.addEventListener('abort', () => (isAborted = true)));
  void visit.prefetchQuery({ queryKey: ['slow'], queryFn });
  visit.leave();
  await expect.poll(() => isAborted).toBe(true);
  expect(client.getQueryState(['slow'])?.fetchStatus).toBe('idle');
});
