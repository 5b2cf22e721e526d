import { mayBeDone } from '#api/lostResponse.ts';
import { itemState, type TaskLog } from '#lib/tasks/taskLog.ts';
import { stands, type LabelChange } from './labelChanges.ts';

/** What one change of a label needs of the servers. */
export interface LabelServers {
  /** The labels that a study has just before the change; may have been read along with those of other studies, a moment ago. */
  labelsBefore(studyId: string): Promise<readonly string[]>;
  /** The labels that it has at this moment. */
  labelsNow(studyId: string): Promise<readonly string[]>;
  write(change: LabelChange): Promise<void>;
  /** Whether this user can see the label. */
  isKnown(label: string): boolean;
}

/**
 * Makes one change and logs its result. A write succeeds whether or not it changed anything, and doesn't say; so the labels are
 * looked at before, and only what this task changed is undone later. A write whose response got lost is looked up, not repeated.
 * @param index of the change in the log
 */
export async function applyChange(
  change: LabelChange,
  index: number,
  { servers, log }: { servers: LabelServers; log: TaskLog },
): Promise<void> {
  const isKnown = servers.isKnown(change.label);
  const before = log.state(index);
  if (stands(change, await servers.labelsBefore(change.studyId)) && isKnown) {
    // It wasn't so when the request left, before a reload or a lost response: this task did it.
    log.mark(index, before === itemState.sent ? itemState.done : itemState.unchanged);
    return;
  }
  log.mark(index, itemState.sent);
  // First on record, then on its way: a reload in between must not take a change of ours for someone else's.
  log.save();
  try {
    await servers.write(change);
  } catch (error) {
    if (!mayBeDone(error)) log.mark(index, before);
    const isDone = async (): Promise<boolean> => stands(change, await servers.labelsNow(change.studyId));
    if (!mayBeDone(error) || !isKnown || !(await isDone().catch(() => false))) throw error;
  }
  log.mark(index, isKnown ? itemState.done : itemState.unknown);
}
