import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Study } from './study.ts';
import { editShownLabels, withShownLabels } from './studyCache.ts';

const study = (id: string, ...labels: string[]): Study => ({
  id,
  studyInstanceUid: '',
  patientName: '',
  patientId: '',
  patientBirthDate: '',
  patientSex: '',
  studyDate: '',
  studyTime: '',
  description: '',
  accessionNumber: '',
  referringPhysician: '',
  institution: '',
  labels,
  lastUpdate: '',
  modalities: [],
  seriesCount: undefined,
  instanceCount: undefined,
  parentPatient: '',
});
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

test('a selection follows the labels that are shown, also of a study that has left the list', () => {
  const client = new QueryClient();
  const [a, b] = [study('a', 'x'), study('b', 'x')];
  client.setQueryData(scrolled, { pages: [page(a, b)], pageParams: [] });
  const without = () => [];
  editShownLabels(
    client,
    new Map([
      ['a', without],
      ['b', adding('y')],
    ]),
  );
  client.setQueryData(scrolled, { pages: [page(study('b', 'x', 'y', 'z'))], pageParams: [] });
  expect(withShownLabels(client, [a, b]).map(({ labels }) => labels)).toEqual([[], ['x', 'y', 'z']]);
});
