import { InterruptedRun, type Interrupted } from '#ui/bulk/InterruptedRun.tsx';
import { parseRetrievePlan } from './retrievePlan.ts';
import { resumeRetrieving, titleOf } from './retrieveRun.ts';
import { useRetrieveContext } from './useRetrieveContext.ts';

/** A retrieval that a closed page left unfinished. Its jobs went on: they are followed, and their studies get their labels. */
export function InterruptedRetrieval(interrupted: Interrupted) {
  const context = useRetrieveContext();
  const plan = parseRetrievePlan(interrupted.record.plan);
  if (!plan) return null;
  return (
    <InterruptedRun
      {...interrupted}
      title={titleOf(plan, context.t)}
      total={plan.studies.length}
      onResume={(log) => resumeRetrieving(plan, log, context)}
    />
  );
}
