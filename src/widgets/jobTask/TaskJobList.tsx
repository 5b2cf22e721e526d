import { Text } from '@mantine/core';
import type { ComponentType } from 'react';
import type { BulkProgress } from '#lib/tasks/bulkRun.ts';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { useStore } from '#ui/useStore.ts';
import { jobTaskMessages } from './jobTaskMessages.ts';
import type { UnderWay } from './TaskJobs.ts';
import classes from './TaskJobList.module.css';

interface Props {
  underWay: ReadonlyStore<readonly UnderWay[]>;
  progress: ReadonlyStore<BulkProgress<unknown>>;
  /** Starts no more jobs, and cancels those that have started. */
  onCancel: () => void;
}

/** What the tray shows of a task of jobs: each with its progress, and what a pause doesn't end. */
export function taskJobList(props: Props): ComponentType {
  return () => <TaskJobList {...props} />;
}

/** What the tray shows of a task of jobs: each with its progress, and what a pause doesn't end. */
export function TaskJobList({ underWay, progress, onCancel }: Props) {
  const t = useMessages(jobTaskMessages);
  const refusal = useRefusal();
  const jobs = useStore(underWay);
  const { status } = useStore(progress);
  if (jobs.length === 0) return null;
  return (
    <>
      <ul className={classes['jobs']} aria-label={t.underWay}>
        {jobs.map((shown) => (
          <JobLine key={shown.jobId} shown={shown} />
        ))}
      </ul>
      {status === 'stopping' ? (
        <Text size="sm" c="dimmed">
          {t.finishing}
        </Text>
      ) : null}
      <ActionButton size="compact-sm" variant="default" mt={6} {...refusal('cancelJob')} onClick={onCancel}>
        {t.cancelJobs}
      </ActionButton>
    </>
  );
}

function JobLine({ shown: { name, job } }: { shown: UnderWay }) {
  const t = useMessages(jobTaskMessages);
  const format = useFormat();
  const isRunning = job?.state === 'Running';
  const words = {
    Pending: t.waits,
    Retry: t.waits,
    Paused: t.held,
    Running: t.percent(format.number(job?.progress ?? 0)),
    Success: '',
    Failure: '',
  };
  return (
    <li>
      <bdi className={classes['name']}>{name}</bdi>
      {isRunning ? (
        <progress className={classes['bar']} value={job.progress} max={100} aria-label={name} />
      ) : null}
      <span className={classes['state']}>{job ? words[job.state] : t.waits}</span>
    </li>
  );
}
