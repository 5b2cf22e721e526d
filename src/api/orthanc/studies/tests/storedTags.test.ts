// A tag that Orthanc does not store at the level of a study can be sought, but neither paged nor counted nor ordered by (400, recorded
// in the simulator's tests): no filter and no order of the list may stand on one.
import { expect, test } from 'vitest';
import { filledBody, findBody } from '#api/orthanc/studies/findBody.ts';
import { countBody, sortKeys, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { testServer } from '#simulator/orthanc/tests/server.ts';

const everyFilter: StudySearch = {
  texts: {
    PatientName: 'a',
    PatientID: 'P',
    AccessionNumber: 'A',
    StudyDescription: 'ct',
    ReferringPhysicianName: 'e',
    InstitutionName: 'h',
  },
  studyDate: { from: '20200101', to: '20261231' },
  birthDate: { from: '19000101', to: '' },
  receivedSince: '20200101T000000',
  modalities: ['CT', 'MR'],
  labels: ['cardio'],
  labelMatch: 'none',
  sort: 'studyDate',
  descending: true,
};

const slice = { since: 1, limit: 10 };
const server = testServer({ size: 200 });
const statusOf = async (path: string, body: object): Promise<number> =>
  (await server.send('POST', path, body)).status;

test.each(sortKeys)('every filter, ordered by %s, can be paged and counted', async (sort) => {
  const search = { ...everyFilter, sort };
  expect(await statusOf('/tools/find', findBody(search, { slice, extended: true }))).toBe(200);
  expect(await statusOf('/tools/count-resources', countBody(search))).toBe(200);
});

test.each(sortKeys)('without filters, ordered by %s in parts, too', async (sort) => {
  for (const descending of [true, false]) {
    const anyDay = { from: '', to: '' };
    const search = { ...everyFilter, texts: {}, studyDate: anyDay, birthDate: anyDay, sort, descending };
    for (const part of ['filled', 'rest'] as const) {
      expect(await statusOf('/tools/find', findBody(search, { slice, extended: true, part }))).toBe(200);
    }
    expect(await statusOf('/tools/count-resources', filledBody(search, true))).toBe(200);
  }
});

test('a tag that is not stored would be refused', async () => {
  const find = findBody(everyFilter, { slice, extended: true });
  expect(await statusOf('/tools/find', { ...find, Query: { PatientComments: 'x' } })).toBe(400);
  const count = countBody(everyFilter);
  expect(await statusOf('/tools/count-resources', { ...count, Query: { PatientComments: 'x' } })).toBe(400);
});
