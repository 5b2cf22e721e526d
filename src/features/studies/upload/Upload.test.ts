// @vitest-environment jsdom
// @vitest-environment-options { "url": "http://127.0.0.1:23000/" }
// An upload to a simulated Orthanc: jsdom has the XMLHttpRequest that tells how much has been sent.
import { zipSync } from 'fflate';
import { http as mswHttp, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { getLabels } from '#api/orthanc/labels.ts';
import { until } from '#lib/tests/until.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { testServer } from '#simulator/orthanc/tests/server.ts';
import { bulkTasks } from '#ui/bulk/bulkTasks.ts';
import type { ChosenFile } from './files/chosenFile.ts';
import { Upload, type UploadState } from './Upload.ts';
import { EncryptedArchive, NothingInArchive, Unreadable } from './uploadErrors.ts';

const orthanc = testServer({ size: 10, overwriteInstances: false });
/** Requests that were sent, and how many files were on their way at most. */
let sent: string[];
let running: { now: number; most: number };
/** The server answers when this is over. */
let answering: Promise<void>;
const server = setupServer(
  mswHttp.all(`/*`, async ({ request }) => {
    const isFile = request.method === 'POST';
    const { pathname } = new URL(request.url);
    sent.push(`${request.method} ${pathname}`);
    if (isFile) {
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      await answering;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const answer = await orthanc.send(request.method, pathname, isFile ? await request.bytes() : undefined);
    if (isFile) running.now -= 1;
    return answer;
  }),
);

beforeAll(() => {
  server.listen();
  connectTest({ base: { orthanc: '', keycloak: '' } });
});
beforeEach(() => {
  sent = [];
  running = { now: 0, most: 0 };
  answering = Promise.resolve();
});
afterEach(() => {
  server.resetHandlers();
  for (const task of bulkTasks.get()) bulkTasks.dismiss(task);
});
afterAll(() => server.close());

let lastStudy = 0;
/** A study of its own for each. */
const dicom = (study = `1.2.3.${String((lastStudy += 1))}`, name = 'Test^Upload') =>
  dicomFile({
    PatientID: 'up-1',
    PatientName: name,
    StudyInstanceUID: study,
    SeriesInstanceUID: `${study}.1`,
    SOPInstanceUID: `${study}.1.${String(Math.random())}`,
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
    Modality: 'OT',
  });
const chosen = (path: string, content: Uint8Array<ArrayBuffer> = dicom()): ChosenFile => ({
  path,
  file: new File([content], path),
});

const knownNote = (count: number): string => `known: ${String(count)}`;
let onSettled: ReturnType<typeof vi.fn<() => void>>;
function start(files: readonly ChosenFile[], label = ''): Upload {
  onSettled = vi.fn<() => void>();
  const upload = new Upload({ files, label, title: 'Uploading', knownNote, onSettled });
  upload.start();
  return upload;
}

const stateOf = (upload: Upload): UploadState => upload.state.get();
const idsOf = (upload: Upload): string[] => stateOf(upload).studies.map(({ id }) => id);
const settled = (upload: Upload): Promise<void> =>
  until(() => expect(stateOf(upload).status).toMatch(/finished|stopped/));

const puts = (): string[] => sent.filter((request) => request.startsWith('PUT'));
/** The next request of a kind is answered with a failure. */
const failNext = (method: 'post' | 'put', status: number): void =>
  server.use(mswHttp[method]('/*', () => HttpResponse.json({}, { status }), { once: true }));
const some = (count: number): ChosenFile[] =>
  Array.from({ length: count }, (_, at) => chosen(`${String(at)}.dcm`));

describe('an upload', () => {
  test('sends every file, four at a time, and tells what came of them', async () => {
    const files = some(9);
    const idle = new Upload({ files, label: '', title: 'Uploading', knownNote, onSettled: () => {} });
    expect([bulkTasks.get(), sent]).toEqual([[], []]);
    idle.start();
    expect(bulkTasks.get().map(({ title }) => title)).toEqual(['Uploading']);
    await settled(idle);
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    const all = { status: 'finished', total: 9, done: 9, failures: [], stored: 9, known: 0 };
    expect(stateOf(idle)).toMatchObject({ ...all, bytes, sentBytes: bytes, labelFailures: [] });
    expect(new Set(idsOf(idle)).size).toBe(9);
    expect([running.most, puts()]).toEqual([4, []]);
    idle.dismiss();
    expect(bulkTasks.get()).toEqual([]);
  });

  test('gives the label to each study once, however many files and zips it comes in', async () => {
    const zip = new Uint8Array(
      zipSync({ 'a/1': dicom('1.5.1'), 'b/1': dicom('1.5.2'), 'b/2': dicom('1.5.2') }),
    );
    const upload = start(
      [chosen('1', dicom('1.5.1')), chosen('cd.zip', zip), chosen('2', dicom('1.5.1'))],
      'new',
    );
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ done: 3, stored: 5, failures: [] });
    const studyIds = idsOf(upload);
    expect(puts().toSorted()).toEqual(studyIds.map((id) => `PUT /studies/${id}/labels/new`).toSorted());
    expect(await Promise.all(studyIds.map((id) => getLabels(id)))).toEqual([['new'], ['new']]);
  });

  test('says of a zip without images that nothing was in it', async () => {
    const zip = new Uint8Array(zipSync({ 'notes.txt': new TextEncoder().encode('hello') }));
    const upload = start([chosen('notes.zip', zip), chosen('image')]);
    await settled(upload);
    const { done, stored, failures } = stateOf(upload);
    expect([done, stored]).toEqual([1, 1]);
    expect(failures.map(({ item, error }) => [item.path, error instanceof NothingInArchive])).toEqual([
      ['notes.zip', true],
    ]);
  });

  test('tries again what failed, and only that', async () => {
    failNext('post', 500);
    const upload = start(some(3));
    await settled(upload);
    const { done, failures, sentBytes, bytes } = stateOf(upload);
    expect([done, failures.length]).toEqual([2, 1]);
    expect(sentBytes).toBe(bytes - (failures[0]?.item.file.size ?? 0));
    expect(onSettled).toHaveBeenCalledTimes(1);
    sent = [];
    upload.resume();
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ done: 3, failures: [], sentBytes: bytes, stored: 3 });
    expect(sent).toEqual(['POST /instances']);
    expect(onSettled).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['here', (upload: Upload) => upload.stop()],
    ['on the tray', () => bulkTasks.get()[0]?.stop()],
  ])('that is stopped %s gives up what is under way and begins no more; it can continue', async (_, stop) => {
    const answer = Promise.withResolvers<void>();
    answering = answer.promise;
    const upload = start(some(7));
    await until(() => expect(sent).toHaveLength(4));
    stop(upload);
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ status: 'stopped', done: 0, sentBytes: 0 });
    expect(stateOf(upload).failures).toHaveLength(4);
    answer.resolve();
    await until(() => expect(running.now).toBe(0));
    expect(sent).toHaveLength(4);
    upload.resume();
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ status: 'finished', done: 7, failures: [] });
  });

  test('stops by itself where the storage is full: every further file would fail alike', async () => {
    failNext('post', 507);
    const upload = start(some(9));
    await settled(upload);
    expect(stateOf(upload).status).toBe('stopped');
    expect(stateOf(upload).failures[0]?.error).toMatchObject({ kind: 'full' });
    expect(sent.length).toBeLessThan(9);
  });

  test('a label that was refused is the failure of the study, and is tried again without its files', async () => {
    failNext('put', 403);
    const upload = start(some(2), 'new');
    await settled(upload);
    const [failed] = stateOf(upload).labelFailures;
    expect(stateOf(upload)).toMatchObject({ status: 'finished', done: 2, failures: [] });
    expect(failed?.error).toMatchObject({ kind: 'forbidden' });
    sent = [];
    upload.resume();
    await until(() => expect(onSettled).toHaveBeenCalledTimes(2));
    expect(stateOf(upload)).toMatchObject({ done: 2, labelFailures: [] });
    expect(idsOf(upload)).toHaveLength(2);
    expect(sent).toEqual([`PUT /studies/${failed?.studyId ?? ''}/labels/new`]);
  });

  test('tells which studies had some of the images already, and which files brought them', async () => {
    const known = dicom('1.6.1');
    await settled(start([chosen('before.dcm', known)]));
    const upload = start([
      chosen('new.dcm', dicom('1.6.2')),
      chosen('again.dcm', known),
      chosen('more.dcm', dicom('1.6.1')),
    ]);
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ stored: 2, known: 1 });
    expect(stateOf(upload).studies).toMatchObject([
      { stored: 1, known: 1 },
      { stored: 1, known: 0 },
    ]);
    const notes = bulkTasks.get().at(-1)?.doneItems();
    expect(notes?.filter(({ note }) => note !== '')).toEqual([{ name: 'again.dcm', note: 'known: 1' }]);
  });

  test('tells how many files of a zip were passed over', async () => {
    const words = new TextEncoder().encode('hello');
    const zip = new Uint8Array(
      zipSync({ 'a/': new Uint8Array(), 'a/1': dicom(), 'a/2': words, 'a/3': words }),
    );
    const upload = start([chosen('cd.zip', zip)]);
    await settled(upload);
    expect(stateOf(upload)).toMatchObject({ stored: 1, passedOver: [{ path: 'cd.zip', count: 2 }] });
  });

  test('does not send a zip that needs a password', async () => {
    const zip = new Uint8Array(zipSync({ '1.dcm': dicom() }));
    const list = zip.findLastIndex((_, at) => zip[at] === 0x50 && zip[at + 2] === 1 && zip[at + 3] === 2);
    zip[list + 8] = 1;
    const upload = start([chosen('secret.zip', zip)]);
    await settled(upload);
    expect(stateOf(upload).failures[0]?.error).toBeInstanceOf(EncryptedArchive);
    expect(sent).toEqual([]);
  });

  test('a file that is gone says so, not that the server does', async () => {
    const gone = chosen('stick/gone.dcm');
    gone.file.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    server.use(mswHttp.post('/*', () => HttpResponse.error(), { once: true }));
    const upload = start([gone]);
    await settled(upload);
    expect(stateOf(upload).failures[0]?.error).toBeInstanceOf(Unreadable);
  });
});
