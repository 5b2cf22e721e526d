import * as z from 'zod/mini';
import { createStore } from '#lib/createStore.ts';
import type { TaskLog } from '#lib/tasks/taskLog.ts';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import type { LabelMove, MovePhase } from './moveLabel.ts';

/** The state of a rename, merge or deletion. `halted`: it can be resumed; without an error, the page was closed. */
export interface MoveState {
  readonly move: LabelMove;
  readonly status: 'running' | 'halted' | 'done';
  readonly phase?: MovePhase;
  /** When the wait ends, in milliseconds since 1970. */
  readonly until?: number | undefined;
  readonly error?: unknown;
  /** Stops it after what is under way. */
  readonly stop?: () => void;
  /** Its record, which this page holds. */
  readonly log?: TaskLog | undefined;
  /** Its record, of a page that was closed. */
  readonly recordId?: string;
}

const planSchema = z.object({
  type: z.literal('migration'),
  going: z.string(),
  staying: z.optional(z.string()),
});

/** A move as it is kept over a reload: names of labels, nothing else, since it looks for what is left to do each time. */
export const planOf = ({ going, staying }: LabelMove): z.output<typeof planSchema> => ({
  type: 'migration',
  going,
  ...(staying === undefined ? {} : { staying }),
});

/** The move of a record; `undefined` for a record of another kind. */
export function moveOf({ plan }: TaskRecord): LabelMove | undefined {
  const parsed = z.safeParse(planSchema, plan).data;
  return parsed && { going: parsed.going, staying: parsed.staying };
}

const states = createStore<readonly MoveState[]>([]);

/** The moves of this page. */
export const moves = {
  get: states.get,
  subscribe: states.subscribe,
  /** Puts a state in the place of the one about the same label. */
  put(state: MoveState): void {
    const others = states.get().filter(({ move }) => move.going !== state.move.going);
    states.set([...others, state]);
  },
  /** Takes a move off the page; what it has done stays done. */
  forget({ going }: LabelMove): void {
    states.set(states.get().filter(({ move }) => move.going !== going));
  },
};

/** What this page runs or ran, and what closed pages left unfinished, each label once. */
export function withInterrupted(
  own: readonly MoveState[],
  records: readonly TaskRecord[],
): readonly MoveState[] {
  const known = new Set(own.map(({ move }) => move.going));
  const interrupted = records.flatMap((record): MoveState[] => {
    const move = moveOf(record);
    return move && !known.has(move.going) ? [{ move, status: 'halted', recordId: record.id }] : [];
  });
  return [...own, ...interrupted];
}
