// What the tests of transfers prepare at the stack's second Orthanc and look at there, without authorization.
import { setTimeout as pause } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { isJobOver, type Job } from '#api/orthanc/jobs/job.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import type { Servers } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';
import { orthancUrl, remoteUrl } from '../support/stackOrders.ts';

const SIDE = 256;
/** What one file of a study of these tests holds, at least. */
export const fileBytes = SIDE * SIDE;

const startedSchema = z.object({ ID: z.string() });
const heldSchema = z.array(
  z.object({ ID: z.string(), Labels: z.array(z.string()), Instances: z.array(z.string()).default([]) }),
);
const modalitiesSchema = z.object({
  REMOTE: z.object({ AET: z.string(), Host: z.string(), Port: z.number() }),
});

/** Sends to an Orthanc itself, and insists on success. */
export async function ask(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  const isFile = body instanceof Uint8Array;
  const sent = body === undefined ? {} : { body: isFile ? Buffer.from(body) : JSON.stringify(body) };
  const answer = await fetch(url + path, { method, ...sent });
  if (!answer.ok) throw new Error(`${method} ${url}${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** A study of a test's own, which is where the test has put it. */
export interface OwnStudy {
  readonly patient: string;
  readonly uid: string;
  readonly files: readonly Uint8Array[];
}

/** A study as an Orthanc has it. */
export interface Held {
  readonly id: string;
  readonly labels: readonly string[];
  readonly instances: number;
}

/** The study at an Orthanc; undefined where it isn't. */
export async function held(url: string, { uid }: Pick<OwnStudy, 'uid'>): Promise<Held | undefined> {
  const find = { Level: 'Study', Query: { StudyInstanceUID: uid }, ResponseContent: ['Labels'] };
  const [study] = heldSchema.parse(await (await ask(url, 'POST', '/tools/find', find)).json());
  if (!study) return undefined;
  const instances = await ask(url, 'GET', `/studies/${study.ID}/instances`);
  return {
    id: study.ID,
    labels: study.Labels,
    instances: z.array(z.unknown()).parse(await instances.json()).length,
  };
}

/**
 * A study with some files at these Orthancs; it's removed from both at the end.
 * @param tags of the study, beside those that it always has
 */
export async function putStudy(
  resources: TestResources,
  count: number,
  urls: readonly string[],
  tags: Readonly<Record<string, string>> = { AccessionNumber: String(randomInt(1e12)) },
): Promise<OwnStudy> {
  const patient = resources.name('network');
  const uid = `2.25.${String(Date.now())}${String(randomInt(1e9))}`;
  const pixels = new Uint8Array(fileBytes).map((_, at) => (at * 7) % 251);
  const files = Array.from({ length: count }, (_, index) =>
    dicomFile(
      {
        PatientID: patient,
        PatientName: patient,
        StudyInstanceUID: uid,
        StudyDate: '20240229',
        Modality: 'OT',
        ...tags,
        SeriesInstanceUID: `${uid}.1`,
        SOPInstanceUID: `${uid}.1.${String(index + 1)}`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      },
      { rows: SIDE, columns: SIDE, pixels },
    ),
  );
  const study = { patient, uid, files };
  resources.atEnd(async () => {
    for (const url of [orthancUrl(), remoteUrl()]) {
      const there = await held(url, study);
      if (there) await ask(url, 'DELETE', `/studies/${there.id}`);
    }
  });
  for (const url of urls) for (const file of files) await ask(url, 'POST', '/instances', file);
  return study;
}

/** Orthanc's id of a study that must be at an Orthanc. */
export async function idAt(url: string, study: OwnStudy): Promise<string> {
  const there = await held(url, study);
  if (!there) throw new Error(`${url} doesn't have the study`);
  return there.id;
}

/** Where the stack's remote listens for DICOM. */
export async function remoteAddress(): Promise<{ AET: string; Host: string; Port: number }> {
  return modalitiesSchema.parse(await (await ask(orthancUrl(), 'GET', '/modalities?expand')).json()).REMOTE;
}

/** Adds a modality like the stack's remote, with some things different; it's removed at the end. */
export async function addModality(
  resources: TestResources,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const name = resources.name('pacs');
  const path = `/modalities/${name}`;
  await ask(orthancUrl(), 'PUT', path, { ...(await remoteAddress()), ...changes });
  resources.atEnd(() => ask(orthancUrl(), 'DELETE', path));
  return name;
}

/** Starts a job, and gives its id. */
export async function startJob(servers: Servers, path: string, body: object): Promise<string> {
  const answer = await servers.must('POST', `/orthanc${path}`, { Synchronous: false, ...body });
  return startedSchema.parse(await answer.json()).ID;
}

/** A job as it is now. */
export async function jobNow(servers: Servers, id: string): Promise<Job> {
  return jobSchema.parse(await (await servers.must('GET', `/orthanc/jobs/${id}`)).json());
}

const longestMs = 20_000;

/** Waits until a job is as it's wanted, and gives it. */
export async function jobWhen(
  servers: Servers,
  id: string,
  isWanted: (job: Job) => boolean = isJobOver,
): Promise<Job> {
  const until = Date.now() + longestMs;
  for (;;) {
    const job = await jobNow(servers, id);
    if (isWanted(job)) return job;
    if (Date.now() > until) throw new Error(`the job is ${job.state} at ${job.progress} %`);
    await pause(50);
  }
}

/** Asks the remote for a study with a C-FIND; gives the path of the only answer. */
export async function findOne(servers: Servers, modality: string, { uid }: OwnStudy): Promise<string> {
  const body = { Level: 'Study', Query: { StudyInstanceUID: uid, PatientName: '' } };
  const answer = await servers.must('POST', `/orthanc/modalities/${modality}/query`, body);
  const path = `/queries/${startedSchema.parse(await answer.json()).ID}/answers`;
  const answers = await servers.must('GET', `/orthanc${path}`);
  if ((await answers.text()).replaceAll(/\s/g, '') !== '["0"]') throw new Error('not one answer');
  return `${path}/0`;
}
