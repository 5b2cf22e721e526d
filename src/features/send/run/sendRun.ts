import { hasArrived } from '#api/orthanc/remotes/arrived.ts';
import { findAttempt, isSourceThere, startSend, type Sent } from '#api/orthanc/remotes/send.ts';
import { BulkRun } from '#lib/tasks/bulkRun.ts';
import { FailureStreak } from '#lib/tasks/failureStreak.ts';
import { isSettled, itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
import { readNames } from '#widgets/jobTask/readNames.ts';
import { taskJobList } from '#widgets/jobTask/TaskJobList.tsx';
import { TaskJobs } from '#widgets/jobTask/TaskJobs.ts';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { describeSendError, meetsNextToo, type FailureMessages } from './failures.ts';
import { sendOne, type SendServers } from './sendOne.ts';
import type { SendPlan } from './sendPlan.ts';

/** Who sends, on what server, and with what words. */
export interface SendContext extends JobTaskContext, FailureMessages {
  /** Whether this person may list all jobs, and so find one whose id got lost. */
  mayListJobs: boolean;
  /** Whether this person may ask a remote what it has. */
  mayQuery: boolean;
}

interface Item {
  index: number;
  sent: Sent;
}

/**
 * Orthanc runs two jobs at a time, everybody's. A third of ours waits, so that the server is never idle between two looks, and those of others
 * wait for no more than these.
 */
const maxUnderWay = 3;

/** Starts sending as a task, on record before the first request leaves. `names`: by the id of the study or series. */
export async function startSending(
  plan: SendPlan,
  names: Map<string, string>,
  context: SendContext,
): Promise<void> {
  const log = await openTask(context.userId, plan, plan.items.length);
  runSendPlan({ plan, log, names }, context);
}

/** Continues what an earlier page left: jobs that it started are followed. The names are read again, for the report. */
export function resumeSending(plan: SendPlan, log: NotedLog, context: SendContext): void {
  const names = new Map<string, string>();
  runSendPlan({ plan, log, names }, context);
  const uids = plan.items.map(({ studyInstanceUid }) => studyInstanceUid);
  void readNames(uids, context.extended, (study) => names.set(study.id, context.nameOf(study)));
}

interface SendRun {
  plan: SendPlan;
  log: NotedLog;
  names: ReadonlyMap<string, string>;
}

/** What a plan does, as the tray says it. */
export function titleOf({ items, remote }: SendPlan, { t }: Pick<SendContext, 't'>): string {
  const [only] = items;
  return items.length === 1 && only?.series
    ? t.sendingSeries(remote.name)
    : t.sending(items.length, remote.name);
}

/** Orthanc's words for the jobs that send. */
const jobTypes = {
  modality: 'DicomModalityStore',
  peer: 'OrthancPeerStore',
  dicomWeb: 'DicomWebStowClient',
} as const;

/** The job as the page of jobs shows it to people who can't list jobs. */
const ownJobOf = (id: string, sent: Sent, { kind, name }: SendPlan['remote']) => ({
  id,
  type: jobTypes[kind],
  remote: name,
  studies: [sent.id],
});

/** Runs a plan on the tray: one job for each study, so that each has its own end. */
function runSendPlan({ plan, log, names }: SendRun, context: SendContext): void {
  const { t, userId, extended, seesAll } = context;
  const { remote, options } = plan;
  const items = plan.items.map((sent, index): Item => ({ sent, index }));
  const isDone = ({ index }: Item): boolean => isSettled(log.state(index));
  const jobs = new TaskJobs(context.onCancelFailed);
  const told = new Set<number>();
  const streak = new FailureStreak();
  const nameOf = ({ sent: { id, series } }: Item): string =>
    [names.get(series?.id ?? id) ?? names.get(id), series?.id ?? id].filter(Boolean).join(' ');

  const serversFor = (item: Item): SendServers => ({
    start: (attempt) => startSend({ sent: item.sent, remote, options, userId, attempt }),
    follow: (jobId) => jobs.follow(ownJobOf(jobId, item.sent, remote), nameOf(item)),
    findAttempt: async (attempt) =>
      context.mayListJobs && remote.kind !== 'dicomWeb' ? findAttempt(attempt) : undefined,
    hasArrived: async () => (context.mayQuery ? hasArrived(remote, item.sent) : undefined),
    isThere: () => isSourceThere(item.sent, extended),
  });

  const run = new BulkRun<Item>({
    items,
    done: items.filter(isDone),
    concurrency: maxUnderWay,
    async run(item) {
      try {
        await sendOne(item.index, { servers: serversFor(item), log, told, seesAll });
        streak.end();
      } catch (error) {
        streak.add(run, meetsNextToo(error));
        throw error;
      }
    },
    onSettled() {
      jobs.settle();
      if (items.every(isDone)) void log.remove();
    },
  });
  addBulkTask(run, {
    title: titleOf(plan, context),
    nameOf,
    noteOf: ({ index }) => (log.state(index) === itemState.unknown ? t.noteArrived : ''),
    describe: (error) => describeSendError(error, context),
    summary() {
      const failures = streak.pausedAfter(run);
      return failures > 0 ? context.pausedItself(failures) : '';
    },
    Details: taskJobList({
      underWay: jobs.underWay,
      progress: run.progress,
      onCancel() {
        run.stop();
        jobs.cancelAll();
      },
    }),
    notice: log.isKept ? '' : context.notKept,
    onDismissed: () => void log.remove(),
  });
  run.start();
}
