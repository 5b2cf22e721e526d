import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { deleteSeries } from '#api/orthanc/modifications/mergeFacts.ts';
import { isStudyThere } from '#api/orthanc/studies/deleteStudy.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { filesChanged } from '#api/orthanc/studies/studyCache.ts';
import { unkeptLog } from '#lib/tasks/taskLog.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import { describeJobError, meetsNextToo, type FailureMessages } from '#widgets/jobTask/describeJobError.ts';
import { JobError } from '#widgets/jobTask/JobError.ts';
import { startJobTask } from '#widgets/jobTask/startJobTask.tsx';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import type { MergeMessages } from '#features/merge/mergeMessages.ts';
import { finishOne, lookAt, MergeError, startOne, undoable, type Merge } from './mergeOne.ts';

/** Who merges, on what server, and with what words. */
export interface MergeContext extends JobTaskContext, FailureMessages {
  t: MergeMessages;
  queryClient: QueryClient;
  /** Whether this person may delete, and so undo. */
  mayDelete: boolean;
}

/** A merge, with what names its target. */
export interface NamedMerge extends Merge {
  readonly target: StudyKey;
  /** Hostile text. */
  readonly name: string;
}

function describe(error: unknown, context: MergeContext): ReturnType<typeof describeJobError> {
  const { failures } = context.t;
  if (error instanceof MergeError) return { text: failures[error.problem], detail: '' };
  if (error instanceof ApiError && error.kind === 'invalid') return { text: failures.refused, detail: '' };
  const words = describeJobError(error, context);
  const isPartial = error instanceof JobError && error.problem.kind === 'failed';
  return words && isPartial ? { ...words, text: `${words.text} ${failures.partial}` } : words;
}

/** Starts merging as a task: a job for each patient. It ends with the page: a merge that is started again would bring the series twice. */
export function startMerging(merges: readonly NamedMerge[], context: MergeContext): void {
  const { t, userId, extended, queryClient } = context;
  const items = merges.map((merge): NamedMerge => ({ ...merge }));
  startJobTask<NamedMerge>(
    {
      title: t.merging(items.length),
      items,
      log: unkeptLog(new Uint8Array(items.length)),
      notKept: t.notKept,
      nameOf: ({ name }) => name,
      jobOf: ({ plan }) => ({
        type: 'MergeStudy',
        remote: '',
        studies: [plan.target.id, ...plan.sources.map(({ study }) => study.id)],
      }),
      start: (merge, attempt) => startOne(merge, { userId, attempt }),
      keepsAttempt: true,
      async isDone(merge) {
        if ((await lookAt(merge)).missingImages > 0) return false;
        await finishOne(merge);
        return true;
      },
      isThere: ({ target }) => isStudyThere(target, extended),
      afterwards: (merge) => finishOne(merge),
      describe: (error) => describe(error, context),
      meetsNextToo: (error) => !(error instanceof MergeError) && meetsNextToo(error),
      noteOf: ({ plan, outcome }) =>
        outcome ? t.note(plan.target.series.length, outcome.arrived.length, outcome.arrivedImages) : '',
      ...(context.mayDelete
        ? {
            undo: (done: readonly NamedMerge[]) => startUndo(done, context),
            isUndoable: (done: readonly NamedMerge[]) => done.some((merge) => undoable(merge).length > 0),
          }
        : {}),
      onSettled: () => void filesChanged(queryClient),
    },
    context,
  );
}

interface Arrived {
  readonly seriesId: string;
  readonly name: string;
}

/** Takes out of the targets what merges have brought. */
function startUndo(done: readonly NamedMerge[], { t, queryClient }: MergeContext): void {
  const items = done.flatMap((merge) =>
    undoable(merge).map((seriesId): Arrived => ({ seriesId, name: merge.name })),
  );
  startBulkTask<Arrived>({
    title: t.undoing(items.length),
    items,
    nameOf: ({ name, seriesId }) => `${name} ${seriesId}`,
    run: ({ seriesId }) => deleteSeries(seriesId),
    onSettled: () => void filesChanged(queryClient),
  });
}
