import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Study } from '#api/orthanc/studies/study.ts';
import {
  beginLabelTask,
  cachedLabels,
  editShownLabels,
  labelsChanged,
} from '#api/orthanc/studies/studyCache.ts';
import { sampleStudy } from './samples.ts';

const study = (id: string, ...labels: string[]): Study => sampleStudy(id, { labels });
const page = (...studies: Study[]) => ({ since: 0, received: studies.length, studies, isLast: true });
const scrolled = ['orthanc', 'studies', 'list', 'scrolled', {}];
const adding = (label: string) => (labels: readonly string[]) => [...labels, label];

test('a change of labels shows in scrolled lists, paged lists and single studies, on what others gave meanwhile', () => {
  const client = new QueryClient();
  const paged = ['orthanc', 'studies', 'list', 'paged', {}, 0];
  const one = ['orthanc', 'studies', 'one', 'a'];
  client.setQueryData(scrolled, { pages: [page(study('a', 'x'), study('b'))], pageParams: [] });
  client.setQueryData(paged, page(study('a', 'x', 'others')));
  client.setQueryData(one, study('a'));
  editShownLabels(client, new Map([['a', adding('new')]]));
  expect(client.getQueryData(scrolled)).toMatchObject({
    pages: [{ studies: [{ labels: ['x', 'new'] }, { labels: [] }] }],
  });
  expect(client.getQueryData(paged)).toMatchObject({ studies: [{ labels: ['x', 'others', 'new'] }] });
  expect(client.getQueryData(one)).toMatchObject({ labels: ['new'] });
});

test('a selection follows the labels that are shown: as the newest answer has them, and none that are to be read again', async () => {
  const client = new QueryClient();
  client.setQueryData(
    scrolled,
    { pages: [page(study('a', 'x'), study('b', 'x'))], pageParams: [] },
    { updatedAt: 1 },
  );
  client.setQueryData(['orthanc', 'studies', 'one', 'a'], study('a'), { updatedAt: 2 });
  expect(cachedLabels(client)).toEqual(
    new Map([
      ['a', []],
      ['b', ['x']],
    ]),
  );
  editShownLabels(client, new Map([['b', adding('y')]]));
  expect(cachedLabels(client).get('b')).toEqual(['x', 'y']);
  client.setQueryData(['orthanc', 'statistics'], { studies: 2 });
  await labelsChanged(client);
  expect(cachedLabels(client).size).toBe(0);
  expect(client.getQueryState(['orthanc', 'statistics'])?.isInvalidated).toBe(true);
});

test('a list without the changed study stays as old as it is, and one that is stale stays stale', async () => {
  const client = new QueryClient();
  const paged = ['orthanc', 'studies', 'list', 'paged', {}, 0];
  client.setQueryData(paged, page(study('a', 'x')), { updatedAt: 1 });
  await client.invalidateQueries({ queryKey: paged });
  client.setQueryData(['orthanc', 'studies', 'one', 'a'], study('a', 'x', 'others'), { updatedAt: 2 });
  client.setQueryData(scrolled, { pages: [page(study('b'))], pageParams: [] }, { updatedAt: 3 });
  editShownLabels(client, new Map([['b', adding('y')]]));
  expect(cachedLabels(client).get('a')).toEqual(['x', 'others']);
  editShownLabels(client, new Map([['a', adding('y')]]));
  expect(client.getQueryState(paged)).toMatchObject({ isInvalidated: true, dataUpdatedAt: 1 });
  expect(client.getQueryData(paged)).toMatchObject({ studies: [{ labels: ['x', 'y'] }] });
});

test('while tasks change labels, lists are read again when the last of them has settled, and after each retry', () => {
  const client = new QueryClient();
  const isStale = (): boolean | undefined => client.getQueryState(scrolled)?.isInvalidated;
  const read = (): unknown => client.setQueryData(scrolled, { pages: [page(study('a'))], pageParams: [] });
  read();
  const [endFirst, endSecond] = [beginLabelTask(client), beginLabelTask(client)];
  endFirst();
  endFirst();
  expect(isStale()).toBe(false);
  endSecond();
  expect(isStale()).toBe(true);
  read();
  endFirst();
  expect(isStale()).toBe(true);
});
