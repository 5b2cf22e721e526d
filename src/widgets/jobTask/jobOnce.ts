import { mayHaveStarted } from '#api/orthanc/jobs/attempts.ts';
import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { jobFailure, remoteFailure, type RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { JobError } from './JobError.ts';

/** What doing one item of a task asks of the server. */
export interface JobServers {
  /** Starts its job. @returns the job's id */
  start: (attempt: string) => Promise<string>;
  follow: (jobId: string) => Promise<JobEnd>;
  /** The job of an attempt whose response got lost; `undefined` where none is found, or this person may not look. */
  findAttempt: (attempt: string) => Promise<string | undefined>;
  /** Whether what the job was to do is done; `undefined` where that can't be told. Asked where nothing tells how the job ended. */
  isDone: () => Promise<boolean | undefined>;
  /** Whether what the job is about is still on this server, as far as this person sees. */
  isThere: () => Promise<boolean>;
  /** What remains to be done once the job has succeeded. Where it fails, a retry doesn't start the job again. */
  afterwards: (job: Job) => Promise<void>;
}

/** One item, and what is known of it. */
export interface JobItem {
  servers: JobServers;
  log: NotedLog;
  /** Those whose end is unknown, and of whom the user has been told: only they are started again, when the user asks for it. */
  told: Set<number>;
  /** Whether this person sees all studies, and so knows that one that isn't found is gone. */
  seesAll: boolean;
}

/** Failures that may come from a study that was deleted: Orthanc has no error of its own for that. */
const mayBeGone = /^(?:other|studyGone|notOnRemote|unknownRemote)$/;

/** The note on an item while its job runs, and before it is known that there is one. */
const notes = { job: 'job ', attempt: 'attempt ' } as const;

const after = (note: string, start: string): string | undefined =>
  note.startsWith(start) ? note.slice(start.length) : undefined;

/**
 * Does one item by a job of Orthanc, or finds out how far an earlier attempt came. What is or may be under way is never started twice: its job is
 * followed, and where there is no trace of it the user is told so before it is started again.
 * @throws JobError, ApiError, and what `afterwards` throws
 */
export async function jobOnce(index: number, item: JobItem): Promise<void> {
  const { servers, log, told } = item;
  const known = after(log.note(index), notes.job) ?? (await earlierJob(index, item));
  if (known !== undefined) return followOne(index, known, item);
  if (log.state(index) === itemState.sent && !told.has(index)) return settleLost(index, item);
  const attempt = crypto.randomUUID();
  told.delete(index);
  log.mark(index, itemState.sent);
  log.setNote(index, notes.attempt + attempt);
  // Stored before the request leaves: after a reload this one is looked up, not started again.
  await log.stored();
  let jobId: string;
  try {
    jobId = await servers.start(attempt);
  } catch (error) {
    if (!mayHaveStarted(error)) return refuse(index, error, item);
    const found = await servers.findAttempt(attempt).catch(() => undefined);
    if (found === undefined) return settleLost(index, item);
    jobId = found;
  }
  return followOne(index, jobId, item);
}

async function earlierJob(index: number, { servers, log }: JobItem): Promise<string | undefined> {
  const attempt = after(log.note(index), notes.attempt);
  return attempt === undefined ? undefined : servers.findAttempt(attempt);
}

async function followOne(index: number, jobId: string, item: JobItem): Promise<void> {
  const { servers, log } = item;
  log.setNote(index, notes.job + jobId);
  void log.stored();
  let end: JobEnd;
  try {
    end = await servers.follow(jobId);
  } catch (cause) {
    throw new JobError({ kind: 'unfollowed', cause });
  }
  if (end.end === 'gone') return settleLost(index, item);
  const failure = jobFailure(end.job);
  if (failure) return fail(index, failure, item);
  await servers.afterwards(end.job);
  log.setNote(index, '');
  log.mark(index, itemState.done);
}

/** Nobody saw how it ended: what it was to do is looked at, and where that doesn't tell, the user is told. */
async function settleLost(index: number, { servers, log, told }: JobItem): Promise<void> {
  if (log.note(index).startsWith(notes.job)) log.setNote(index, '');
  if (await servers.isDone()) {
    log.setNote(index, '');
    log.mark(index, itemState.unknown);
    return;
  }
  told.add(index);
  throw new JobError({ kind: 'lost' });
}

/** The job was not started. */
async function refuse(index: number, error: unknown, item: JobItem): Promise<never> {
  const failure = remoteFailure(error);
  if (failure) return fail(index, failure, item);
  reopen(index, item);
  throw error;
}

async function fail(index: number, failure: RemoteFailure, item: JobItem): Promise<never> {
  const { servers, seesAll } = item;
  reopen(index, item);
  const isGone = mayBeGone.test(failure.kind) && !(await servers.isThere().catch(() => true));
  throw new JobError(isGone ? { kind: seesAll ? 'gone' : 'notFound' } : { kind: 'failed', failure });
}

function reopen(index: number, { log }: JobItem): void {
  log.setNote(index, '');
  log.mark(index, itemState.open);
}
