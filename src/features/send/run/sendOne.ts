import { mayHaveStarted } from '#api/orthanc/remotes/send.ts';
import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import { jobFailure, remoteFailure, type RemoteFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { SendError } from './SendError.ts';

/** What sending one thing asks of the server. */
export interface SendServers {
  /** Starts its job. @returns the job's id */
  start: (attempt: string) => Promise<string>;
  follow: (jobId: string) => Promise<JobEnd>;
  /** The job of an attempt whose response got lost; `undefined` where none is found, or this person may not look. */
  findAttempt: (attempt: string) => Promise<string | undefined>;
  /** Whether the remote has all of it; `undefined` where that can't be told. */
  hasArrived: () => Promise<boolean | undefined>;
  /** Whether it is still on this server, as far as this person sees. */
  isThere: () => Promise<boolean>;
}

interface Sending {
  servers: SendServers;
  log: NotedLog;
  /** Those whose end is unknown, and of whom the user has been told: only they are sent again, when the user asks for it. */
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
 * Sends one study or series, or finds out how far an earlier attempt came. What is or may be under way is never sent twice: its job is
 * followed, and where there is no trace of it the user is told so before it is sent again.
 * @throws SendError, ApiError
 */
export async function sendOne(index: number, sending: Sending): Promise<void> {
  const { servers, log, told } = sending;
  const known = after(log.note(index), notes.job) ?? (await earlierJob(index, sending));
  if (known !== undefined) return followOne(index, known, sending);
  if (log.state(index) === itemState.sent && !told.has(index)) return settleLost(index, sending);
  const attempt = crypto.randomUUID();
  told.delete(index);
  log.mark(index, itemState.sent);
  log.setNote(index, notes.attempt + attempt);
  // Stored before the request leaves: after a reload this one is looked up, not sent again.
  await log.stored();
  let jobId: string;
  try {
    jobId = await servers.start(attempt);
  } catch (error) {
    if (!mayHaveStarted(error)) return refuse(index, error, sending);
    const found = await servers.findAttempt(attempt).catch(() => undefined);
    if (found === undefined) return settleLost(index, sending);
    jobId = found;
  }
  return followOne(index, jobId, sending);
}

async function earlierJob(index: number, { servers, log }: Sending): Promise<string | undefined> {
  const attempt = after(log.note(index), notes.attempt);
  return attempt === undefined ? undefined : servers.findAttempt(attempt);
}

async function followOne(index: number, jobId: string, sending: Sending): Promise<void> {
  const { servers, log } = sending;
  log.setNote(index, notes.job + jobId);
  void log.stored();
  let end: JobEnd;
  try {
    end = await servers.follow(jobId);
  } catch (cause) {
    throw new SendError({ kind: 'unfollowed', cause });
  }
  log.setNote(index, '');
  if (end.end === 'gone') return settleLost(index, sending);
  const failure = jobFailure(end.job);
  if (failure) return fail(index, failure, sending);
  log.mark(index, itemState.done);
}

/** Nobody saw how it ended: the remote is asked, and where it doesn't tell, the user is. */
async function settleLost(index: number, { servers, log, told }: Sending): Promise<void> {
  if (await servers.hasArrived()) {
    log.setNote(index, '');
    log.mark(index, itemState.unknown);
    return;
  }
  told.add(index);
  throw new SendError({ kind: 'lost' });
}

/** The job was not started. */
async function refuse(index: number, error: unknown, sending: Sending): Promise<never> {
  const failure = remoteFailure(error);
  if (failure) return fail(index, failure, sending);
  reopen(index, sending);
  throw error;
}

async function fail(index: number, failure: RemoteFailure, sending: Sending): Promise<never> {
  const { servers, seesAll } = sending;
  reopen(index, sending);
  const isGone = mayBeGone.test(failure.kind) && !(await servers.isThere().catch(() => true));
  throw new SendError(isGone ? { kind: seesAll ? 'gone' : 'notFound' } : { kind: 'remote', failure });
}

function reopen(index: number, { log }: Sending): void {
  log.setNote(index, '');
  log.mark(index, itemState.open);
}
