import { InterruptedRun, type Interrupted } from '#ui/bulk/InterruptedRun.tsx';
import { parseSendPlan } from './sendPlan.ts';
import { resumeSending, titleOf } from './sendRun.ts';
import { useSendContext } from './useSendContext.ts';

/** A task that sends studies, which a closed page left unfinished. */
export function InterruptedSend(interrupted: Interrupted) {
  const context = useSendContext();
  const plan = parseSendPlan(interrupted.record.plan);
  if (!plan) return null;
  return (
    <InterruptedRun
      {...interrupted}
      title={titleOf(plan, context)}
      total={plan.items.length}
      onResume={(log) => resumeSending(plan, log, context)}
    />
  );
}
