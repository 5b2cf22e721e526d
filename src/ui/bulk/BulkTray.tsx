import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { toCsv } from '#lib/text/csv.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { ConfirmDialog } from '#ui/dialog/ConfirmDialog.tsx';
import { bulkTasks, type BulkTask, type CloseTaskQuestion } from './bulkTasks.ts';
import { downloadText } from '#ui/download.ts';
import { useStore } from '#ui/useStore.ts';
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
            {named(failure.name)}{' '}
            {(task.describe(failure.error) ?? describeError(failure.error, errors)).text}
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
      const words = task.describe(error) ?? describeError(error, errors);
      return [name, t.reportFailed, [words.text, words.detail].filter(Boolean).join(' ')];
    });
    const done = task.doneItems().map(({ name, note }) => [name, t.reportDone, note]);
    downloadText('castellan-report.csv', toCsv([t.reportColumns, ...failed, ...done]));
  };
}

function Task({ task }: { task: BulkTask }) {
  const t = useMessages(uiMessages).bulk;
  const { status, total, done, failures } = useStore(task.progress);
  const failed = failures.length;
  const report = useReport(task);
  const summary = task.summary();
  const { Details } = task;
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
        {summary ? ` · ${summary}` : null}
      </Text>
      {task.notice ? (
        <Text size="sm" c="dimmed">
          {task.notice}
        </Text>
      ) : null}
      {Details ? <Details /> : null}
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
        {ended ? <EndedActions task={task} onReport={report} /> : null}
      </Group>
    </section>
  );
}

function EndedActions({ task, onReport }: { task: BulkTask; onReport: () => void }) {
  const t = useMessages(uiMessages).bulk;
  const undo = task.undo();
  const [question, setQuestion] = useState<CloseTaskQuestion>();
  const close = (): void => {
    const asked = task.closeQuestion();
    if (asked) setQuestion(asked);
    else bulkTasks.dismiss(task);
  };
  const startUndo = (): void => {
    undo?.();
    bulkTasks.dismiss(task);
  };
  return (
    <>
      {undo ? (
        <Button size="compact-sm" variant="default" onClick={startUndo}>
          {t.undo}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={onReport}>
        {t.report}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={close}>
        {t.dismiss}
      </Button>
      {question ? (
        <ConfirmDialog
          title={question.title}
          text={question.text}
          confirmLabel={question.closeLabel}
          onConfirm={() => bulkTasks.dismiss(task)}
          onClose={() => setQuestion(undefined)}
        />
      ) : null}
    </>
  );
}

interface InterruptedProps {
  title: string;
  progress?: { done: number; total: number };
  /** The button or link that resumes it. */
  resume: ReactNode;
  onDiscard: () => void;
}

/** A task that a closed or reloaded page left unfinished: the user decides whether to resume it. */
export function InterruptedTask({ title, progress, resume, onDiscard }: InterruptedProps) {
  const t = useMessages(uiMessages).bulk;
  return (
    <section className={classes['task']} aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {progress ? (
        <progress
          className={classes['bar']}
          value={progress.done}
          max={Math.max(progress.total, 1)}
          aria-label={title}
        />
      ) : null}
      <Text size="sm" role="status">
        {t.interrupted}
        {progress ? ` · ${t.progress(progress.done, progress.total)}` : null}
      </Text>
      <Group gap={6} mt={6}>
        {resume}
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t.discard}
        </Button>
      </Group>
    </section>
  );
}

interface NoteProps {
  title: string;
  text: string;
  actions: ReactNode;
  /** What the actions open. */
  children?: ReactNode;
}

/** Something that is proposed with the tasks: the user decides whether it becomes one. */
export function TrayNote({ title, text, actions, children }: NoteProps) {
  return (
    <section className={classes['task']} aria-label={title}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm" role="status">
        {text}
      </Text>
      <Group gap={6} mt={6}>
        {actions}
      </Group>
      {children}
    </section>
  );
}

/**
 * The bulk tasks of this page, each with its progress and its actions. They continue while the user navigates. A link to `#tasks` leads here.
 * @param children the tasks that another page left unfinished
 */
export function BulkTray({ children }: { children?: ReactNode }) {
  const t = useMessages(uiMessages).bulk;
  const tasks = useStore(bulkTasks);
  return (
    <aside id="tasks" tabIndex={-1} className={classes['tray']} aria-label={t.tray}>
      {children}
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </aside>
  );
}
