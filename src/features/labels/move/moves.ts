import * as z from 'zod/mini';
import type { LabelMove, MovePhase } from './moveLabel.ts';

/** How far a rename, merge or deletion has come. `halted`: it can go on; without an error it was interrupted with the page. */
export interface MoveState {
  readonly move: LabelMove;
  readonly status: 'running' | 'halted' | 'done';
  readonly phase?: MovePhase;
  /** When the wait ends, in milliseconds since 1970. */
  readonly until?: number | undefined;
  readonly error?: unknown;
  /** Stops it after what is under way. */
  readonly stop?: () => void;
}

const storageKey = 'castellan-label-moves';
const stored = z.array(
  z.object({
    going: z.string(),
    staying: z.pipe(
      z.nullish(z.string()),
      z.transform((name) => name ?? undefined),
    ),
  }),
);

/** The moves that were not finished when this device last had the console open; names of labels, nothing else. */
function readStored(): LabelMove[] {
  try {
    return z.parse(stored, JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  } catch {
    return [];
  }
}

function store(moves: readonly LabelMove[]): void {
  try {
    if (moves.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(moves));
  } catch {
    // Storage may be off: an interrupted move must then be begun anew, which does no harm.
  }
}

let states: readonly MoveState[] = readStored().map((move) => ({ move, status: 'halted' }));
const listeners = new Set<() => void>();

function set(next: readonly MoveState[]): void {
  states = next;
  store(states.filter(({ status }) => status !== 'done').map(({ move }) => move));
  for (const listener of listeners) listener();
}

/** The moves of this device, for `useSyncExternalStore`: those of this page, and those that a closed page left unfinished. */
export const moves = {
  subscribe(this: void, listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): readonly MoveState[] => states,
  /** Puts a state in the place of the one about the same label. */
  put(state: MoveState): void {
    const others = states.filter(({ move }) => move.going !== state.move.going);
    set([...others, state]);
  },
  /** Forgets a move; what it has done stays done. */
  forget({ going }: LabelMove): void {
    set(states.filter(({ move }) => move.going !== going));
  },
};
