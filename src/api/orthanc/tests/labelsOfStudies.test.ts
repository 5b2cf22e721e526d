// The labels of a selection when its dialog opens: from the cache, and read where it doesn't hold them.
import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { labelsOfStudiesQuery } from '#api/orthanc/labelsOfStudies.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { connectTest } from '#api/tests/connectTest.ts';

/** The archive: labels by id; its answers are cut after `cap` studies. */
let held: Map<string, readonly string[]>;
let cap: number;
let sent: string[];
beforeEach(() => {
  sent = [];
  cap = Infinity;
  connectTest({ explainRefusal: () => Promise.resolve({ because: 'gone' }) });
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    sent.push(path);
    if (!path.endsWith('/tools/find')) {
      const labels = held.get(path.split('/').at(-2) ?? '');
      return Promise.resolve(labels ? Response.json(labels) : new Response('', { status: 403 }));
    }
    const uids: string[] = JSON.parse(body).Query.StudyInstanceUID.split('\\');
    const ids = uids.map((uid) => uid.slice('1.2.'.length)).filter((id) => held.has(id));
    return Promise.resolve(Response.json(ids.slice(0, cap).map((ID) => ({ ID, Labels: held.get(ID) }))));
  });
});

const selection = (count: number): StudyKey[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `s${String(index)}`,
    studyInstanceUid: `1.2.s${String(index)}`,
  }));

/** Opens the dialog. */
async function open(client: QueryClient, studies: readonly StudyKey[]) {
  const progress: number[] = [];
  const query = labelsOfStudiesQuery({
    client,
    studies,
    extended: true,
    opening: 'one',
    onProgress: (known) => progress.push(known),
  });
  return { labels: await client.fetchQuery(query), progress };
}

test('2,000 studies of which none is cached: twenty finds, with progress', async () => {
  const studies = selection(2000);
  held = new Map(studies.map(({ id }, index) => [id, index % 2 === 0 ? ['even'] : []]));
  const { labels, progress } = await open(new QueryClient(), studies);
  expect(labels).toEqual(held);
  expect(sent).toHaveLength(20);
  expect(progress).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) * 100));
});

test('a server that cuts its answers is asked for the rest; a study that is gone has no labels', async () => {
  const studies = [
    ...selection(100),
    { id: 'gone', studyInstanceUid: '1.2.gone' },
    { id: 'bare', studyInstanceUid: '' },
  ];
  held = new Map([...selection(100).map(({ id }): [string, string[]] => [id, ['x']]), ['bare', ['y']]]);
  cap = 30;
  const { labels } = await open(new QueryClient(), studies);
  expect(labels).toEqual(new Map([...held, ['gone', []]]));
  expect(sent.filter((path) => !path.endsWith('/tools/find'))).toHaveLength(2);
});

test('what the cache holds is not asked for, unless it is to be read again', async () => {
  const studies = selection(2);
  held = new Map([
    ['s0', ['server']],
    ['s1', ['server']],
  ]);
  const client = new QueryClient();
  const hold = (id: string): unknown =>
    client.setQueryData(['orthanc', 'studies', 'one', id], { id, labels: ['shown'] });
  hold('s0');
  expect((await open(client, studies)).labels).toEqual(
    new Map([
      ['s0', ['shown']],
      ['s1', ['server']],
    ]),
  );
  hold('s1');
  client.removeQueries({ queryKey: ['orthanc', 'labelsOfStudies'] });
  sent.length = 0;
  expect((await open(client, studies)).labels.get('s1')).toEqual(['shown']);
  expect(sent).toEqual([]);
  await labelsChanged(client);
  client.removeQueries({ queryKey: ['orthanc', 'labelsOfStudies'] });
  expect((await open(client, studies)).labels).toEqual(held);
});
