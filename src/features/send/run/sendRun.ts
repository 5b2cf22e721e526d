import { hasArrived } from '#api/orthanc/remotes/arrived.ts';
import { isSourceThere, startSend, type Sent } from '#api/orthanc/remotes/send.ts';
import type { NotedLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { describeJobError, type FailureMessages } from '#widgets/jobTask/describeJobError.ts';
import { readNames } from '#widgets/jobTask/readNames.ts';
import { startJobTask } from '#widgets/jobTask/startJobTask.tsx';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import type { SendMessages } from '#features/send/sendMessages.ts';
import type { SendPlan } from './sendPlan.ts';

/** Who sends, on what server, and with what words. */
export interface SendContext extends JobTaskContext, FailureMessages {
  t: SendMessages;
  /** Whether this person may ask a remote what it has. */
  mayQuery: boolean;
}

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

/** Runs a plan on the tray: one job for each study, so that each has its own end. */
function runSendPlan({ plan, log, names }: SendRun, context: SendContext): void {
  const { t, userId, extended } = context;
  const { remote, options } = plan;
  startJobTask<Sent>(
    {
      title: titleOf(plan, context),
      items: plan.items,
      log,
      nameOf: ({ id, series }) =>
        [names.get(series?.id ?? id) ?? names.get(id), series?.id ?? id].filter(Boolean).join(' '),
      jobOf: ({ id }) => ({ type: jobTypes[remote.kind], remote: remote.name, studies: [id] }),
      start: (sent, attempt) => startSend({ sent, remote, options, userId, attempt }),
      keepsAttempt: remote.kind !== 'dicomWeb',
      isDone: async (sent) => (context.mayQuery ? hasArrived(remote, sent) : undefined),
      isThere: (sent) => isSourceThere(sent, extended),
      describe: (error) => describeJobError(error, context),
      noteOf: (_sent, isLookedUp) => (isLookedUp ? t.noteArrived : ''),
    },
    context,
  );
}
