import type { QueryClient } from '@tanstack/react-query';
import { getLabels, putLabel } from '#api/orthanc/labels.ts';
import { startRetrieval } from '#api/orthanc/remotes/retrieve.ts';
import { findStudiesHere, studiesArrived } from '#api/orthanc/remotes/studiesHere.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import { isSettled, itemState, type NotedLog } from '#lib/tasks/taskLog.ts';
import { createStore } from '#lib/createStore.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { followOwnJob } from '#session/jobs/ownJobs.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import type { RemoteMessages } from '#features/remote/remoteMessages.ts';
import { describeRetrieval, maxFailuresInRow, meetsNextToo, type FailureMessages } from './failures.ts';
import type { PlannedStudy, RetrievePlan } from './retrievePlan.ts';
import { underWayOf, type UnderWay } from './UnderWay.tsx';
import { retrieveStudy, type Retrieved } from './retrieveStudy.ts';

/** Who retrieves, and to what server. */
export interface RetrieveContext extends FailureMessages {
  queryClient: QueryClient;
  userId: string;
  seesAll: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Said of a task that the browser doesn't store. */
  notKept: string;
}

interface Item {
  index: number;
  study: PlannedStudy;
}

/** Jobs at once: Orthanc runs two at a time, and one that waits is there when one of them ends. */
const concurrency = 3;
/** How long arrivals are collected before the table looks again. */
const showArrivalsAfterMs = 500;

/** Starts retrieving studies as a task, on record before the first job. @param names of studies by UID, for the report */
export async function startRetrieving(
  plan: RetrievePlan,
  names: ReadonlyMap<string, string>,
  context: RetrieveContext,
): Promise<void> {
  const log = await openTask(context.userId, plan, plan.studies.length);
  runRetrievePlan({ plan, log, names }, context);
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

/** Runs a plan on the tray, or what an earlier page left of it: jobs that it started are followed on. */
export function runRetrievePlan(
  { plan, log, names }: { plan: RetrievePlan; log: NotedLog; names: ReadonlyMap<string, string> },
  context: RetrieveContext,
): void {
  const { t, queryClient, userId, extended, seesAll } = context;
  const { remote, method, label } = plan;
  const items = plan.studies.map((study, index): Item => ({ study, index }));
  const isDone = ({ index }: Item): boolean => isSettled(log.state(index));
  const results = new Map<number, Retrieved>();
  const underWay = createStore<UnderWay>(new Map());
  const setPercent = (item: Item, percent?: number): void => {
    const next = new Map(underWay.get());
    if (percent === undefined) next.delete(nameOf(item));
    else next.set(nameOf(item), percent);
    underWay.set(next);
  };
  const nameOf = ({ study }: Item): string => [names.get(study.uid), study.uid].filter(Boolean).join(' ');
  const noteArrival = createArrivals(queryClient);
  let inRow = 0;
  const task = startBulkTask<Item>({
    title: titleOf(plan, t),
    items,
    done: items.filter(isDone),
    concurrency,
    async run(item) {
      const { study, index } = item;
      log.mark(index, itemState.sent);
      try {
        const result = await retrieveStudy(
          {
            start: ({ uid, index: place }) =>
              startRetrieval({
                remote,
                studyInstanceUid: uid,
                answer: { query: plan.query, index: place },
                method,
                userId,
              }),
            follow: (job) =>
              followOwnJob(
                { id: job, type: jobTypeOf(plan), remote: remote.name, studies: [study.uid] },
                { whileHidden: 'follow', onProgress: ({ progress }) => setPercent(item, progress) },
              ),
            findHere: (uid) => findStudiesHere([uid], extended),
            labelsOf: getLabels,
            putLabel,
          },
          {
            study,
            label,
            seesAll,
            job: log.note(index),
            keepJob(job) {
              log.setNote(index, job);
              return log.stored();
            },
          },
        );
        results.set(index, result);
        log.mark(index, result.outcome === 'arrived' ? itemState.done : itemState.unknown);
        inRow = 0;
      } catch (error) {
        inRow = meetsNextToo(error) ? inRow + 1 : 0;
        // A remote that is off would fail a thousand studies one by one, each after its time limit.
        if (inRow >= maxFailuresInRow) task.stop();
        throw error;
      } finally {
        setPercent(item);
        noteArrival(study.uid);
      }
    },
    nameOf,
    Details: underWayOf(underWay),
    describe: (error) => describeRetrieval(error, context),
    noteOf: ({ study, index }) => noteOf(study, results.get(index), label, t),
    summary() {
      const restored = [...results.values()].filter(({ hasRestored }) => hasRestored).length;
      return restored > 0 ? t.restored(restored) : '';
    },
    notice: log.isKept ? '' : context.notKept,
    onSettled() {
      if (items.every(isDone)) void log.remove();
      void labelsChanged(queryClient);
    },
    onDismissed: () => void log.remove(),
  });
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
    outcome === 'unseen' ? t.notes.unseen : '',
    outcome === 'unlisted' ? t.notes.unlisted : '',
    outcome === 'fewer' ? t.notes.fewer(images, study.images ?? images) : '',
    hasRestored ? t.notes.restored : '',
    label && outcome !== 'unseen' ? t.notes.labeled(label) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a plan does, as the tray says it. */
export const titleOf = ({ studies, remote }: RetrievePlan, t: RemoteMessages): string =>
  t.running(studies.length, remote.name);
