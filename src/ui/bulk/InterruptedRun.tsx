import { Button } from '@mantine/core';
import { isSettled, type NotedLog } from '#lib/tasks/taskLog.ts';
import { resumeTask, type TaskRecord } from '#lib/tasks/taskRecords.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { notify } from '#ui/notices/notify.ts';
import { InterruptedTask } from './BulkTray.tsx';

/** A record, and who hears what became of it. */
export interface Interrupted {
  record: TaskRecord;
  /** It was resumed or discarded. */
  onDecided: () => void;
}

interface Props extends Interrupted {
  title: string;
  /** How many items its plan has. */
  total: number;
  /** Resuming it deletes something. */
  isDanger?: boolean;
  /** Runs the rest of it. */
  onResume: (log: NotedLog) => void;
}

/** A bulk task that a closed page left unfinished: to be resumed here, unless another tab runs it, or discarded. */
export function InterruptedRun({ record, onDecided, title, total, isDanger, onResume }: Props) {
  const t = useMessages(uiMessages).bulk;
  const resume = async (): Promise<void> => {
    const log = await resumeTask(record.id).catch(() => undefined);
    if (log) onResume(log);
    else notify.done(t.elsewhere);
    onDecided();
  };
  const discard = async (): Promise<void> => {
    await removeTask(record.id);
    onDecided();
  };
  return (
    <InterruptedTask
      title={title}
      progress={{ done: record.states.filter(isSettled).length, total }}
      resume={
        <Button size="compact-sm" {...(isDanger ? { color: 'red' } : {})} onClick={() => void resume()}>
          {t.resumeInterrupted}
        </Button>
      }
      onDiscard={() => void discard()}
    />
  );
}
