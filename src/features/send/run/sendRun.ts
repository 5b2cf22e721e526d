import { actOnJob } from '#api/orthanc/jobs/jobs.ts';
import { hasArrived } from '#api/orthanc/remotes/arrived.ts';
import { findAttempt, isSourceThere, startSend, type Sent } from '#api/orthanc/remotes/send.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import { BulkRun } from '#lib/tasks/bulkRun.ts';
import { isSettled, itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { followOwnJob } from '#session/jobs/ownJobs.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
import { notify } from '#ui/notices/notify.ts';
import { describeSendError, maxFailuresInRow, meetsNextToo, type FailureMessages } from './failures.ts';
import { sendDetails } from './SendDetails.tsx';
import { sendOne, type SendServers } from './sendOne.ts';
import type { SendPlan } from './sendPlan.ts';
import { createJobsUnderWay } from './underWay.ts';

/** Who sends, on what server, and with what words. */
export interface SendContext extends FailureMessages {
  /** Keycloak's id. */
  userId: string;
  seesAll: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Whether this person may list all jobs, and so find one whose id got lost. */
  mayListJobs: boolean;
  /** Whether this person may ask a remote what it has. */
  mayQuery: boolean;
  /** Said of a task that the browser doesn't store. */
  notKept: string;
  nameOf: (study: SelectedStudy) => string;
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

/** Studies in one question for their names. */
const namesPerFind = 100;

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
  void readNames(plan, names, context);
}

async function readNames(plan: SendPlan, names: Map<string, string>, context: SendContext): Promise<void> {
  const uids = [...new Set(plan.items.flatMap(({ studyInstanceUid }) => studyInstanceUid || []))];
  for (let from = 0; from < uids.length; from += namesPerFind) {
    const asked = uids.slice(from, from + namesPerFind);
    try {
      const studies = await findStudiesByUid(asked, { extended: context.extended, withTags: true });
      for (const study of studies) names.set(study.id, context.nameOf(study));
    } catch {
      // The task goes on without them; its report names the ids.
    }
  }
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
  const underWay = createJobsUnderWay();
  const told = new Set<number>();
  let inRow = 0;
  let isCanceling = false;
  const nameOf = ({ sent: { id, series } }: Item): string =>
    [names.get(series?.id ?? id) ?? names.get(id), series?.id ?? id].filter(Boolean).join(' ');

  async function cancel(jobId: string): Promise<void> {
    try {
      await actOnJob(jobId, 'cancel');
    } catch {
      notify.failed(t.cancelFailed, { message: t.cancelFailedText });
    }
  }

  const serversFor = (item: Item): SendServers => ({
    start: (attempt) => startSend({ sent: item.sent, remote, options, userId, attempt }),
    async follow(jobId) {
      const name = nameOf(item);
      underWay.show({ jobId, name, job: undefined });
      if (isCanceling) void cancel(jobId);
      try {
        return await followOwnJob(ownJobOf(jobId, item.sent, remote), {
          whileHidden: 'follow',
          onProgress: (job) => underWay.show({ jobId, name, job }),
        });
      } finally {
        underWay.drop(jobId);
      }
    },
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
        inRow = 0;
      } catch (error) {
        inRow = meetsNextToo(error) ? inRow + 1 : 0;
        // A remote that is off would fail a thousand studies one by one, each after its time limit.
        if (inRow >= maxFailuresInRow && run.waitingItems().length > 0) run.stop();
        throw error;
      }
    },
    onSettled() {
      isCanceling = false;
      if (items.every(isDone)) void log.remove();
    },
  });
  addBulkTask(run, {
    title: titleOf(plan, context),
    nameOf,
    noteOf: ({ index }) => (log.state(index) === itemState.unknown ? t.noteArrived : ''),
    describe: (error) => describeSendError(error, context),
    summary: () => (inRow >= maxFailuresInRow ? t.pausedItself(inRow) : ''),
    Details: sendDetails({
      underWay,
      progress: run.progress,
      onCancel() {
        isCanceling = true;
        run.stop();
        for (const { jobId } of underWay.get()) void cancel(jobId);
      },
    }),
    notice: log.isKept ? '' : context.notKept,
    onDismissed: () => void log.remove(),
  });
  run.start();
}
