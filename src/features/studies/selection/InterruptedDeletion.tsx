import { Button } from '@mantine/core';
import { isSettled } from '#lib/tasks/taskLog.ts';
import { resumeTask, type TaskRecord } from '#lib/tasks/taskRecords.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { InterruptedTask } from '#ui/bulk/BulkTray.tsx';
import { notify } from '#ui/notices/notify.ts';
import { parseDeletionPlan, resumeDeletion } from './deletionRun.ts';
import { useDeletionContext } from './useDeletionContext.ts';

interface Props {
  record: TaskRecord;
  /** It was resumed or discarded. */
  onDecided: () => void;
}

/** A deletion of studies that a closed page left unfinished. */
export function InterruptedDeletion({ record, onDecided }: Props) {
  const context = useDeletionContext();
  const t = useMessages(uiMessages).bulk;
  const plan = parseDeletionPlan(record.plan);
  if (!plan) return null;
  const resume = async (): Promise<void> => {
    const log = await resumeTask(record.id).catch(() => undefined);
    if (log) resumeDeletion(plan, log, context);
    else notify.done(t.elsewhere);
    onDecided();
  };
  const discard = async (): Promise<void> => {
    await removeTask(record.id);
    onDecided();
  };
  return (
    <InterruptedTask
      title={context.t.deleting(plan.studies.length)}
      progress={{ done: record.states.filter(isSettled).length, total: plan.studies.length }}
      resume={
        <Button size="compact-sm" color="red" onClick={() => void resume()}>
          {t.resumeInterrupted}
        </Button>
      }
      onDiscard={() => void discard()}
    />
  );
}
