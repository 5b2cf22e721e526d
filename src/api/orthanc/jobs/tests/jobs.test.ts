import { http as mswHttp, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { connect } from '#api/http.ts';
import { followJob } from '#api/orthanc/jobs/followJob.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { actOnJob, nextJobList, readJob } from '#api/orthanc/jobs/jobs.ts';
import { followPauseMs, nextLookMs } from '#api/orthanc/jobs/pace.ts';
import { anonymizedJob, failedJobs, runningJob } from './recordedJobs.ts';

const origin = 'https://castellan.test';
const server = setupServer();

beforeAll(() => server.listen());
beforeEach(() => {
  connect({
    base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
    getToken: () => Promise.resolve('token'),
    explainRefusal: () => Promise.resolve({ because: 'permission', oneOf: ['admin-permissions'] }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.resetHandlers();
});
afterAll(() => server.close());

const job = (answer: unknown): Job => z.parse(jobSchema, answer);
const empty = (status: number) => new HttpResponse(null, { status });

/** Answers each look at a job with the next one, the last for good. @returns how many looks there were */
function answerJob(...answers: (() => Response)[]): () => number {
  let looks = 0;
  server.use(
    mswHttp.get(`${origin}/orthanc/jobs/x`, () => {
      const answer = answers[Math.min(looks, answers.length - 1)];
      looks += 1;
      return answer?.() ?? empty(500);
    }),
  );
  return () => looks;
}
const says = (answer: object) => () => Response.json(answer);

test('a job is followed to its end', async () => {
  const looks = answerJob(says(runningJob), says({ ...runningJob, Progress: 50 }), says(anonymizedJob));
  const progress: number[] = [];
  const end = await followJob('x', { onProgress: (seen) => progress.push(seen.progress) });
  expect(end).toEqual({ end: 'success', job: job(anonymizedJob) });
  expect(progress).toEqual([16, 50, 100]);
  expect(looks()).toBe(3);
});

test('a failed job is an end, not an error', async () => {
  answerJob(says(failedJobs.closedPort));
  expect(await followJob('x')).toEqual({ end: 'failure', job: job(failedJobs.closedPort) });
});

test('a job that is unknown at once or later is gone, with what was last seen', async () => {
  answerJob(() => empty(404));
  expect(await followJob('x')).toEqual({ end: 'gone', last: undefined });
  answerJob(says(runningJob), () => empty(404));
  expect(await followJob('x')).toEqual({ end: 'gone', last: job(runningJob) });
});

test('failed looks are repeated, but not forever', async () => {
  answerJob(
    () => empty(500),
    () => Response.error(),
    says(anonymizedJob),
  );
  expect((await followJob('x')).end).toBe('success');
  const looks = answerJob(() => empty(500));
  await expect(followJob('x')).rejects.toMatchObject({ kind: 'server' });
  expect(looks()).toBe(5);
});

test('a refusal ends it at once', async () => {
  const looks = answerJob(() => empty(403));
  await expect(followJob('x')).rejects.toMatchObject({ kind: 'forbidden' });
  expect(looks()).toBe(1);
});

test('an abort ends it with the reason', async () => {
  answerJob(says(runningJob));
  const stop = new AbortController();
  const followed = followJob('x', { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
  await expect(followed).rejects.toThrow('enough');
});

test('a hidden page does not look, and looks at once when it is seen again', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden', baseURI: origin });
  vi.stubGlobal('document', page);
  const looks = answerJob(says(anonymizedJob));
  const followed = followJob('x');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(looks()).toBe(0);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect((await followed).end).toBe('success');
  page.visibilityState = 'hidden';
  expect((await followJob('x', { whileHidden: 'follow' })).end).toBe('success');
});

test('a job that is there is read, one that is not is undefined, other failures are errors', async () => {
  answerJob(
    says(runningJob),
    () => empty(404),
    () => empty(500),
  );
  expect(await readJob('x')).toEqual(job(runningJob));
  expect(await readJob('x')).toBeUndefined();
  await expect(readJob('x')).rejects.toMatchObject({ kind: 'server' });
});

test('each action goes to its own address and counts by its answer', async () => {
  const sent: string[] = [];
  server.use(
    mswHttp.post(`${origin}/orthanc/jobs/x/:action`, ({ params }) => {
      sent.push(`POST ${String(params['action'])}`);
      return Response.json({});
    }),
    mswHttp.delete(`${origin}/orthanc/jobs/x`, () => {
      sent.push('DELETE');
      return empty(200);
    }),
  );
  for (const action of ['cancel', 'pause', 'resume', 'resubmit', 'delete'] as const)
    await actOnJob('x', action);
  expect(sent).toEqual(['POST cancel', 'POST pause', 'POST resume', 'POST resubmit', 'DELETE']);
});

test('an action that the state does not permit is refused, and an odd answer is no success', async () => {
  server.use(mswHttp.post(`${origin}/orthanc/jobs/x/resume`, () => empty(400)));
  await expect(actOnJob('x', 'resume')).rejects.toMatchObject({ kind: 'invalid' });
  server.use(mswHttp.post(`${origin}/orthanc/jobs/x/resume`, () => Response.json({ ok: true })));
  await expect(actOnJob('x', 'resume')).rejects.toMatchObject({ kind: 'garbled' });
});

test('a list keeps what vanished from it before it was over, and when it last changed', () => {
  const running = job(runningJob);
  const done = job(anonymizedJob);
  const first = nextJobList(undefined, [running, done], 1);
  expect(first).toEqual({ jobs: [running, done], changedAt: 1, vanished: [], wasEmptied: false });
  expect(nextJobList(first, [job(runningJob), job(anonymizedJob)], 2)).toBe(first);
  const second = nextJobList(first, [done], 3);
  expect(second).toEqual({ jobs: [done], changedAt: 3, vanished: [running], wasEmptied: false });
  expect(nextJobList(second, [running], 5).vanished).toEqual([]);
  expect(nextJobList(first, [running], 3).vanished, 'it was over').toEqual([]);
});

test('several jobs that are gone at once tell a restart, the last one alone does not', () => {
  const two = nextJobList(undefined, [job(runningJob), job(anonymizedJob)], 1);
  expect(nextJobList(two, [], 2).wasEmptied).toBe(true);
  const one = nextJobList(two, [job(anonymizedJob)], 2);
  expect(nextJobList(one, [], 3).wasEmptied).toBe(false);
});

test.each([
  [true, 0, 3, 1000],
  [true, 60_000, 3, 3000],
  [true, 600_000, 3, 5000],
  [true, 0, 200, 2000],
  [true, 0, 5000, 5000],
  [false, 0, 3, 2000],
  [false, 30_000, 3, 10_000],
  [false, 600_000, 3, 30_000],
])(
  'active %s, unchanged for %i ms, %i jobs: the next look comes after %i ms',
  (isActive, unchangedMs, count, ms) => {
    expect(nextLookMs({ isActive, unchangedMs, count })).toBe(ms);
  },
);

test('one job is looked at quickly at first, never more seldom than every three seconds', () => {
  expect(followPauseMs(0)).toBe(200);
  expect(followPauseMs(100)).toBe(3000);
});
