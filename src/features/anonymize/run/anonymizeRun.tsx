import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { isStudyThere } from '#api/orthanc/studies/deleteStudy.ts';
import { filesChanged } from '#api/orthanc/studies/studyCache.ts';
import { createStore } from '#lib/createStore.ts';
import { unkeptLog } from '#lib/tasks/taskLog.ts';
import { describeJobError, meetsNextToo, type FailureMessages } from '#widgets/jobTask/describeJobError.ts';
import { JobError } from '#widgets/jobTask/JobError.ts';
import { startJobTask } from '#widgets/jobTask/startJobTask.tsx';
import type { JobTaskContext } from '#widgets/jobTask/useJobTaskContext.ts';
import type { AnonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import type { AnonymizationOrder } from './anonymization.ts';
import {
  AnonymizationError,
  finishOne,
  isAnonymized,
  startOne,
  type AnonymizedStudy,
} from './anonymizeOne.ts';
import type { PlannedLink } from '#widgets/plannedLink/plannedLink.ts';
import { MadeCopies, sharedCopy, type ShareCopies } from './MadeCopies.tsx';

/** Who anonymizes, on what server, and with what words. */
export interface AnonymizeContext extends JobTaskContext, FailureMessages {
  t: AnonymizeMessages;
  queryClient: QueryClient;
  /** Makes a link to the copies. */
  Share?: ShareCopies | undefined;
  /** Is made as soon as all copies are. */
  link?: PlannedLink | undefined;
}

/** Says why a study was not anonymized as asked. */
function describe(error: unknown, context: AnonymizeContext): ReturnType<typeof describeJobError> {
  const { failures, partial } = context.t;
  if (error instanceof AnonymizationError) return { text: failures[error.problem], detail: '' };
  if (error instanceof ApiError && error.kind === 'invalid') {
    const { detail } = error;
    return { text: failures.refused, detail: detail === '' ? '' : context.errors.serverSays(detail) };
  }
  const words = describeJobError(error, context);
  // A job that fails leaves the images that it has made.
  const isPartial = error instanceof JobError && error.problem.kind === 'failed';
  return words && isPartial ? { ...words, text: `${words.text} ${partial}` } : words;
}

/** Starts anonymizing studies as a task. It isn't stored in the browser: original and pseudonym together are the key. */
export function startAnonymizing(
  studies: readonly AnonymizedStudy[],
  order: AnonymizationOrder,
  context: AnonymizeContext,
): void {
  const { t, userId, extended, Share, link } = context;
  const items = studies.map((one): AnonymizedStudy => ({ ...one }));
  const made = createStore<readonly AnonymizedStudy[]>([]);
  const missing = createStore(0);
  // How many copies the key list had when it was saved.
  let saved = 0;
  const add = (one: AnonymizedStudy): void => {
    if (one.copy && !made.get().includes(one)) made.set([...made.get(), one]);
  };
  startJobTask<AnonymizedStudy>(
    {
      title: t.anonymizing(items.length),
      items,
      log: unkeptLog(new Uint8Array(items.length)),
      notKept: t.notKept,
      nameOf: ({ study }) => context.nameOf(study),
      jobOf: ({ study }) => ({ type: 'ResourceModification', remote: '', studies: [study.id] }),
      start(one, attempt) {
        missing.set(0);
        return startOne(one, order, { userId, attempt });
      },
      keepsAttempt: true,
      async isDone(one) {
        const isThere = await isAnonymized(one, order);
        add(one);
        return isThere;
      },
      isThere: ({ study }) => isStudyThere(study, extended),
      async afterwards(one, job) {
        await finishOne(one, job, order);
        add(one);
      },
      describe: (error) => describe(error, context),
      meetsNextToo: (error) => !(error instanceof AnonymizationError) && meetsNextToo(error),
      noteOf: ({ copy, pseudonym }) => (copy?.isUnseen ? t.noteUnseen : pseudonym.patientId),
      Report: () => (
        <MadeCopies
          made={made}
          Share={Share}
          link={link}
          missing={missing}
          onSaved={(count) => (saved = count)}
        />
      ),
      closeQuestion: () =>
        made.get().length > saved && !order.hasOwnTable
          ? { title: t.close.title, text: t.close.text, closeLabel: t.close.confirm }
          : undefined,
      onSettled() {
        void filesChanged(context.queryClient);
        const copies = made.get().flatMap(sharedCopy);
        missing.set(items.length - copies.length);
        if (copies.length === items.length) link?.make(copies);
      },
    },
    context,
  );
}
