import type { QueryClient } from '@tanstack/react-query';
import { getLabels, putLabel } from '#api/orthanc/labels.ts';
import { startRetrieval } from '#api/orthanc/remotes/retrieve.ts';
import { findStudiesHere, studiesArrived } from '#api/orthanc/remotes/studiesHere.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { BulkRun } from '#lib/tasks/bulkRun.ts';
import { FailureStreak } from '#lib/tasks/failureStreak.ts';
import { isSettled, itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { addBulkTask } from '#ui/bulk/startBulkTask.ts';
import { readNames } from '#widgets/jobTask/readNames.ts';
import { taskJobList } from '#widgets/jobTask/TaskJobList.tsx';
import { TaskJobs } from '#widgets/jobTask/TaskJobs.ts';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import type { RemoteMessages } from '#features/remote/remoteMessages.ts';
import { attemptNote, parseAttempt } from './attempt.ts';
import { describeRetrieval, meetsNextToo, type FailureMessages } from './failures.ts';
import type { PlannedStudy, RetrievePlan } from './retrievePlan.ts';
import { retrieveStudy, type Retrieved, type RetrieveServer } from './retrieveStudy.ts';

/** Who retrieves, and to what server. */
export interface RetrieveContext extends JobTaskContext, FailureMessages {
  queryClient: QueryClient;
}

interface Item {
  index: number;
  study: PlannedStudy;
}

/** Jobs at once: Orthanc runs two at a time, and one that waits is there when one of them ends. */
const maxUnderWay = 3;
/** How long arrivals are collected before the table looks again. */
const showArrivalsAfterMs = 500;

/** Starts retrieving studies as a task, on record before the first job. @param names of studies by UID, for the report */
export async function startRetrieving(
  plan: RetrievePlan,
  names: Map<string, string>,
  context: RetrieveContext,
): Promise<void> {
  const log = await openTask(context.userId, plan, plan.studies.length);
  runRetrievePlan({ plan, log, names }, context);
}

/** Continues what an earlier page left: jobs that it started are followed. The names of what is here are read again, for the report. */
export function resumeRetrieving(plan: RetrievePlan, log: NotedLog, context: RetrieveContext): void {
  const names = new Map<string, string>();
  runRetrievePlan({ plan, log, names }, context);
  const uids = plan.studies.map(({ uid }) => uid);
  void readNames(uids, context.extended, (study) => names.set(study.studyInstanceUid, context.nameOf(study)));
}

interface RetrieveRun {
  plan: RetrievePlan;
  log: NotedLog;
  /** By the UID of the study. */
  names: Map<string, string>;
}

/** Tells the table which studies have arrived, those of the same moment together. */
function createArrivals(client: QueryClient): (uid: string) => void {
  let arrived = new Set<string>();
  return (uid) => {
    if (arrived.size === 0) {
      setTimeout(() => {
        const shown = arrived;
        arrived = new Set();
        void studiesArrived(client, shown);
      }, showArrivalsAfterMs);
    }
    arrived.add(uid);
  };
}

/** What Orthanc calls the jobs of a plan. One that is set up for C-GET may call them in another way, which the first look at the job tells. */
function jobTypeOf({ remote, method }: RetrievePlan): string {
  if (remote.kind === 'dicomWeb') return 'DicomWebWadoRetrieveClient';
  return method === 'C-GET' ? 'DicomGetScu' : 'DicomMoveScu';
}

/** Runs a plan on the tray. */
function runRetrievePlan({ plan, log, names }: RetrieveRun, context: RetrieveContext): void {
  const { t, queryClient, userId, extended, seesAll } = context;
  const { remote, method, label } = plan;
  const items = plan.studies.map((study, index): Item => ({ study, index }));
  const isDone = ({ index }: Item): boolean => isSettled(log.state(index));
  const results = new Map<number, Retrieved>();
  const jobs = new TaskJobs(context.onCancelFailed);
  const streak = new FailureStreak();
  const nameOf = ({ study }: Item): string => [names.get(study.uid), study.uid].filter(Boolean).join(' ');
  const noteArrival = createArrivals(queryClient);

  const serverFor = (item: Item): RetrieveServer => ({
    start: ({ uid, index }) =>
      startRetrieval({
        remote,
        studyInstanceUid: uid,
        answer: { query: plan.query, index },
        method,
        userId,
      }),
    follow: (id) =>
      jobs.follow(
        { id, type: jobTypeOf(plan), remote: remote.name, studies: [item.study.uid] },
        nameOf(item),
      ),
    async findHere(uid) {
      const found = await findStudiesHere([uid], extended);
      // After a reload, a study has its name again when it is here.
      for (const study of found) if (!names.has(uid)) names.set(uid, context.nameOf(study));
      return found;
    },
    labelsOf: getLabels,
    putLabel,
  });

  const run = new BulkRun<Item>({
    items,
    done: items.filter(isDone),
    concurrency: maxUnderWay,
    async run(item) {
      const { study, index } = item;
      log.mark(index, itemState.sent);
      try {
        const result = await retrieveStudy(serverFor(item), {
          study,
          label,
          seesAll,
          attempt: parseAttempt(log.note(index)),
          keep(attempt) {
            log.setNote(index, attemptNote(attempt));
            return log.stored();
          },
        });
        results.set(index, result);
        log.mark(index, result.outcome === 'arrived' ? itemState.done : itemState.unknown);
        streak.end();
      } catch (error) {
        streak.add(run, meetsNextToo(error));
        throw error;
      } finally {
        noteArrival(study.uid);
      }
    },
    onSettled() {
      jobs.settle();
      if (items.every(isDone)) void log.remove();
      void labelsChanged(queryClient);
    },
  });
  addBulkTask(run, {
    title: titleOf(plan, t),
    nameOf,
    describe: (error) => describeRetrieval(error, context),
    noteOf: ({ study, index }) => noteOf(study, results.get(index), label, t),
    summary() {
      const restored = [...results.values()].filter(({ hasRestored }) => hasRestored).length;
      const failures = streak.pausedAfter(run);
      return [restored > 0 ? t.restored(restored) : '', failures > 0 ? context.pausedItself(failures) : '']
        .filter(Boolean)
        .join(' · ');
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

function noteOf(
  study: PlannedStudy,
  result: Retrieved | undefined,
  label: string,
  t: RemoteMessages,
): string {
  if (!result) return '';
  const { outcome, images = 0, hasRestored } = result;
  return [
    outcome === 'unseen' || outcome === 'unseenUnlisted' ? t.notes[outcome] : '',
    outcome === 'unlisted' ? t.notes.unlisted : '',
    outcome === 'fewer' ? t.notes.fewer(images, study.images ?? images) : '',
    hasRestored ? t.notes.restored : '',
    label && !outcome.startsWith('unseen') ? t.notes.labeled(label) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a plan does, as the tray says it. */
export const titleOf = ({ studies, remote }: RetrievePlan, t: RemoteMessages): string =>
  t.running(studies.length, remote.name);
