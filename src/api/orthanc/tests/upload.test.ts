import { zipSync } from 'fflate';
import { http as mswHttp, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#api/http.ts';
import { uploadFile } from '#api/orthanc/upload.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';

const servers = createSimulatedServers({ origin, size: 10 });
const reach = fetchFrom(servers);
const server = setupServer(
  mswHttp.all(`${origin}/*`, ({ request }) => reach(request).catch(() => HttpResponse.error())),
);

async function speakAs(who: string): Promise<void> {
  const { access_token: token } = await createBrowser(servers).signIn(who, who);
  connect({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    getToken: () => Promise.resolve(token),
    explainRefusal: () => Promise.resolve({ because: 'permission', oneOf: ['upload'] }),
  });
}

beforeAll(async () => {
  server.listen();
  await speakAs('admin');
});
afterAll(() => server.close());

const dicom = (image: number, study = '1.2.3', name = 'Test^Upload') =>
  dicomFile({
    PatientID: 'up-1',
    PatientName: name,
    StudyInstanceUID: study,
    SeriesInstanceUID: `${study}.1`,
    SOPInstanceUID: `${study}.1.${String(image)}`,
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    Modality: 'OT',
  });
const answerOnce = (body: object, status = 200): void =>
  server.use(
    mswHttp.post(`${origin}/orthanc/instances`, () => HttpResponse.json(body, { status }), { once: true }),
  );

test('one file', async () => {
  const uploaded = await uploadFile(new Blob([dicom(1)]));
  expect(uploaded).toMatchObject({ stored: 1, known: 0, filteredOut: 0 });
  const id: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{8}){4}$/);
  expect(uploaded.studies).toEqual([{ id, stored: 1, known: 0 }]);
});

test('a zip: what is not DICOM in it is skipped, each study is named once', async () => {
  const zip = zipSync({
    'a/1': dicom(1),
    'a/2': dicom(2),
    'b/1': dicom(1, '1.2.4'),
    'notes.txt': new TextEncoder().encode('hello'),
  });
  const uploaded = await uploadFile(new Blob([new Uint8Array(zip)]));
  expect(uploaded.stored).toBe(3);
  expect(uploaded.studies.map(({ stored }) => stored)).toEqual([2, 1]);
});

test('a zip without any DICOM brings nothing', async () => {
  const zip = zipSync({ 'notes.txt': new TextEncoder().encode('hello') });
  expect(await uploadFile(new Blob([new Uint8Array(zip)]))).toEqual({
    stored: 0,
    known: 0,
    filteredOut: 0,
    studies: [],
  });
});

test('what the archive had already, or does not let in, is told apart', async () => {
  answerOnce([
    { ID: 'a', ParentStudy: 's1', Status: 'Success' },
    { ID: 'b', ParentStudy: 's1', Status: 'AlreadyStored' },
    { ID: 'c', ParentStudy: 's2', Status: 'FilteredOut' },
  ]);
  expect(await uploadFile(new Blob(['x']))).toEqual({
    stored: 1,
    known: 1,
    filteredOut: 1,
    studies: [{ id: 's1', stored: 1, known: 1 }],
  });
});

test('a file that is not DICOM is refused in the server’s words', async () => {
  await expect(uploadFile(new Blob(['not an image']))).rejects.toMatchObject({
    kind: 'invalid',
    status: 400,
    detail: 'Bad file format',
  });
});

test('a full storage is 507', async () => {
  await expect(uploadFile(new Blob([dicom(1, '1.2.5', 'storage-full')]))).rejects.toMatchObject({
    kind: 'full',
    status: 507,
  });
});

test.each([
  [{ Message: 'The file storage is full' }, 'full'],
  [{ Message: 'Error', Details: 'write: No space left on device' }, 'full'],
  [{ Message: 'Internal error' }, 'server'],
])('500 %o means %s', async (body, kind) => {
  answerOnce(body, 500);
  await expect(uploadFile(new Blob(['x']))).rejects.toMatchObject({ kind, status: 500 });
});

test('a dropped connection', async () => {
  await expect(uploadFile(new Blob([dicom(1, '1.2.6', 'drop')]))).rejects.toMatchObject({ kind: 'offline' });
});

test('somebody without the permission is refused, with the reason', async () => {
  await speakAs('doctor');
  await expect(uploadFile(new Blob([dicom(1)]))).rejects.toMatchObject({
    kind: 'forbidden',
    refusal: { because: 'permission', oneOf: ['upload'] },
  });
});

test.each([
  { message: 'OK' },
  [{ message: 'OK' }],
  { ParentStudy: 's1' },
  { ParentStudy: 's1', Status: 'Failure' },
])('an answer that does not say it is stored is no success: %j', async (body) => {
  answerOnce(body);
  await expect(uploadFile(new Blob([dicom(1)]))).rejects.toMatchObject({ kind: 'garbled' });
});
