import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { deleteStudy, isStudyThere, type Deletion } from '#api/orthanc/studies/deleteStudy.ts';
import type { StudyKey, SelectedStudy, Study } from '#api/orthanc/studies/study.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import type { messages } from '#features/studies/messages/en/studySelection.ts';
import { createLookahead, type Upcoming } from '#lib/tasks/lookahead.ts';
import { isSettled, itemState, type TaskLog } from '#lib/tasks/taskLog.ts';
import { openTask } from '#lib/tasks/taskRecords.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';

const planSchema = z.object({
  type: z.literal('deletion'),
  studies: z.array(z.object({ id: z.string(), studyInstanceUid: z.string() })),
});

/** A deletion of studies as it is kept over a reload: their ids, no names. */
export interface DeletionPlan {
  type: 'deletion';
  studies: readonly StudyKey[];
}

/** Reads a plan from a record; `undefined` for one of another kind. */
export function parseDeletionPlan(plan: unknown): DeletionPlan | undefined {
  return z.safeParse(planSchema, plan).data;
}

/** For whom studies are deleted, and on what server. */
export interface DeletionContext {
  queryClient: QueryClient;
  userId: string;
  /** Whether this person sees all studies. */
  seesAll: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  t: typeof messages;
  /** Said of a task that the browser doesn't store. */
  notKept: string;
  /** A study in the report. */
  nameOf: (study: SelectedStudy) => string;
}

interface Item {
  index: number;
  study: StudyKey;
}

const stateOfDeletion: Readonly<Record<Deletion, number>> = {
  deleted: itemState.done,
  gone: itemState.unchanged,
  notFound: itemState.unknown,
};

/** Starts deleting studies as a task, on record before the first request leaves. */
export async function startDeletion(
  studies: readonly SelectedStudy[],
  context: DeletionContext,
): Promise<void> {
  const plan: DeletionPlan = {
    type: 'deletion',
    studies: studies.map(({ id, studyInstanceUid }) => ({ id, studyInstanceUid })),
  };
  const log = await openTask(context.userId, plan, studies.length);
  const names = new Map(studies.map((study) => [study.id, context.nameOf(study)]));
  runDeletionPlan({ plan, log, names }, context);
}

/** What an earlier page left of a deletion: whether a study is there is looked up before it is deleted, for many at once. */
export function resumeDeletion(plan: DeletionPlan, log: TaskLog, context: DeletionContext): void {
  const names = new Map<string, string>();
  const uids = new Map(plan.studies.map(({ id, studyInstanceUid }) => [id, studyInstanceUid]));
  const look = createLookahead<string, Study>({
    async read(ids) {
      const studies = await findStudiesByUid(
        ids.flatMap((id) => uids.get(id) || []),
        { extended: context.extended, withTags: true },
      );
      for (const study of studies) names.set(study.id, context.nameOf(study));
      return new Map(studies.map((study) => [study.id, study]));
    },
    batchSize: 100,
    minAhead: 0,
    maxAgeMs: 60_000,
  });
  runDeletionPlan({ plan, log, names, look }, context);
}

interface DeletionRun {
  plan: DeletionPlan;
  log: TaskLog;
  names: ReadonlyMap<string, string>;
  look?: (id: string, upcoming: Upcoming<string>) => Promise<unknown>;
}

function runDeletionPlan({ plan, log, names, look }: DeletionRun, context: DeletionContext): void {
  const { t, queryClient, seesAll, extended } = context;
  const items = plan.studies.map((study, index): Item => ({ study, index }));
  const stateOf = ({ index }: Item): number => log.state(index);
  const isDone = (item: Item): boolean => isSettled(stateOf(item));
  startBulkTask<Item>({
    title: t.deleting(items.length),
    items,
    done: items.filter(isDone),
    concurrency: 4,
    async run({ study, index }, next) {
      const isFound = !look || (await look(study.id, (count) => next(count).map((item) => item.study.id)));
      // Asked for alone, since a server may cut a long answer without a word.
      if (!isFound && !(await isStudyThere(study, extended))) {
        log.mark(index, stateOfDeletion[seesAll ? 'gone' : 'notFound']);
        return;
      }
      log.mark(index, itemState.sent);
      log.save();
      log.mark(index, stateOfDeletion[await deleteStudy(study, { extended, seesAll })]);
    },
    nameOf: ({ study }) => [names.get(study.id), study.id].filter(Boolean).join(' '),
    noteOf: (item) =>
      ({ [itemState.unchanged]: t.noteGone, [itemState.unknown]: t.noteNotFound })[stateOf(item)] ?? '',
    notice: log.isKept ? '' : context.notKept,
    onSettled() {
      if (items.every(isDone)) void log.remove();
      void labelsChanged(queryClient);
    },
    onDismissed: () => void log.remove(),
  });
}
