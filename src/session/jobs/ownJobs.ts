import * as z from 'zod/mini';
import { followJob, type FollowOptions, type JobEnd } from '#api/orthanc/jobs/followJob.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { jobsUnderWay } from './jobsUnderWay.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';

const ownJobSchema = z.object({
  /** Orthanc's id of the job. */
  id: z.string(),
  /** Orthanc's word, such as `DicomWebStowClient`. */
  type: z.string(),
  /** The remote's name, as this server calls it. */
  remote: z.string(),
  /** Orthanc's ids of the studies that are sent, or StudyInstanceUIDs of those that are retrieved. */
  studies: z.array(z.string()),
  startedAt: z.number(),
  /** How it ended, where that was seen. `gone`: Orthanc doesn't know the job anymore, so nobody knows. */
  end: z.optional(z.enum(['success', 'failure', 'gone'])),
});

/** A job that this person started in this tab. */
export type OwnJob = z.output<typeof ownJobSchema>;

/** How many are kept; the oldest go first. */
const maxKept = 200;

const texts = personalTexts('ownJobs');
const key = 'jobs';

function read(text: string | null): readonly OwnJob[] {
  try {
    return z.safeParse(z.array(ownJobSchema), JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

/** The text that the list was last read from: it is another one for another person. */
let known: { text: string | null; jobs: readonly OwnJob[] } | undefined;
const changes = createStore(0);

/**
 * The jobs that this person started in this tab, the newest first; they survive a reload and end with the session. Orthanc doesn't say who
 * started a DICOMweb job, and people without `admin-permissions` can't list jobs: this is how they find theirs. Read with `useStore`.
 */
export const ownJobs: ReadonlyStore<readonly OwnJob[]> = {
  get() {
    const text = texts.read(key);
    if (known?.text !== text) known = { text, jobs: read(text) };
    return known?.jobs ?? [];
  },
  subscribe: changes.subscribe,
};

function write(jobs: readonly OwnJob[]): void {
  texts.put(key, JSON.stringify(jobs.slice(0, maxKept)));
  changes.set(changes.get() + 1);
}

/** A job has been started: every page that starts one says so here. One that is known already isn't over, whatever was thought of it. */
export function addOwnJob(job: Omit<OwnJob, 'startedAt' | 'end'>): void {
  const before = ownJobs.get();
  const isKnown = before.some(({ id }) => id === job.id);
  write(
    isKnown
      ? before.map((one) => (one.id === job.id ? { ...one, end: undefined } : one))
      : [{ ...job, startedAt: Date.now() }, ...before],
  );
}

/** It was seen how jobs ended. */
export function endOwnJobs(ends: ReadonlyMap<string, NonNullable<OwnJob['end']>>): void {
  const before = ownJobs.get();
  const isNew = ({ id, end }: OwnJob): boolean => ends.has(id) && ends.get(id) !== end;
  if (!before.some(isNew)) return;
  write(before.map((job) => (isNew(job) ? { ...job, end: ends.get(job.id) } : job)));
}

/** A job was deleted by this person: nothing is left to tell of it. */
export function forgetOwnJob(id: string): void {
  const before = ownJobs.get();
  if (before.some((job) => job.id === id)) write(before.filter((job) => job.id !== id));
}

/** Keeps a job that was just started, and follows it to its end (`followJob`). */
export async function followOwnJob(
  job: Omit<OwnJob, 'startedAt' | 'end'>,
  options?: FollowOptions,
): Promise<JobEnd> {
  addOwnJob(job);
  jobsUnderWay.set(jobsUnderWay.get() + 1);
  try {
    const end = await followJob(job.id, options);
    endOwnJobs(new Map([[job.id, end.end]]));
    return end;
  } finally {
    jobsUnderWay.set(jobsUnderWay.get() - 1);
  }
}
