import type { ComponentType } from 'react';
import { findAttempt } from '#api/orthanc/jobs/attempts.ts';
import type { JobEnd } from '#api/orthanc/jobs/followJob.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { BulkRun } from '#lib/tasks/bulkRun.ts';
import { FailureStreak } from '#lib/tasks/failureStreak.ts';
import { isSettled, itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import type { OwnJob } from '#session/jobs/ownJobs.ts';
import type { BulkTask, CloseTaskQuestion } from '#ui/bulk/bulkTasks.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
import { meetsNextToo } from './describeJobError.ts';
import { jobOnce, type JobServers } from './jobOnce.ts';
import { TaskJobList } from './TaskJobList.tsx';
import { TaskJobs } from './TaskJobs.ts';
import type { JobTaskContext } from './useJobTaskContext.ts';

/**
 * Orthanc runs two jobs at a time, everybody's. A third of ours waits, so that the server is never idle between two looks, and those of others
 * wait for no more than these.
 */
const maxUnderWay = 3;

/** A task that does each of its items by a job of Orthanc, so that each has its own end. */
export interface JobTask<Item> {
  title: string;
  items: readonly Item[];
  /** How far each is, by its place in `items`. */
  log: NotedLog;
  /** Hostile text is fine. */
  nameOf: (item: Item) => string;
  /** The job as the page of jobs shows it to people who can't list jobs. */
  jobOf: (item: Item) => Pick<OwnJob, 'type' | 'remote' | 'studies'>;
  /** How many are under way at a time; three unless told. */
  concurrency?: number;
  /** Starts the job of an item. @returns its id */
  start: (item: Item, attempt: string) => Promise<string>;
  /** Whether Orthanc keeps the attempt with the job, and so finds one whose response got lost; plugins drop it. */
  keepsAttempt: boolean;
  isDone: (item: Item) => ReturnType<JobServers['isDone']>;
  isThere: (item: Item) => ReturnType<JobServers['isThere']>;
  /** What remains once the job of an item has succeeded, such as a look at the result. */
  afterwards?: (item: Item, job: Job) => Promise<void>;
  /** Says a failure that is no failed request. */
  describe: BulkTask['describe'];
  /** Whether a failure probably meets the next item, too: several in a row pause the task. */
  meetsNextToo?: (error: unknown) => boolean;
  /** A word on a done item, for the report. @param isLookedUp its job's end was not seen: the result was looked at */
  noteOf?: (item: Item, isLookedUp: boolean) => string;
  /** Shown on the task below the jobs that run. */
  Report?: ComponentType;
  /** Said of a task that isn't stored; that the browser refuses, unless told. */
  notKept?: string;
  /** Starts the way back for what has been done. */
  undo?: (done: readonly Item[]) => void;
  isUndoable?: (done: readonly Item[]) => boolean;
  /** What closing the task, or the page, would lose; `undefined` for nothing. */
  closeQuestion?: () => CloseTaskQuestion | undefined;
  /** Nothing more is under way. Told what has failed. */
  onSettled?: (failures: readonly { readonly item: Item; readonly error: unknown }[]) => void;
}

/** Puts a task of jobs on the tray and starts it: with progress, stop, retry and cancel. */
export function startJobTask<Item>(task: JobTask<Item>, context: JobTaskContext): void {
  const { log, items, Report } = task;
  const indexOf = new Map(items.map((item, index) => [item, index]));
  const stateOf = (item: Item): number => log.state(indexOf.get(item) ?? -1);
  const isSettledItem = (item: Item): boolean => isSettled(stateOf(item));
  const jobs = new TaskJobs(context.onCancelFailed);
  const succeeded = new Map<string, JobEnd>();
  const told = new Set<number>();
  const streak = new FailureStreak();
  const follow = async (id: string, item: Item): Promise<JobEnd> => {
    // Only the last ten completed jobs are listed: one that was seen to succeed isn't asked for again.
    const end = succeeded.get(id) ?? (await jobs.follow({ id, ...task.jobOf(item) }, task.nameOf(item)));
    if (end.end === 'success') succeeded.set(id, end);
    return end;
  };
  const serversFor = (item: Item): JobServers => ({
    start: (attempt) => task.start(item, attempt),
    follow: (id) => follow(id, item),
    findAttempt: async (attempt) =>
      task.keepsAttempt && context.mayListJobs ? findAttempt(attempt) : undefined,
    isDone: () => task.isDone(item),
    isThere: () => task.isThere(item),
    afterwards: async (job) => task.afterwards?.(item, job),
  });
  const run = new BulkRun<Item>({
    items,
    done: items.filter(isSettledItem),
    concurrency: task.concurrency ?? maxUnderWay,
    async run(item) {
      try {
        const { seesAll } = context;
        await jobOnce(indexOf.get(item) ?? -1, { servers: serversFor(item), log, told, seesAll });
        streak.end();
      } catch (error) {
        streak.add(run, (task.meetsNextToo ?? meetsNextToo)(error));
        throw error;
      }
    },
    onSettled() {
      jobs.settle();
      task.onSettled?.(run.progress.get().failures);
      if (items.every(isSettledItem)) void log.remove();
    },
  });
  const cancel = (): void => {
    run.stop();
    jobs.cancelAll();
  };
  addBulkTask(run, {
    title: task.title,
    nameOf: task.nameOf,
    noteOf: (item) => task.noteOf?.(item, stateOf(item) === itemState.unknown) ?? '',
    describe: task.describe,
    summary() {
      const failures = streak.pausedAfter(run);
      return failures > 0 ? context.pausedItself(failures) : '';
    },
    Details: () => (
      <>
        <TaskJobList underWay={jobs.underWay} progress={run.progress} onCancel={cancel} />
        {Report ? <Report /> : null}
      </>
    ),
    notice: log.isKept ? '' : (task.notKept ?? context.notKept),
    ...(task.undo ? { undo: task.undo } : {}),
    ...(task.isUndoable ? { isUndoable: task.isUndoable } : {}),
    closeQuestion: task.closeQuestion,
    onDismissed: () => void log.remove(),
  });
  run.start();
}
