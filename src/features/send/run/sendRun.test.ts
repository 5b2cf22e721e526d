// A task that sends, against the simulated Orthanc and its network. What becomes of a single study is in jobOnce.test.ts.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { connectTest } from '#api/tests/connectTest.ts';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import type { Sent } from '#api/orthanc/remotes/send.ts';
import { itemState, unkeptLog } from '#lib/tasks/taskLog.ts';
import { messages as errors } from '#locales/en/errors.ts';
import { messages as remoteMessages } from '#locales/en/remoteFailures.ts';
import { messages as t } from '#features/send/messages/en/send.ts';
import { createDataset, type Dataset } from '#simulator/dataset/createDataset.ts';
import { generatedStudy } from '#simulator/orthanc/archive/generated.ts';
import { createOrthanc, type SimulatedOrthanc } from '#simulator/orthanc/createOrthanc.ts';
import { bulkTasks, type BulkTask } from '#ui/bulk/bulkTasks.ts';
import { resumeSending, startSending, type SendContext } from './sendRun.ts';
import type { SendPlan } from './sendPlan.ts';

const archive: Remote = { kind: 'modality', name: 'ARCHIVE' };
const context: SendContext = {
  t,
  errors,
  remote: remoteMessages,
  problems: t.failures,
  userId: 'ada',
  seesAll: true,
  extended: true,
  mayListJobs: true,
  mayQuery: true,
  onCancelFailed: () => undefined,
  notKept: 'not kept',
  pausedItself: (count) => `paused after ${String(count)}`,
  nameOf: ({ patientName }) => patientName,
};

let orthanc: SimulatedOrthanc;
let dataset: Dataset;
/** What the network does to an answer. */
let onAnswer: (asked: string, answer: Response) => Promise<Response>;
/** How often each study was sent. */
let sends: Map<string, number>;
/** The most jobs that were under way at once. */
let mostAtOnce: number;

const resources = z.object({ Resources: z.array(z.string()) });
const started = z.object({ ID: z.string() });

beforeEach(() => {
  vi.useFakeTimers();
  dataset = createDataset({ size: 7000 });
  orthanc = createOrthanc(dataset, { clock: () => Date.now() });
  onAnswer = (_asked, answer) => Promise.resolve(answer);
  [sends, mostAtOnce] = [new Map(), 0];
  vi.stubGlobal('addEventListener', () => undefined);
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const { method = 'GET', body } = init;
    const asked = `${method} ${url.slice('http://o'.length)}`;
    const sent = asked.startsWith('POST /modalities/') && asked.endsWith('/store');
    if (sent && typeof body === 'string')
      for (const id of z.parse(resources, JSON.parse(body)).Resources)
        sends.set(id, (sends.get(id) ?? 0) + 1);
    return onAnswer(asked, await orthanc.handle(new Request(url, { method, body: body ?? null })));
  });
});

afterEach(() => {
  for (const one of bulkTasks.get()) bulkTasks.dismiss(one);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = async (method: string, path: string, json?: object): Promise<unknown> => {
  const body = json === undefined ? null : JSON.stringify(json);
  const answer: unknown = await (
    await orthanc.handle(new Request(`http://o${path}`, { method, body }))
  ).json();
  return answer;
};

/** Studies of a few images: each image takes its time. */
function studies(count: number): Sent[] {
  const slots = Array.from({ length: dataset.size }, (_, slot) => slot);
  const small = slots.filter((slot) => dataset.instanceCount(slot) <= 4).slice(0, count);
  return small.map((slot) => ({
    id: dataset.ids.encode('Study', slot),
    studyInstanceUid: generatedStudy(dataset, slot).tags['StudyInstanceUID'] ?? '',
  }));
}

const planFor = (items: readonly Sent[], remote = archive): SendPlan => ({
  type: 'send',
  remote,
  options: { priority: 0, compress: false },
  items,
});

async function begin(plan: SendPlan): Promise<BulkTask> {
  await startSending(plan, new Map(), context);
  const [task] = bulkTasks.get();
  if (!task) throw new Error('a task is on the tray');
  return task;
}

/** Lets time pass until the task is so far. */
async function passUntil(isSo: () => boolean): Promise<void> {
  for (let step = 0; !isSo(); step += 1) {
    if (step > 50_000) throw new Error('it never comes to that');
    await vi.advanceTimersByTimeAsync(100);
  }
}

const statusOf = (task: BulkTask): string => task.progress.get().status;
const isOver = (task: BulkTask) => (): boolean => /^(?:stopped|finished)$/.test(statusOf(task));
const reasons = (task: BulkTask): (string | undefined)[] =>
  task.failures().map(({ error }) => task.describe(error)?.text);

test(
  '1,000 studies: paused and resumed; a lost response, a forgotten job and deleted studies; nothing is sent twice',
  { timeout: 60_000 },
  async () => {
    const items = studies(1000);
    const [answerLost, jobForgotten] = [items[20]?.id, items[40]?.id];
    const gone = items.slice(-3);
    let forgotten = '';
    onAnswer = async (asked, answer) => {
      const last = [...sends.keys()].at(-1);
      if (asked === 'POST /modalities/ARCHIVE/store') {
        if (last === answerLost) throw new TypeError('Failed to fetch');
        if (last === jobForgotten) forgotten = z.parse(started, await answer.clone().json()).ID;
      }
      if (asked !== `GET /jobs/${forgotten}`) return answer;
      return /"State":\s*"Success"/.test(await answer.clone().text())
        ? new Response('', { status: 404 })
        : answer;
    };
    const task = await begin(planFor(items));
    await passUntil(() => task.progress.get().done > 100);
    task.stop();
    await passUntil(isOver(task));
    const paused = sends.size;
    expect(statusOf(task)).toBe('stopped');
    expect(paused).toBeLessThan(120);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sends.size).toBe(paused);
    for (const { id } of gone) await ask('DELETE', `/studies/${id}`);
    task.resume();
    await passUntil(isOver(task));
    expect(task.progress.get()).toMatchObject({ status: 'finished', done: 997 });
    expect(reasons(task)).toEqual(gone.map(() => t.failures.gone));
    const notes = task.doneItems().filter(({ note }) => note !== '');
    expect(notes).toEqual([{ name: jobForgotten, note: t.noteArrived }]);
    expect([...sends.values()].every((count) => count === 1)).toBe(true);
    task.retryFailed();
    await passUntil(isOver(task));
    expect(task.progress.get().failures).toHaveLength(3);
    expect([...sends.values()].filter((count) => count > 1)).toHaveLength(3);
  },
);

test('a remote that rejects every association: the task pauses itself, and retries what failed', async () => {
  const items = studies(40);
  const task = await begin(planFor(items, { kind: 'modality', name: 'PACS-STRICT' }));
  await passUntil(isOver(task));
  const { status, failures } = task.progress.get();
  expect(status).toBe('stopped');
  expect(failures.length).toBeLessThan(10);
  expect(new Set(reasons(task))).toEqual(new Set([remoteMessages.rejected]));
  expect(task.summary()).toBe(`paused after ${String(failures.length)}`);
  const entry = { AET: 'ARCHIVE', Host: 'archive.example', Port: 104 };
  await orthanc.handle(
    new Request('http://o/modalities/PACS-STRICT', { method: 'PUT', body: JSON.stringify(entry) }),
  );
  task.retryFailed();
  await passUntil(isOver(task));
  expect(task.progress.get()).toMatchObject({ status: 'finished', done: 40, failures: [] });
  expect(task.summary()).toBe('');
});

test('failures that leave nothing to start end the task: it isn’t said to be paused', async () => {
  const task = await begin(planFor(studies(6), { kind: 'modality', name: 'PACS-STRICT' }));
  await passUntil(isOver(task));
  expect(task.progress.get()).toMatchObject({ status: 'finished', done: 0 });
  expect(task.progress.get().failures).toHaveLength(6);
  expect(task.summary()).toBe('');
});

test('no more than three jobs are under way, so that those of others get a turn', async () => {
  onAnswer = async (asked, answer) => {
    if (asked.startsWith('POST')) {
      const jobs = z.parse(z.array(z.object({ State: z.string() })), await ask('GET', '/jobs?expand'));
      mostAtOnce = Math.max(mostAtOnce, jobs.filter(({ State }) => /Running|Pending/.test(State)).length);
    }
    return answer;
  };
  const task = await begin(planFor(studies(30)));
  await passUntil(isOver(task));
  expect(task.progress.get().done).toBe(30);
  expect(mostAtOnce).toBe(3);
});

test('after a reload: what was done stays, a job that runs is followed, what has no trace is told', async () => {
  const items = studies(5);
  const running = z.parse(
    started,
    await ask('POST', '/modalities/ARCHIVE/store', { Resources: [items[1]?.id], Synchronous: false }),
  );
  const log = unkeptLog(new Uint8Array(5));
  log.mark(0, itemState.done);
  log.mark(1, itemState.sent);
  log.setNote(1, `job ${running.ID}`);
  log.mark(2, itemState.sent);
  resumeSending(planFor(items), log, context);
  const [task] = bulkTasks.get();
  if (!task) throw new Error('a task is on the tray');
  await passUntil(isOver(task));
  expect(task.progress.get()).toMatchObject({ status: 'finished', total: 5, done: 4 });
  expect(reasons(task)).toEqual([t.failures.lost]);
  expect(new Set(sends.keys())).toEqual(new Set([items[3]?.id, items[4]?.id]));
  // Their names come from the server again.
  expect(task.doneItems().every(({ name }) => name.includes(' '))).toBe(true);
  task.retryFailed();
  await passUntil(isOver(task));
  expect(task.progress.get()).toMatchObject({ done: 5, failures: [] });
});

test('canceling ends the jobs that run and starts no others', async () => {
  const task = await begin(planFor(studies(30)));
  await passUntil(() => sends.size >= 3);
  const jobs = z.parse(z.array(z.string()), await ask('GET', '/jobs'));
  task.stop();
  for (const id of jobs) await ask('POST', `/jobs/${id}/cancel`);
  await passUntil(isOver(task));
  expect(statusOf(task)).toBe('stopped');
  expect(reasons(task)).toContain(remoteMessages.canceled);
  expect(sends.size).toBeLessThan(6);
});
