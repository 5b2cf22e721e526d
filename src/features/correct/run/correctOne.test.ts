// What becomes of one study, against the simulated Orthanc.
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { connectTest } from '#api/tests/connectTest.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { readJob } from '#api/orthanc/jobs/jobs.ts';
import type { TagChanges } from '#api/orthanc/modifications/correctableTags.ts';
import { readStudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';
import type { CorrectionOrder } from './correction.ts';
import { CorrectionError } from './CorrectionError.ts';
import {
  finishCorrection,
  isCorrected,
  startCorrection,
  type CorrectedStudy,
  type Corrector,
} from './correctOne.ts';

const corrector: Corrector = { userId: 'ada', seesAll: true, extended: true, mayRecordShares: true };
const storedSchema = z.object({ ParentStudy: z.string() });

let server: TestServer;
/** Done before the answer to a request of this kind is given. */
let before: { kind: RegExp; run: () => Promise<unknown> } | undefined;
let sent: string[];

beforeEach(() => {
  server = testServer();
  before = undefined;
  sent = [];
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal(
    'fetch',
    async (path: string, { method = 'GET', body }: { method?: string; body?: string }) => {
      sent.push(`${method} ${path}`);
      if (before?.kind.test(`${method} ${path}`)) {
        const { run } = before;
        before = undefined;
        await run();
      }
      return server.send(method, path, body);
    },
  );
});

async function upload(images: number, tags: Readonly<Record<string, string>> = {}): Promise<CorrectedStudy> {
  const uid = tags['StudyInstanceUID'] ?? '1.2.3';
  let id = '';
  for (let at = 1; at <= images; at += 1) {
    const file = dicomFile({
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      PatientID: 'P1',
      PatientName: 'ONE',
      StudyDescription: 'Before',
      SeriesInstanceUID: `${uid}.1`,
      SOPInstanceUID: `${uid}.1.${String(at)}`,
      StudyInstanceUID: uid,
      ...tags,
    });
    id = z.parse(storedSchema, await server.json('POST', '/instances', file)).ParentStudy;
  }
  const study = { id, studyInstanceUid: uid, patientName: 'ONE', studyDate: '', description: '' };
  return { study, shown: await readStudyTags(id) };
}

const order = (changes: TagChanges, mode: CorrectionOrder['mode'] = 'inPlace'): CorrectionOrder => ({
  changes,
  mode,
  toUtf8: false,
  keepsLabels: true,
});

/** Starts a correction, and lets its job end. */
async function job(one: CorrectedStudy, given: CorrectionOrder, who = corrector): Promise<Job> {
  const id = await startCorrection(one, given, who, 'attempt');
  server.pass(60_000);
  const ended = await readJob(id);
  if (!ended) throw new Error('the job is listed');
  return ended;
}

/** @returns the kind of the problem; `done` where there is none */
async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof CorrectionError ? error.problem.kind : String(error);
  }
}

const correct = async (one: CorrectedStudy, given: CorrectionOrder): Promise<void> =>
  finishCorrection(one, await job(one, given), given, corrector);

const exists = async (id: string): Promise<boolean> => (await server.send('GET', `/studies/${id}`)).ok;

test('a study that someone else changed since it was shown isn’t sent; the second time it is', async () => {
  const one = await upload(2);
  const other = await upload(2);
  await correct(other, order({ StudyDescription: 'Theirs' }));
  sent = [];
  const mine = order({ InstitutionName: 'X' });
  expect(await outcome(startCorrection(one, mine, corrector, 'a'))).toBe('changed');
  expect(sent.filter((request) => request.includes('modify'))).toEqual([]);
  expect(await outcome(correct(one, mine))).toBe('done');
});

test('a moved study goes from its first patient once the second has it whole', async () => {
  const one = await upload(2);
  expect(await outcome(correct(one, order({ PatientID: 'P2' })))).toBe('done');
  expect([await exists(one.study.id), await exists(one.resultId ?? '')]).toEqual([false, true]);
});

test('images that arrive while a study is moved keep the first entry; a look again later doesn’t delete it either', async () => {
  const one = await upload(2);
  const given = order({ PatientID: 'P2' });
  const ended = await job(one, given);
  await upload(1, { SOPInstanceUID: '1.2.3.1.9' });
  expect(await outcome(finishCorrection(one, ended, given, corrector))).toBe('sourceChanged');
  expect(await outcome(finishCorrection(one, ended, given, corrector))).toBe('sourceChanged');
  expect(await exists(one.study.id)).toBe(true);
});

test('a deletion that fails is done by a retry, which starts no second job', async () => {
  const one = await upload(2);
  const given = order({ PatientID: 'P2' });
  const ended = await job(one, given);
  before = { kind: /^DELETE/, run: () => Promise.reject(new TypeError('offline')) };
  expect(await outcome(finishCorrection(one, ended, given, corrector))).not.toBe('done');
  expect(await exists(one.study.id)).toBe(true);
  expect(await outcome(finishCorrection(one, ended, given, corrector))).toBe('done');
  expect(await exists(one.study.id)).toBe(false);
  expect(sent.filter((request) => request.startsWith('POST /studies'))).toHaveLength(1);
});

test('values that someone else writes over are told', async () => {
  const one = await upload(2);
  const given = order({ StudyDescription: 'Mine' });
  const ended = await job(one, given);
  await correct(await upload(2), order({ StudyDescription: 'Theirs' }));
  expect(await outcome(finishCorrection(one, ended, given, corrector))).toBe('different');
});

test('the other patient has a study with the same UID: nothing is sent', async () => {
  const one = await upload(2);
  await upload(1, { PatientID: 'P2' });
  expect(await outcome(startCorrection(one, order({ PatientID: 'P2' }), corrector, 'a'))).toBe('uidTaken');
});

test('the share records of a study of one image are put back; without the right to, nothing is sent', async () => {
  const one = await upload(1);
  const path = `/studies/${one.study.id}/metadata/castellan-shares`;
  await server.send('PUT', path, 'records');
  const mayNot = { ...corrector, mayRecordShares: false };
  expect(await outcome(startCorrection(one, order({ StudyDescription: 'x' }), mayNot, 'a'))).toBe(
    'attachments',
  );
  expect(await outcome(correct(one, order({ StudyDescription: 'x' })))).toBe('done');
  expect(await (await server.send('GET', path)).text()).toBe('records');
});

test('where the job isn’t listed anymore, the tags tell whether it is done', async () => {
  const one = await upload(2);
  const given = order({ StudyDescription: 'Mine' });
  await startCorrection(one, given, corrector, 'a');
  expect(await isCorrected(one, given)).toBe(false);
  server.pass(60_000);
  expect(await isCorrected(one, given)).toBe(true);
  expect(await isCorrected(one, order({}, 'copy'))).toBeUndefined();
});
