// What a send asks, and what tells of one whose end nobody saw. The answers are recorded ones.
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { hasArrived, isWhole } from '#api/orthanc/remotes/arrived.ts';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { findAttempt, mayHaveStarted } from '#api/orthanc/jobs/attempts.ts';
import { startSend, type Sent } from '#api/orthanc/remotes/send.ts';
import { connectTest } from '#api/tests/connectTest.ts';

afterEach(() => vi.unstubAllGlobals());

const study: Sent = { id: 'study-1', studyInstanceUid: '1.2' };
const series: Sent = { ...study, series: { id: 'series-1', seriesInstanceUid: '1.2.3' } };
const pacs: Remote = { kind: 'modality', name: 'PACS' };
const web: Remote = { kind: 'dicomWeb', name: 'cloud/1' };

function answer(answers: Readonly<Record<string, unknown>>): [string, unknown][] {
  const sent: [string, unknown][] = [];
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    sent.push([`${init.method} ${url}`, body]);
    return Promise.resolve(url in answers ? Response.json(answers[url]) : Response.json({}, { status: 500 }));
  });
  return sent;
}

const order = { userId: 'ada', attempt: 'a-1', options: { priority: 10, compress: true } };
const UserData = { castellan: { user: 'ada', attempt: 'a-1' } };
const started = { ID: 'job-1', Path: '/jobs/job-1' };

test.each<[Remote, Sent, string, object]>([
  [pacs, study, '/modalities/PACS/store', { Resources: ['study-1'] }],
  [pacs, series, '/modalities/PACS/store', { Resources: ['series-1'] }],
  [
    { kind: 'peer', name: 'clinic' },
    study,
    '/peers/clinic/store',
    { Resources: ['study-1'], Compress: true },
  ],
  [web, study, '/dicom-web/servers/cloud%2F1/stow', { Resources: ['study-1'] }],
])('%o: one job for one thing, with nothing that goes past the entry', async (remote, sent, path, body) => {
  const requests = answer({ [path]: started });
  expect(await startSend({ ...order, remote, sent })).toBe('job-1');
  expect(requests).toEqual([[`POST ${path}`, { ...body, Synchronous: false, Priority: 10, UserData }]]);
});

test('a job is found by its attempt among others', async () => {
  answer({
    '/jobs?expand': [
      { ID: 'x', UserData: 'free text' },
      { ID: 'y' },
      { ID: 'z', UserData: { castellan: { user: 'bob', attempt: 'a-0' } } },
      { ID: 'job-1', UserData },
    ],
  });
  expect(await findAttempt('a-1')).toBe('job-1');
  expect(await findAttempt('a-2')).toBeUndefined();
});

test.each<[ApiError['kind'], number, string, boolean]>([
  ['offline', 0, '', true],
  ['timeout', 0, '', true],
  ['garbled', 200, '', true],
  ['server', 502, '', true],
  ['server', 500, 'ErrorCode_InternalError triggered from ServerContext.cpp:2148', false],
  ['notFound', 404, 'No modality with symbolic name: x', false],
  ['forbidden', 403, '', false],
])('after %s %i “%s” a job may have started: %s', (kind, status, detail, may) => {
  const error = new ApiError({ kind, status, detail, server: 'orthanc', method: 'POST', path: '/x' });
  expect(mayHaveStarted(error)).toBe(may);
});

test.each([
  ['nothing', [], false],
  ['all images', [{ uid: '1.2', images: 44 }], true],
  ['a part', [{ uid: '1.2', images: 43 }], false],
  ['no count', [{ uid: '1.2', images: Number.NaN }], undefined],
  [
    'everything, as the filter isn’t supported',
    [
      { uid: '1', images: 1 },
      { uid: '3', images: 2 },
    ],
    undefined,
  ],
  [
    'it twice',
    [
      { uid: '1.2', images: 44 },
      { uid: '1.2', images: 44 },
    ],
    undefined,
  ],
])('a remote that answers with %s', (_name, answers, expected) => {
  expect(isWhole(answers, '1.2', 44)).toBe(expected);
});

test('a modality is asked by C-FIND', async () => {
  const requests = answer({
    '/studies/study-1/statistics': { CountInstances: 44 },
    '/modalities/PACS/query': { ID: 'q', Path: '/queries/q' },
    '/queries/q/answers?expand&simplify': [{ StudyInstanceUID: '1.2', NumberOfStudyRelatedInstances: '44' }],
  });
  expect(await hasArrived(pacs, study)).toBe(true);
  expect(requests[1]?.[1]).toMatchObject({
    Level: 'Study',
    Query: { StudyInstanceUID: '1.2', NumberOfStudyRelatedInstances: '' },
  });
});

test('a DICOMweb server is asked by QIDO-RS, for a series below its study', async () => {
  const value = (Value: string) => ({ Element: 14, Group: 32, Name: '', Value, vr: 'UI' });
  const requests = answer({
    '/series/series-1/statistics': { CountInstances: 22 },
    '/dicom-web/servers/cloud%2F1/qido': [{ '0020000E': value('1.2.3'), '00201209': value('22') }],
  });
  expect(await hasArrived(web, series)).toBe(true);
  expect(requests[1]?.[1]).toMatchObject({
    Uri: '/studies/1.2/series',
    Arguments: { SeriesInstanceUID: '1.2.3' },
  });
});

test('a peer can’t be asked, and a failing remote tells nothing', async () => {
  const requests = answer({ '/studies/study-1/statistics': { CountInstances: 1 } });
  expect(await hasArrived({ kind: 'peer', name: 'clinic' }, study)).toBeUndefined();
  expect(requests).toEqual([]);
  expect(await hasArrived(pacs, study)).toBeUndefined();
});
