// What the label queue writes, and what is stale by it: the counts on the page of labels were not, for up to a minute.
import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { labelInQueueMutation, labelQueueQuery, undoInQueueMutation } from '#api/orthanc/labelQueue.ts';
import { labelCountQuery, labelsInUseQuery } from '#api/orthanc/labels.ts';
import { connectTest } from '#api/tests/connectTest.ts';

let sent: string[];
let held: string[];
let refuses: string;
beforeEach(() => {
  sent = [];
  held = [];
  refuses = '';
  connectTest();
  vi.stubGlobal('fetch', (path: string, { method = 'GET' }: RequestInit) => {
    sent.push(`${method} ${path}`);
    const label = path.split('/').at(-1) ?? '';
    if (method === 'GET') return Promise.resolve(Response.json(held));
    if (label === refuses) return Promise.resolve(new Response('', { status: 500 }));
    held = method === 'PUT' ? [...held, label] : held.filter((one) => one !== label);
    return Promise.resolve(new Response(''));
  });
});

/** A cache as the queue and the page of labels leave it. */
function filledClient(): QueryClient {
  const client = new QueryClient();
  client.setQueryData(labelsInUseQuery.queryKey, ['x']);
  client.setQueryData(labelCountQuery('x').queryKey, 5);
  client.setQueryData(labelCountQuery(undefined).queryKey, 9);
  client.setQueryData(labelQueueQuery(true, () => 0).queryKey, { pages: [], pageParams: [] });
  return client;
}

const isStale = (client: QueryClient, queryKey: readonly unknown[]) =>
  client.getQueryState(queryKey)?.isInvalidated;

test('a study that was labeled makes the labels in use and their counts stale, and leaves the queue as it is', async () => {
  const client = filledClient();
  const queue = new MutationObserver(client, labelInQueueMutation);
  held = ['theirs'];
  const done = await queue.mutate({ studyId: 'a', labels: ['x', 'theirs'], firstSeen: new Map() });
  expect(done).toEqual({ own: ['x'], after: ['theirs', 'x'] });
  expect(sent).toEqual(['GET /orthanc/studies/a/labels', 'PUT /orthanc/studies/a/labels/x']);
  expect(isStale(client, labelCountQuery('x').queryKey)).toBe(true);
  expect(client.getQueryData(labelsInUseQuery.queryKey)).toEqual(['x', 'theirs']);
  expect(isStale(client, labelQueueQuery(true, () => 0).queryKey)).toBe(false);
  expect(client.getQueryData(labelCountQuery(undefined).queryKey)).toBe(8);
});

test('so does an undo, and one that half failed', async () => {
  const client = filledClient();
  held = ['x', 'theirs'];
  await new MutationObserver(client, undoInQueueMutation).mutate({ studyId: 'a', labels: ['x'] });
  expect(held).toEqual(['theirs']);
  expect(isStale(client, labelCountQuery('x').queryKey)).toBe(true);
  expect(client.getQueryData(labelCountQuery(undefined).queryKey)).toBe(9);
  // The label may be in use no more.
  expect(isStale(client, labelsInUseQuery.queryKey)).toBe(true);

  const other = filledClient();
  refuses = 'y';
  const queue = new MutationObserver(other, labelInQueueMutation);
  const firstSeen = new Map<string, readonly string[]>();
  await expect(queue.mutate({ studyId: 'a', labels: ['x', 'y'], firstSeen })).rejects.toBeInstanceOf(
    ApiError,
  );
  expect(isStale(other, labelCountQuery('x').queryKey)).toBe(true);
  expect(other.getQueryData(labelCountQuery(undefined).queryKey)).toBe(9);
  // The second attempt must not take the label of the first for someone else's.
  refuses = '';
  expect((await queue.mutate({ studyId: 'a', labels: ['x', 'y'], firstSeen })).own).toEqual(['x', 'y']);
});
