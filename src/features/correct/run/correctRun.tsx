import { Anchor, List, Text } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ApiError } from '#api/ApiError.ts';
import type { StudyTags } from '#api/orthanc/modifications/studyTags.ts';
import { isStudyThere } from '#api/orthanc/studies/deleteStudy.ts';
import { shareRecordsChanged } from '#api/orthanc/shares/shareRecords.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { filesChanged } from '#api/orthanc/studies/studyCache.ts';
import { paths } from '#lib/paths.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { isSettled, unkeptLog } from '#lib/tasks/taskLog.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import type { CloseTaskQuestion } from '#ui/bulk/bulkTasks.ts';
import { useStore } from '#ui/useStore.ts';
import { describeJobError, meetsNextToo, type FailureMessages } from '#widgets/jobTask/describeJobError.ts';
import { startJobTask, type JobTask } from '#widgets/jobTask/startJobTask.tsx';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import { correctMessages, type CorrectMessages } from '#features/correct/correctMessages.ts';
import type { CorrectionOrder } from './correction.ts';
import { CorrectionError } from './CorrectionError.ts';
import {
  finishCorrection,
  isCorrected,
  startCorrection,
  type CorrectedStudy,
  type Corrector,
} from './correctOne.ts';

/** Who corrects, on what server, and with what words. */
export interface CorrectContext extends JobTaskContext, FailureMessages, Corrector {
  t: CorrectMessages;
  queryClient: QueryClient;
  /** A study is another one now: a page that shows it follows. */
  onMoved: (from: string, to: string) => Promise<void>;
}

/** Says why a study was not corrected as asked. */
function describeCorrection(error: unknown, context: CorrectContext): ReturnType<typeof describeJobError> {
  const { failures } = context.t;
  if (error instanceof ApiError && error.kind === 'invalid') {
    // With the audit log on, Orthanc gives no reason; without it, a precise one in English.
    const { detail } = error;
    return { text: failures.refused, detail: detail === '' ? '' : context.errors.serverSays(detail) };
  }
  if (!(error instanceof CorrectionError)) return describeJobError(error, context);
  const { problem } = error;
  switch (problem.kind) {
    case 'patientHasOthers':
      return { text: failures.patientHasOthers(problem.others), detail: '' };
    case 'characters':
      return { text: failures.characters(problem.characters.join(' ')), detail: '' };
    case 'formerData':
      return { text: failures.formerData(problem.patientId), detail: '' };
    case 'changed':
      return { text: failures.changed(problem.tags), detail: '' };
    case 'different':
      return { text: failures.different(problem.differences), detail: '' };
    default:
      return { text: failures[problem.kind], detail: '' };
  }
}

/** How a task of corrections differs from the usual. */
interface CorrectionTask extends Pick<JobTask<CorrectedStudy>, 'concurrency' | 'undo' | 'isUndoable'> {
  readonly title: string;
  readonly notice: string;
  /** What closing it would leave behind. */
  readonly closeQuestion: (studies: readonly CorrectedStudy[]) => CloseTaskQuestion | undefined;
  /** All studies were corrected. */
  readonly onDone: (studies: readonly CorrectedStudy[]) => void;
}

/**
 * Starts correcting studies as a task. It isn't stored in the browser: it holds patient data.
 * @param shown how studies were shown to the person, by id
 */
export function startCorrecting(
  studies: readonly SelectedStudy[],
  shown: ReadonlyMap<string, StudyTags>,
  order: CorrectionOrder,
  context: CorrectContext,
  special?: CorrectionTask,
): void {
  const { t, queryClient, extended } = context;
  const { title, notice, closeQuestion, onDone, ...differently } = special ?? {};
  const items = studies.map((study): CorrectedStudy => ({ study, shown: shown.get(study.id) }));
  const made = createStore<readonly CorrectedStudy[]>([]);
  const log = unkeptLog(new Uint8Array(items.length));
  startJobTask<CorrectedStudy>(
    {
      ...differently,
      closeQuestion: () => closeQuestion?.(items),
      title: title ?? t.correcting(items.length),
      items,
      log,
      notKept: [notice, t.notKept].filter(Boolean).join(' '),
      nameOf: ({ study }) => context.nameOf(study),
      jobOf: ({ study }) => ({ type: 'ResourceModification', remote: '', studies: [study.id] }),
      start: (one, attempt) => startCorrection(one, order, context, attempt),
      keepsAttempt: true,
      isDone: (one) => isCorrected(one, order),
      isThere: ({ study }) => isStudyThere(study, extended),
      async afterwards(one, job) {
        await finishCorrection(one, job, order, context);
        if (one.resultId === undefined) return;
        // What went out won't stay there.
        if (order.wholePatient !== 'out') made.set([...made.get(), one]);
        if (one.sent?.plan.moves) void context.onMoved(one.study.id, one.resultId);
      },
      describe: (error) => describeCorrection(error, context),
      meetsNextToo: (error) => !(error instanceof CorrectionError) && meetsNextToo(error),
      noteOf: (one, isLookedUp) =>
        isLookedUp
          ? t.lookedUp
          : one.resultId === undefined
            ? ''
            : one.sent?.plan.moves
              ? t.moved
              : t.madeCopy,
      Report: () => <MadeStudies made={made} nameOf={context.nameOf} />,
      onSettled() {
        void filesChanged(queryClient);
        void shareRecordsChanged(queryClient);
        if (items.every((_, index) => isSettled(log.state(index)))) onDone?.(items);
      },
    },
    context,
  );
}

/** So many studies that were made are linked on the tray. */
const maxLinked = 10;

function MadeStudies({
  made,
  nameOf,
}: {
  made: ReadonlyStore<readonly CorrectedStudy[]>;
  nameOf: CorrectContext['nameOf'];
}) {
  const t = useMessages(correctMessages);
  const shown = useStore(made).slice(-maxLinked);
  if (shown.length === 0) return null;
  return (
    <>
      <Text size="sm" mt={6}>
        {t.results}
      </Text>
      <List size="sm" listStyleType="none">
        {shown.map(({ study, resultId = '' }) => (
          <List.Item key={resultId}>
            <Anchor component={Link} to={paths.study(resultId)} inherit aria-label={t.open(nameOf(study))}>
              <bdi>{nameOf(study)}</bdi>
            </Anchor>
          </List.Item>
        ))}
      </List>
    </>
  );
}
