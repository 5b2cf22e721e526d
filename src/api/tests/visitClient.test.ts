import { QueryClient, QueryObserver, queryOptions } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { VisitClient } from '../visitClient.ts';

/** A query that is never answered, and what became of it. */
function unanswered(name: string) {
  const signals: AbortSignal[] = [];
  const query = queryOptions({
    queryKey: [name],
    queryFn: ({ signal }) =>
      new Promise<string>((_, reject) => {
        signals.push(signal);
        signal.addEventListener('abort', () => reject(new Error('cancelled')));
      }),
  });
  return { query, isCancelled: () => signals.map((signal) => signal.aborted) };
}

test('leaving cancels what the visit asked for and nothing shows', async () => {
  const client = new QueryClient();
  const visit = new VisitClient(client);
  const { query, isCancelled } = unanswered('of the visit');
  const asked = visit.prefetchQuery(query);
  expect(isCancelled()).toEqual([false]);
  visit.leave();
  await asked;
  expect(isCancelled()).toEqual([true]);
});

test('what a page shows, and what others have asked for, goes on', () => {
  const client = new QueryClient();
  const visit = new VisitClient(client);
  const shown = unanswered('shown');
  void visit.prefetchQuery(shown.query);
  new QueryObserver(client, shown.query).subscribe(() => undefined);
  const ofOthers = unanswered('of others');
  void client.prefetchQuery(ofOthers.query);
  visit.leave();
  expect([...shown.isCancelled(), ...ofOthers.isCancelled()]).toEqual([false, false]);
});

test('an answer to the visit is everybody’s', async () => {
  const client = new QueryClient();
  const visit = new VisitClient(client);
  await visit.prefetchQuery({ queryKey: ['known'], queryFn: () => 'answer' });
  visit.leave();
  expect(client.getQueryData(['known'])).toBe('answer');
});
