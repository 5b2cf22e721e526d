import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request, sendExpectingEmpty } from '#api/http.ts';
import { slowRequests } from '#api/timeLimit.ts';
import * as z from 'zod/mini';
import { connectTest } from './connectTest.ts';

const answers = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const anything = z.unknown();

/** Answers with these statuses, then with success. */
function answerWith(...statuses: number[]): void {
  for (const status of statuses) answers.mockResolvedValueOnce(new Response('', { status }));
  answers.mockImplementation(() => Promise.resolve(new Response('[]')));
}

async function outcome(asked: Promise<unknown>): Promise<string> {
  const ended = asked.then(
    () => 'done',
    (error: unknown) => String(error),
  );
  await vi.runAllTimersAsync();
  return ended;
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answers);
  connectTest();
  // Whatever outage an earlier test has left is over.
  answers.mockReset();
  answerWith();
  await request('orthanc', '/system', anything);
  answers.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['GET', '/studies/1'],
  ['POST', '/tools/find'],
  ['POST', '/tools/count-resources'],
  ['POST', '/instances'],
] as const)('%s %s is sent again after 502, twice at most', async (method, path) => {
  answerWith(502, 502);
  expect(await outcome(request('orthanc', path, anything, { method }))).toBe('done');
  expect(answers).toHaveBeenCalledTimes(3);
});

test.each([
  ['PUT', '/studies/1/labels/a', 3],
  ['DELETE', '/studies/1/labels/a', 3],
  ['DELETE', '/studies/1', 1],
  ['POST', '/studies/1/anonymize', 1],
  ['PUT', '/auth/settings/roles', 1],
  ['PUT', '/studies/1/metadata/castellan-shares', 1],
] as const)('%s %s, answered with 502 each time, is sent %i times', async (method, path, times) => {
  answers.mockImplementation(() => Promise.resolve(new Response('', { status: 502 })));
  expect(await outcome(sendExpectingEmpty('orthanc', path, { method }))).toContain('server 502');
  expect(answers).toHaveBeenCalledTimes(times);
});

test('each status has pauses of its own', async () => {
  answerWith(503, 503, 502, 502);
  expect(await outcome(request('orthanc', '/instances', anything, { method: 'POST' }))).toBe('done');
});

test.each([500, 504, 404])('%i is told at once', async (status) => {
  answerWith(status);
  expect(await outcome(request('orthanc', '/studies/1', anything))).toContain(String(status));
  expect(answers).toHaveBeenCalledTimes(1);
});

test('a server that has failed for seconds is not asked again by each request', async () => {
  answers.mockImplementation(() => Promise.resolve(new Response('', { status: 502 })));
  await outcome(request('orthanc', '/studies/1', anything));
  vi.advanceTimersByTime(5000);
  answers.mockClear();
  await outcome(request('orthanc', '/studies/1', anything));
  expect(answers).toHaveBeenCalledTimes(1);
  answerWith();
  await outcome(request('orthanc', '/studies/1', anything));
  answers.mockClear();
  answerWith(502);
  expect(await outcome(request('orthanc', '/studies/1', anything))).toBe('done');
});

test('the longer pause is shown, and can be stopped', async () => {
  answers.mockImplementation(() => Promise.resolve(new Response('', { status: 502 })));
  const stopped = request('orthanc', '/studies/1', anything).catch(String);
  await vi.advanceTimersByTimeAsync(400);
  expect(slowRequests.get()).toMatchObject([{ server: 'orthanc', isRetry: true }]);
  slowRequests.stop();
  expect(await stopped).toContain('server 502');
  expect(answers).toHaveBeenCalledTimes(2);
  expect(slowRequests.get()).toEqual([]);
});
