import { Button } from '@mantine/core';
import { isSettled } from '#lib/tasks/taskLog.ts';
import { resumeTask, type TaskRecord } from '#lib/tasks/taskRecords.ts';
import { removeTask } from '#lib/tasks/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { InterruptedTask } from '#ui/bulk/BulkTray.tsx';
import { notify } from '#ui/notices/notify.ts';
import { parseLabelPlan } from '#features/labels/run/labelPlan.ts';
import { runLabelPlan, titleOf } from '#features/labels/run/labelRun.ts';
import { useLabelRunContext } from './useLabelStudies.ts';

interface Props {
  record: TaskRecord;
  /** It was resumed or discarded. */
  onDecided: () => void;
}

/** A bulk change of labels that a closed page left unfinished. */
export function InterruptedLabelRun({ record, onDecided }: Props) {
  const context = useLabelRunContext();
  const t = useMessages(uiMessages).bulk;
  const plan = parseLabelPlan(record.plan);
  if (!plan) return null;
  const resume = async (): Promise<void> => {
    const log = await resumeTask(record.id).catch(() => undefined);
    if (log) runLabelPlan({ plan, log, names: new Map() }, context);
    else notify.done(t.elsewhere);
    onDecided();
  };
  const discard = async (): Promise<void> => {
    await removeTask(record.id);
    onDecided();
  };
  return (
    <InterruptedTask
      title={titleOf(plan, context.t)}
      progress={{ done: record.states.filter(isSettled).length, total: plan.changes.length }}
      resume={
        <Button size="compact-sm" onClick={() => void resume()}>
          {t.resumeInterrupted}
        </Button>
      }
      onDiscard={() => void discard()}
    />
  );
}
