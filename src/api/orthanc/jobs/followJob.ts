import { ApiError } from '#api/ApiError.ts';
import { isJobOver, type Job } from './job.ts';
import { readJob } from './jobs.ts';
import { followPauseMs } from './pace.ts';

/**
 * How a job ended. `gone`: Orthanc doesn't know it anymore. That isn't a failure: only the last ten completed jobs are kept, and a restart may lose
 * jobs. The caller checks the result instead. `last` is how the job was last seen.
 */
export type JobEnd =
  | { readonly end: 'success' | 'failure'; readonly job: Job }
  | { readonly end: 'gone'; readonly last: Job | undefined };

/** How a job is followed. */
export interface FollowOptions {
  signal?: AbortSignal | undefined;
  /** Told of every look. */
  onProgress?: (job: Job) => void;
  /** `wait`: doesn't look while the page is hidden. `follow`: goes on, for tasks that must not stop in a hidden tab. */
  whileHidden?: 'wait' | 'follow';
}

/** So many looks in a row may fail before following ends: the job itself goes on. */
const maxFailures = 5;

/** Whether the next look may succeed. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiError && /^(?:offline|timeout|server)$/.test(error.kind);

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Waits until the page is seen. */
function seen(signal: AbortSignal | undefined): Promise<void> {
  if (!('document' in globalThis) || document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const on = { signal: done.signal };
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      done.abort();
      resolve();
    };
    const stop = (): void => {
      done.abort();
      reject(signal?.reason);
    };
    document.addEventListener('visibilitychange', look, on);
    signal?.addEventListener('abort', stop, on);
  });
}

/**
 * Follows a job to its end, quickly at first and then more slowly. A paused job is followed on.
 * @throws ApiError after several failed looks in a row, or at once for a refusal; the signal's reason when it is aborted
 */
export async function followJob(
  id: string,
  { signal, onProgress, whileHidden = 'wait' }: FollowOptions = {},
): Promise<JobEnd> {
  let last: Job | undefined;
  let failures = 0;
  for (let looks = 0; ; looks += 1) {
    if (whileHidden === 'wait') await seen(signal);
    signal?.throwIfAborted();
    try {
      const job = await readJob(id, signal);
      if (!job) return { end: 'gone', last };
      failures = 0;
      last = job;
      onProgress?.(job);
      if (isJobOver(job)) return { end: job.state === 'Success' ? 'success' : 'failure', job };
    } catch (error) {
      failures += 1;
      if (!mayPass(error) || failures >= maxFailures) throw error;
    }
    await pause(followPauseMs(looks), signal);
  }
}
