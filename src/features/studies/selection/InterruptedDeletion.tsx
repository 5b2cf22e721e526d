import { InterruptedRun, type Interrupted } from '#ui/bulk/InterruptedRun.tsx';
import { parseDeletionPlan, resumeDeletion } from './deletionRun.ts';
import { useDeletionContext } from './useDeletionContext.ts';

/** A deletion of studies that a closed page left unfinished. */
export function InterruptedDeletion(interrupted: Interrupted) {
  const context = useDeletionContext();
  const plan = parseDeletionPlan(interrupted.record.plan);
  if (!plan) return null;
  return (
    <InterruptedRun
      {...interrupted}
      title={context.t.deleting(plan.studies.length)}
      total={plan.studies.length}
      isDanger
      onResume={(log) => resumeDeletion(plan, log, context)}
    />
  );
}
