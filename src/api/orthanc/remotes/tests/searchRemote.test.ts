// What Orthanc was recorded to return for a C-FIND and a QIDO-RS, and what remotes may send instead.
import * as z from 'zod/mini';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { findAnswers, qidoAnswers } from '#api/orthanc/remotes/remoteStudy.ts';
import { NotOnRemote, startRetrieval, type Retrieval } from '#api/orthanc/remotes/retrieve.ts';
import {
  cancelRemoteSearch,
  remoteAnswersQuery,
  remoteFilters,
  startRemoteSearch,
  type RemoteSearch,
} from '#api/orthanc/remotes/searchRemote.ts';

afterEach(() => vi.unstubAllGlobals());

const anyDay = { from: '', to: '' };
const search: RemoteSearch = {
  remote: { kind: 'modality', name: 'PACS' },
  texts: {},
  studyDate: anyDay,
  birthDate: anyDay,
  modalities: [],
};

/** Answers requests by what they begin with. */
function serve(answers: Readonly<Record<string, () => Response>>): string[] {
  const sent: string[] = [];
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string; signal?: AbortSignal }) => {
    const asked = `${init.method} ${url.replace('http://o', '')} ${init.body ?? ''}`.trim();
    sent.push(asked);
    const answer = Object.entries(answers).find(([start]) => asked.startsWith(start))?.[1];
    if (answer) return Promise.resolve(answer());
    return new Promise((_resolve, reject) =>
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
    );
  });
  return sent;
}

const found = [
  {
    AccessionNumber: '0',
    ModalitiesInStudy: 'MR\\SR',
    NumberOfStudyRelatedInstances: '44',
    NumberOfStudyRelatedSeries: '2',
    PatientID: '5Yp0E',
    PatientName: 'BRAINIX',
    QueryRetrieveLevel: 'STUDY',
    RetrieveAETitle: 'REMOTE',
    StudyDate: '20061201',
    StudyDescription: 'IRM cérébrale, neuro-crâne',
    StudyInstanceUID: '2.16.840.1.113669.632.20.1211.10000357775',
  },
];

test('an answer to a C-FIND: counts are texts, and any tag may be missing', () => {
  const [study, empty] = z.parse(findAnswers, [...found, {}]);
  expect(study).toMatchObject({
    index: 0,
    patientName: 'BRAINIX',
    modalities: ['MR', 'SR'],
    seriesCount: 2,
    instanceCount: 44,
    patientBirthDate: '',
  });
  expect(empty).toMatchObject({ index: 1, studyInstanceUid: '', modalities: [], instanceCount: undefined });
});

test.each([
  ['a number', 7, '7'],
  ['nothing', null, ''],
  ['several values', ['A', 'B'], 'A\\B'],
  ['a sequence', [{ x: 1 }], ''],
  ['padding', 'X\0 ', 'X'],
])('a value that is %s breaks nothing', (_what, value, expected) => {
  const [study] = z.parse(findAnswers, [{ PatientID: value, NumberOfStudyRelatedInstances: value }]);
  expect(study?.patientId).toBe(expected);
});

test('an answer to a QIDO-RS is no DICOM JSON', () => {
  const tag = (Name: string, Value: unknown, vr: string) => ({ Group: 16, Element: 16, Name, Value, vr });
  const [study, odd] = z.parse(qidoAnswers, [
    {
      '00100010': tag('PatientName', 'BRAINIX', 'PN'),
      '0020000D': tag('StudyInstanceUID', '1.2', 'UI'),
      '00201208': tag('NumberOfStudyRelatedInstances', '44', 'IS'),
    },
    { '00100010': 'text', '0020000d': tag('StudyInstanceUID', '1.3', 'UI') },
  ]);
  expect(study).toMatchObject({ patientName: 'BRAINIX', studyInstanceUid: '1.2', instanceCount: 44 });
  expect(odd).toMatchObject({ patientName: '', studyInstanceUid: '1.3' });
});

test('what is sought is sent as for the own archive; what matches everything is not', () => {
  expect(
    remoteFilters({
      texts: { PatientName: 'dupont, jean', PatientID: '"42"', StudyDescription: '*' },
      studyDate: { from: '20240101', to: '' },
      birthDate: { from: '19500101', to: '19500101' },
      modalities: ['CT', 'MR'],
    }),
  ).toEqual({
    PatientName: '*dupont*jean*',
    PatientID: '42',
    StudyDate: '20240101-',
    PatientBirthDate: '19500101',
    ModalitiesInStudy: 'CT\\MR',
  });
});

test('several modalities are asked one by one of a DICOMweb server; a study of both stands there once', async () => {
  const study = (uid: string) => ({ '0020000D': { Name: 'StudyInstanceUID', Value: uid, vr: 'UI' } });
  const answers = [
    [study('1'), study('2')],
    [study('2'), study('3'), {}, {}],
  ];
  const sent = serve({ 'POST /dicom-web/servers/cloud/qido': () => Response.json(answers.shift()) });
  const cloud: RemoteSearch = {
    ...search,
    remote: { kind: 'dicomWeb', name: 'cloud' },
    modalities: ['CT', 'MR'],
  };
  const client = new QueryClient();
  await startRemoteSearch(client, cloud);
  expect(sent).toEqual([
    expect.stringContaining('"ModalitiesInStudy":"CT"'),
    expect.stringContaining('"ModalitiesInStudy":"MR"'),
  ]);
  const found = client.getQueryData(remoteAnswersQuery(cloud).queryKey)?.studies;
  expect(found?.map(({ studyInstanceUid, index }) => [studyInstanceUid, index])).toEqual([
    ['1', 0],
    ['2', 1],
    ['3', 2],
    ['', 3],
    ['', 4],
  ]);
});

test('nothing asks a remote on its own; a search is sent when it is started, and again when it is started again', async () => {
  const sent = serve({
    'POST /modalities/PACS/query': () => Response.json({ ID: 'q', Path: '/queries/q' }),
    'GET /queries/q/answers': () => Response.json(found),
  });
  const client = new QueryClient();
  const observer = new QueryObserver(client, remoteAnswersQuery(search));
  const stop = observer.subscribe(() => {});
  expect(sent).toEqual([]);
  await startRemoteSearch(client, search);
  await startRemoteSearch(client, search);
  expect(sent.length).toBe(4);
  expect(observer.getCurrentResult().data?.query).toBe('q');
  stop();
});

test('a search that is canceled leaves what an earlier one found', async () => {
  serve({});
  const client = new QueryClient();
  const running = startRemoteSearch(client, search);
  await cancelRemoteSearch(client, search);
  await running;
  expect(client.getQueryState(remoteAnswersQuery(search).queryKey)).toMatchObject({
    fetchStatus: 'idle',
    status: 'pending',
  });
});

const retrieval: Retrieval = {
  remote: search.remote,
  studyInstanceUid: found[0]?.StudyInstanceUID ?? '',
  answer: { query: 'old', index: 3 },
  method: 'configured',
  userId: 'ada',
};
const mark = '{"Synchronous":false,"UserData":{"castellan":{"user":"ada"}}';

test('a retrieval is a job, by the method that is set up unless another is chosen', async () => {
  const sent = serve({ 'POST ': () => Response.json({ ID: 'job' }) });
  expect(await startRetrieval(retrieval)).toBe('job');
  await startRetrieval({ ...retrieval, method: 'C-GET' });
  await startRetrieval({ ...retrieval, remote: { kind: 'dicomWeb', name: 'cloud' } });
  expect(sent).toEqual([
    `POST /queries/old/answers/3/retrieve ${mark}}`,
    `POST /queries/old/answers/3/retrieve ${mark},"RetrieveMethod":"C-GET"}`,
    `POST /dicom-web/servers/cloud/retrieve {"Resources":[{"Study":"${retrieval.studyInstanceUid}"}],${mark.slice(1)}}`,
  ]);
});

test('a query that Orthanc has forgotten is asked once more, for the one study', async () => {
  const answers = {
    'POST /queries/old/': () => Response.json({}, { status: 404 }),
    'POST /modalities/PACS/query': () => Response.json({ ID: 'new' }),
    'POST /queries/new/answers/0/retrieve': () => Response.json({ ID: 'job' }),
  };
  const sent = serve({ ...answers, 'GET /queries/new/answers': () => Response.json(found) });
  expect(await startRetrieval(retrieval)).toBe('job');
  expect(sent[1]).toContain(`"StudyInstanceUID":"${retrieval.studyInstanceUid}"`);
  serve({ ...answers, 'GET /queries/new/answers': () => Response.json([]) });
  await expect(startRetrieval(retrieval)).rejects.toThrow(NotOnRemote);
});
