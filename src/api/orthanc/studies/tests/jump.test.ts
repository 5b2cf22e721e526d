// A jump far up in a scrolled list (the Home key): one that fails is told, and leaves the list as it was, for another attempt.
import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { ListAsked, StudyPage } from '#api/orthanc/studies/studyFind.ts';
import { everyStudy } from '#api/orthanc/studies/studySearch.ts';
import { jumpMutation, studyPagesQuery } from '#api/orthanc/studies/studyPages.ts';
import { connectTest } from '#api/tests/connectTest.ts';

const asked: ListAsked = { search: { ...everyStudy, sort: 'received' }, extended: true };
const farDown: StudyPage = { since: 900, covered: 100, studies: [], isLast: false, isShort: false };

test('a jump that fails rejects nobody but its caller and keeps the rows; the next one replaces them', async () => {
  connectTest();
  let isDown = true;
  vi.stubGlobal('fetch', (_path: string, { body }: { body: string }) => {
    if (isDown) return Promise.resolve(new Response('', { status: 500 }));
    const { Limit } = JSON.parse(body);
    return Promise.resolve(Response.json(Array.from({ length: Limit }, (_, at) => ({ ID: String(at) }))));
  });
  const client = new QueryClient();
  const { queryKey } = studyPagesQuery(asked);
  client.setQueryData(queryKey, { pages: [farDown], pageParams: [{ since: 900, limit: 100 }] });
  const jump = new MutationObserver(client, jumpMutation);
  const order = { asked, page: { since: 0, limit: 50 } };

  await expect(jump.mutate(order)).rejects.toMatchObject({ kind: 'server' });
  expect(jump.getCurrentResult().status).toBe('error');
  expect(client.getQueryData(queryKey)?.pages).toEqual([farDown]);

  isDown = false;
  await jump.mutate(order);
  expect(client.getQueryData(queryKey)?.pages).toMatchObject([{ since: 0, covered: 50 }]);
});
