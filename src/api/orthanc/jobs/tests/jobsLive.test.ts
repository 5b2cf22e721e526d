// @vitest-environment jsdom
import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { jobSchema } from '#api/orthanc/jobs/jobAnswer.ts';
import { jobsQuery, nextJobList, type JobList } from '#api/orthanc/jobs/jobs.ts';
import { anonymizedJob, runningJob } from './recordedJobs.ts';

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
let looks: number[] = [];

/** Follows a list as the page does, with answers of our own. */
function follow(answer: (look: number) => unknown): () => void {
  const start = Date.now();
  let list: JobList | undefined;
  const queryFn = (): Promise<JobList> => {
    looks.push(Math.round((Date.now() - start) / 1000));
    list = nextJobList(list, [z.parse(jobSchema, answer(looks.length))], Date.now());
    return Promise.resolve(list);
  };
  return new QueryObserver(client, { ...jobsQuery, queryFn }).subscribe(() => undefined);
}

beforeEach(() => {
  vi.useFakeTimers();
  looks = [];
  client.mount();
  focusManager.setFocused(true);
});
afterEach(() => {
  client.clear();
  client.unmount();
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

test('while something runs the list is read every second, not while the page is hidden, and at once when it is seen', async () => {
  const stop = follow((look) => ({ ...runningJob, Progress: look }));
  await vi.advanceTimersByTimeAsync(3000);
  expect(looks).toEqual([0, 1, 2, 3]);
  focusManager.setFocused(false);
  await vi.advanceTimersByTimeAsync(60_500);
  expect(looks).toHaveLength(4);
  focusManager.setFocused(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(looks).toHaveLength(5);
  stop();
});

test('while nothing happens it is read more and more seldom', async () => {
  const stop = follow(() => anonymizedJob);
  await vi.advanceTimersByTimeAsync(300_000);
  const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
  expect(pauses[0]).toBe(2);
  expect(pauses.at(-1)).toBe(30);
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  stop();
});
