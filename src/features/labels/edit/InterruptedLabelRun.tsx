import { InterruptedRun, type Interrupted } from '#ui/bulk/InterruptedRun.tsx';
import { parseLabelPlan } from '#features/labels/run/labelPlan.ts';
import { runLabelPlan, titleOf } from '#features/labels/run/labelRun.ts';
import { useLabelRunContext } from './useLabelStudies.ts';

/** A bulk change of labels that a closed page left unfinished. */
export function InterruptedLabelRun(interrupted: Interrupted) {
  const context = useLabelRunContext();
  const plan = parseLabelPlan(interrupted.record.plan);
  if (!plan) return null;
  return (
    <InterruptedRun
      {...interrupted}
      title={titleOf(plan, context.t)}
      total={plan.changes.length}
      onResume={(log) => runLabelPlan({ plan, log, names: new Map() }, context)}
    />
  );
}
