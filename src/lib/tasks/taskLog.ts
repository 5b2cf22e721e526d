import { promisifyRequest } from 'idb-keyval';
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
  /**
   * Has every mark made so far stored within 10 ms. Nothing waits for it: that would cost each request a round trip to the browser's storage,
   * and a reload in between only makes an item look as if someone else had done it, which undo then leaves.
   */
  save(): void;
  /** Ends the record: the task is complete, or the rest of it was discarded. */
  remove(): Promise<void>;
}

/** Whether an item needs nothing more. */
export const isSettled = (state: number): boolean => state >= itemState.done;

/** How long a finished item may stay unwritten: a reload in between finds it `sent`, which is looked up. */
const finishedSavedAfterMs = 200;

/** How long an item that is being sent may stay unwritten: those of the same moment are stored together, as each way to storage costs 1 ms. */
const sentSavedAfterMs = 10;

/** The log of a task that is stored. */
export class KeptLog implements TaskLog {
  readonly isKept = true;
  readonly #id: string;
  readonly #states: Uint8Array;
  readonly #release: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSoon = false;
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
    this.#timer ??= setTimeout(() => this.#write(), finishedSavedAfterMs);
  }

  save(): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), sentSavedAfterMs);
  }

  #write(): void {
    this.#timer = undefined;
    this.#isSoon = false;
    if (this.#isRemoved) return;
    // Committed at once: otherwise a page that goes away before the browser has answered takes the write with it.
    store('readwrite', (values) => {
      values.put(this.#states, statesKey(this.#id));
      values.transaction.commit();
      return promisifyRequest(values.transaction);
    }).catch(() => {
      // A full disk must not stop the task; after a reload more of it is looked up.
    });
  }

  async remove(): Promise<void> {
    if (this.#isRemoved) return;
    this.#isRemoved = true;
    clearTimeout(this.#timer);
    try {
      // The browser makes writes in the order in which they were issued.
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
    save() {},
    remove: () => Promise.resolve(),
  };
}
