import { Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { toCsv } from '#lib/csv.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { bulkTasks, type BulkTask } from './bulkTasks.ts';
import { downloadText } from './download.ts';
import classes from './BulkTray.module.css';

/** How many failures are listed; all of them are in the report. */
const listedFailures = 5;

function Failures({ task }: { task: BulkTask }) {
  const { bulk: t, named } = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  const failures = task.failures();
  if (failures.length === 0) return null;
  return (
    <details>
      <summary>{t.showFailures}</summary>
      <ul className={classes['failures']}>
        {failures.slice(0, listedFailures).map((failure) => (
          <li key={failure.name}>
            {named(failure.name)} {describeError(failure.error, errors).text}
          </li>
        ))}
        {failures.length > listedFailures ? <li>{t.more(failures.length - listedFailures)}</li> : null}
      </ul>
    </details>
  );
}

function useReport(task: BulkTask): () => void {
  const t = useMessages(uiMessages).bulk;
  const errors = useMessages(errorMessages);
  return () => {
    const failed = task.failures().map(({ name, error }) => {
      const words = describeError(error, errors);
      return [name, t.reportFailed, [words.text, words.detail].filter(Boolean).join(' ')];
    });
    const done = task.doneNames().map((name) => [name, t.reportDone, '']);
    downloadText('castellan-report.csv', toCsv([t.reportColumns, ...failed, ...done]));
  };
}

function Task({ task }: { task: BulkTask }) {
  const t = useMessages(uiMessages).bulk;
  const { status, total, done, failed } = useSyncExternalStore(task.subscribe, task.getProgress);
  const report = useReport(task);
  const ended = status === 'finished' || status === 'stopped';
  const words = {
    running: t.running,
    stopping: t.stopping,
    stopped: t.stopped(total - done - failed),
    finished: t.finished,
  }[status];
  return (
    <section className={classes['task']} aria-label={task.title}>
      <Text size="sm" fw={600}>
        {task.title}
      </Text>
      <progress
        className={classes['bar']}
        value={done + failed}
        max={Math.max(total, 1)}
        aria-label={task.title}
      />
      <Text size="sm" role="status">
        {words} · {t.progress(done, total)}
        {failed > 0 ? ` · ${t.failed(failed)}` : null}
      </Text>
      <Failures task={task} />
      <Group gap={6} mt={6}>
        {status === 'running' ? (
          <Button size="compact-sm" variant="default" onClick={() => task.stop()}>
            {t.stop}
          </Button>
        ) : null}
        {status === 'stopped' ? (
          <Button size="compact-sm" variant="default" onClick={() => task.resume()}>
            {t.resume}
          </Button>
        ) : null}
        {ended && failed > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => task.retryFailed()}>
            {t.retry}
          </Button>
        ) : null}
        {ended ? <EndedActions task={task} done={done} onReport={report} /> : null}
      </Group>
    </section>
  );
}

function EndedActions({ task, done, onReport }: { task: BulkTask; done: number; onReport: () => void }) {
  const t = useMessages(uiMessages).bulk;
  const { undo } = task;
  const startUndo = (): void => {
    undo?.();
    bulkTasks.dismiss(task);
  };
  return (
    <>
      {undo && done > 0 ? (
        <Button size="compact-sm" variant="default" onClick={startUndo}>
          {t.undo}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={onReport}>
        {t.report}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => bulkTasks.dismiss(task)}>
        {t.dismiss}
      </Button>
    </>
  );
}

/** The bulk actions of this page, each with its progress and what can be done about it. They go on while one navigates. */
export function BulkTray() {
  const t = useMessages(uiMessages).bulk;
  const tasks = useSyncExternalStore(bulkTasks.subscribe, bulkTasks.get);
  if (tasks.length === 0) return null;
  return (
    <aside className={classes['tray']} aria-label={t.tray}>
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </aside>
  );
}
