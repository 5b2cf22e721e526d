import { mutationOptions, queryOptions, replaceEqualDeep, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request, send, sendExpectingEmpty } from '#api/http.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { isJobOver, type Job } from './job.ts';
import { jobSchema } from './jobAnswer.ts';
import { followPauseMs, nextLookMs } from './pace.ts';

const jobsKey = ['orthanc', 'jobs'] as const;

const pathOf = (id: string): string => `/jobs/${encodeURIComponent(id)}`;

/**
 * Reads a job. Only the last ten completed jobs exist, everybody's together, so an unknown one has most likely completed.
 * @returns `undefined` for a job that Orthanc doesn't know, or doesn't know anymore
 * @throws ApiError
 */
export async function readJob(id: string, signal?: AbortSignal): Promise<Job | undefined> {
  try {
    return await request('orthanc', pathOf(id), jobSchema, { signal });
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

/**
 * One job, `null` where Orthanc doesn't know it (anymore); asked again, more and more slowly, while it isn't over and the page is seen.
 * @param onSeen told of each answer
 */
export const jobQuery = (id: string, onSeen: (id: string, job: Job | null) => void = () => undefined) =>
  queryOptions({
    queryKey: [...jobsKey, 'one', id],
    queryFn: async ({ signal }): Promise<Job | null> => {
      const job = (await readJob(id, signal)) ?? null;
      onSeen(id, job);
      return job;
    },
    refetchInterval: ({ state }) =>
      state.data && !isJobOver(state.data) ? followPauseMs(state.dataUpdateCount) : false,
    refetchOnWindowFocus: ({ state }) => (state.data && !isJobOver(state.data) ? 'always' : false),
    meta: toldInPlace,
  });

/** The list as it was last read. */
export interface JobList {
  readonly jobs: readonly Job[];
  /** When something in it was last different from before. */
  readonly changedAt: number;
  /**
   * Jobs that this page saw waiting or running, and that aren't listed anymore: they ended and ten others after them, or a restart lost them. As
   * they were last, the newest first, a hundred at most.
   */
  readonly vanished: readonly Job[];
  /** Whether several jobs were listed until they were all gone at once: Orthanc has probably restarted. */
  readonly wasEmptied: boolean;
}

/** How many vanished jobs are kept. */
const maxVanished = 100;

/** The list after a further look, given the one before. */
export function nextJobList(before: JobList | undefined, listed: readonly Job[], now: number): JobList {
  if (!before) return { jobs: listed, changedAt: now, vanished: [], wasEmptied: false };
  const jobs = replaceEqualDeep(before.jobs, listed);
  if (jobs === before.jobs) return before;
  const ids = new Set(jobs.map(({ id }) => id));
  const left = before.jobs.filter((job) => !ids.has(job.id) && !isJobOver(job));
  const kept = before.vanished.filter(({ id }) => !ids.has(id));
  return {
    jobs,
    changedAt: now,
    vanished: [...left, ...kept].slice(0, maxVanished),
    wasEmptied: jobs.length === 0 && before.jobs.length > 1,
  };
}

/**
 * Every job of the server, in one request; needs `admin-permissions`. It is asked again quickly while something runs, more and more slowly
 * while nothing happens, not at all while the page is hidden, and at once when it is seen again.
 */
export const jobsQuery = queryOptions({
  queryKey: [...jobsKey, 'list'],
  queryFn: async ({ client, signal, queryKey }): Promise<JobList> => {
    const listed = await request('orthanc', '/jobs?expand', z.array(jobSchema), { signal });
    return nextJobList(client.getQueryData<JobList>(queryKey), listed, Date.now());
  },
  refetchInterval: ({ state: { data, status, dataUpdatedAt } }) => {
    // A server that fails isn't asked every second.
    const { jobs = [], changedAt = Date.now() } = data ?? {};
    const isActive =
      status !== 'error' && jobs.some(({ state }) => state === 'Running' || state === 'Pending');
    const unchangedMs = Date.now() - (status === 'error' ? dataUpdatedAt : changedAt);
    return nextLookMs({ isActive, unchangedMs, count: jobs.length });
  },
  refetchOnWindowFocus: 'always',
  staleTime: 0,
  meta: toldInPlace,
});

/** Looks at the jobs again: one of them has just been started or changed. */
export async function refetchJobs(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: jobsKey });
}

/** What can be done to a job; all of it needs `admin-permissions`. */
export type JobAction = 'cancel' | 'pause' | 'resume' | 'resubmit' | 'delete';

/**
 * Does something to a job. Orthanc agrees at once and does it later: at the next instance, for a DICOMweb send only when its request
 * ends. `cancel` and `pause` of a completed job are agreed to without an effect.
 * @throws ApiError; `invalid` where the job's state doesn't permit the action or the job is unknown, `notFound` for a deletion
 */
export async function actOnJob(id: string, action: JobAction): Promise<void> {
  if (action === 'delete') return sendExpectingEmpty('orthanc', pathOf(id), { method: 'DELETE' });
  await send(
    'orthanc',
    `${pathOf(id)}/${action}`,
    async (response, garbled) => {
      if (!/^\s*\{\s*\}\s*$/.test(await response.text())) throw garbled();
    },
    { method: 'POST' },
  );
}

/** `actOnJob` for a button; the jobs are read again after it, also where it failed: the job may have moved on. */
export const jobActionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, action }: { id: string; action: JobAction }) => actOnJob(id, action),
    onSettled: () => refetchJobs(client),
  });
