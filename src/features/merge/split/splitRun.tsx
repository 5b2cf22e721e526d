import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ApiError } from '#api/ApiError.ts';
import type { Job } from '#api/orthanc/jobs/job.ts';
import { putLabel } from '#api/orthanc/labels.ts';
import { readMergeFacts, type MergeFacts } from '#api/orthanc/modifications/mergeFacts.ts';
import { startSplit } from '#api/orthanc/modifications/startModification.ts';
import { deleteStudy, isStudyThere } from '#api/orthanc/studies/deleteStudy.ts';
import { filesChanged } from '#api/orthanc/studies/studyCache.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { paths } from '#lib/paths.ts';
import { unkeptLog } from '#lib/tasks/taskLog.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { startBulkTask } from '#ui/bulk/startBulkTask.ts';
import { useStore } from '#ui/useStore.ts';
import { describeJobError, meetsNextToo } from '#widgets/jobTask/describeJobError.ts';
import { JobError } from '#widgets/jobTask/JobError.ts';
import { startJobTask } from '#widgets/jobTask/startJobTask.tsx';
import { fingerprint } from '#features/merge/plan/mergePlan.ts';
import type { MergeContext } from '#features/merge/run/mergeRun.ts';
import { splitMessages, type SplitMessages } from './splitMessages.ts';

/** A split as it is asked for. */
export interface Split {
  /** As it was shown. */
  readonly study: MergeFacts;
  /** Orthanc's ids of the series that the new study gets. */
  readonly series: readonly string[];
  readonly description: string;
  readonly keepsSource: boolean;
  /** Labels of the new study. */
  readonly labels: readonly string[];
}

/** Who splits, on what server, and with what words. */
export type SplitContext = Omit<MergeContext, 't'> & { t: SplitMessages };

/** Why a study was not split as asked; nothing was sent for `changed` and `gone`. */
class SplitError extends Error {
  readonly problem: 'gone' | 'changed' | 'incomplete' | 'noResult';

  constructor(problem: SplitError['problem']) {
    super(`not split: ${problem}`);
    this.name = 'SplitError';
    this.problem = problem;
  }
}

function describe(error: unknown, context: SplitContext): ReturnType<typeof describeJobError> {
  const { failures } = context.t;
  if (error instanceof SplitError) return { text: failures[error.problem], detail: '' };
  if (error instanceof ApiError && error.kind === 'invalid') return { text: failures.refused, detail: '' };
  const words = describeJobError(error, context);
  const isPartial = error instanceof JobError && error.problem.kind === 'failed';
  return words && isPartial ? { ...words, text: `${words.text} ${failures.partial}` } : words;
}

/** Looks at the study as it is now, and starts the job. @throws SplitError, ApiError */
async function start(split: Split, attempt: { userId: string; attempt: string }): Promise<string> {
  const { study, series, description, keepsSource } = split;
  const [now] = await readMergeFacts([study.id]);
  if (!now) throw new SplitError('gone');
  if (fingerprint(now) !== fingerprint(study)) throw new SplitError('changed');
  const replace = description === study.description ? {} : { StudyDescription: description };
  return startSplit(study.id, { series, replace, keepsSource }, attempt);
}

/** Looks at the new study, and labels it. @returns its Orthanc id @throws SplitError, ApiError */
async function finish({ study, series, labels }: Split, job: Job): Promise<MergeFacts> {
  const id = job.result?.id ?? '';
  const [made] = id === '' ? [] : await readMergeFacts([id]);
  if (!made) throw new SplitError('noResult');
  const chosen = study.series.filter((one) => series.includes(one.id));
  if (imagesOf(made.series) < imagesOf(chosen)) throw new SplitError('incomplete');
  for (const label of labels) await putLabel(made.id, label);
  return made;
}

const imagesOf = (series: readonly { readonly images: number }[]): number =>
  series.reduce((sum, { images }) => sum + images, 0);

/** Starts a split as a task. It ends with the page: a split that is started again would make two studies. */
export function startSplitting(split: Split, context: SplitContext): void {
  const { t, userId, extended, queryClient } = context;
  const made = createStore<MergeFacts | undefined>(undefined);
  startJobTask<Split>(
    {
      title: t.splitting,
      items: [split],
      log: unkeptLog(new Uint8Array(1)),
      notKept: t.notKept,
      nameOf: ({ study }) => nameOf(study, context),
      jobOf: ({ study }) => ({ type: 'SplitStudy', remote: '', studies: [study.id] }),
      start: (one, attempt) => start(one, { userId, attempt }),
      keepsAttempt: true,
      isDone: () => Promise.resolve(undefined),
      isThere: ({ study }) => isStudyThere(study, extended),
      async afterwards(one, job) {
        made.set(await finish(one, job));
      },
      describe: (error) => describe(error, context),
      meetsNextToo: (error) => !(error instanceof SplitError) && meetsNextToo(error),
      Report: () => <Made made={made} />,
      ...(context.mayDelete && split.keepsSource ? { undo: () => undo(made.get(), context) } : {}),
      onSettled: () => void filesChanged(queryClient),
    },
    context,
  );
}

const nameOf = ({ patientName, studyDate, description }: MergeFacts, context: SplitContext): string =>
  context.nameOf({ patientName, studyDate, description });

/** Deletes the new study. */
function undo(made: MergeFacts | undefined, context: SplitContext): void {
  if (!made) return;
  const { t, extended, seesAll, queryClient } = context;
  startBulkTask<MergeFacts>({
    title: t.undoing,
    items: [made],
    nameOf: (study) => nameOf(study, context),
    async run(study) {
      await deleteStudy(study, { extended, seesAll });
    },
    onSettled: () => void filesChanged(queryClient),
  });
}

function Made({ made }: { made: ReadonlyStore<MergeFacts | undefined> }) {
  const t = useMessages(splitMessages);
  const study = useStore(made);
  if (!study) return null;
  const name = study.description || study.studyInstanceUid;
  return (
    <Text size="sm" mt={6}>
      {t.result}:{' '}
      <Anchor component={Link} to={paths.study(study.id)} inherit aria-label={t.open(name)}>
        <bdi>{name}</bdi>
      </Anchor>
    </Text>
  );
}
