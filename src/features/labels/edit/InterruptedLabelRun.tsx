import { Button } from '@mantine/core';
import { isSettled } from '#lib/taskLog.ts';
import { resumeTask, type TaskRecord } from '#lib/taskRecords.ts';
import { removeTask } from '#lib/taskStore.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/ui.ts';
import { InterruptedTask } from '#ui/BulkTray.tsx';
import { notify } from '#ui/notify.ts';
import { parseLabelPlan } from './labelPlan.ts';
import { runLabelPlan, titleOf } from './labelRun.ts';
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
