import { set } from 'idb-keyval';
import { removeTask, statesKey, store } from './taskStore.ts';

/**
 * How far one item of a task is. `sent`: its request left, and nothing is known of the response; `unchanged`: nothing had to be done;
 * `unknown`: done, but this person can't be told whether that changed anything.
 */
export const itemState = { open: 0, sent: 1, done: 2, unchanged: 3, unknown: 4 } as const;

/** What is written down of a task that this page runs. */
export interface TaskLog {
  /** Whether it survives a reload; not where the browser refuses its storage. */
  readonly isKept: boolean;
  state(index: number): number;
  mark(index: number, state: number): void;
  /** Waits until every mark made so far is stored. */
  saved(): Promise<void>;
  /** Ends the record: the task is complete, or nobody wants the rest of it. */
  remove(): Promise<void>;
}

/** Whether an item needs nothing more. */
export const isSettled = (state: number): boolean => state >= itemState.done;

/** How long a finished item may stay unwritten: a reload in between finds it `sent`, which is looked up. */
const saveEveryMs = 200;

/** The log of a task that is stored. */
export class KeptLog implements TaskLog {
  readonly isKept = true;
  readonly #id: string;
  readonly #states: Uint8Array;
  readonly #release: () => void;
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRemoved = false;

  constructor(id: string, states: Uint8Array, release: () => void) {
    this.#id = id;
    this.#states = states;
    this.#release = release;
  }

  state(index: number): number {
    return this.#states[index] ?? itemState.open;
  }

  mark(index: number, state: number): void {
    this.#states[index] = state;
    this.#timer ??= setTimeout(() => void this.saved(), saveEveryMs);
  }

  /** Everybody who asks while one write is under way shares the next. */
  saved(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queued ??= this.#writing.then(() => {
      this.#queued = undefined;
      this.#writing = this.#write();
      return this.#writing;
    });
    return this.#queued;
  }

  async #write(): Promise<void> {
    if (this.#isRemoved) return;
    try {
      await set(statesKey(this.#id), this.#states, store);
    } catch {
      // A full disk must not stop the task; after a reload more of it is looked up.
    }
  }

  async remove(): Promise<void> {
    if (this.#isRemoved) return;
    this.#isRemoved = true;
    clearTimeout(this.#timer);
    try {
      await this.#writing;
      await removeTask(this.#id);
    } finally {
      this.#release();
    }
  }
}

/** The log of a task that nothing can be stored of. */
export function unkeptLog(states: Uint8Array): TaskLog {
  return {
    isKept: false,
    state: (index) => states[index] ?? itemState.open,
    mark(index, state) {
      states[index] = state;
    },
    saved: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}
