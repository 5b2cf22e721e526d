import { promisifyRequest } from 'idb-keyval';
import { notesKey, removeTask, statesKey, store } from './taskStore.ts';

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

/** A log that also holds a word on some items, such as the ID of the job that does one. */
export interface NotedLog extends TaskLog {
  /** The word on an item; empty where there is none. */
  note(index: number): string;
  /** Sets the word on an item; an empty one removes it. */
  setNote(index: number, note: string): void;
  /** Stores every mark and note made so far. Resolves when they are stored, or can't be: for a request that must not be sent twice. */
  stored(): Promise<void>;
}

/** Notes by the index of their item, as they are stored. */
export type Notes = Map<number, string>;

/** Whether an item needs nothing more. */
export const isSettled = (state: number): boolean => state >= itemState.done;

/** How long a finished item may stay unwritten: a reload in between finds it `sent`, which is looked up. */
const finishedSavedAfterMs = 200;

/** How long an item that is being sent may stay unwritten: those of the same moment are stored together, as each way to storage costs 1 ms. */
const sentSavedAfterMs = 10;

/** The log of a task that is stored. */
export class KeptLog implements NotedLog {
  readonly isKept = true;
  readonly #id: string;
  readonly #states: Uint8Array;
  readonly #notes: Notes;
  readonly #release: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSoon = false;
  #isRemoved = false;
  #hasNewNotes = false;

  constructor(id: string, { states, notes }: { states: Uint8Array; notes: Notes }, release: () => void) {
    this.#id = id;
    this.#states = states;
    this.#notes = notes;
    this.#release = release;
  }

  state(index: number): number {
    return this.#states[index] ?? itemState.open;
  }

  mark(index: number, state: number): void {
    this.#states[index] = state;
    this.#timer ??= setTimeout(() => void this.#write(), finishedSavedAfterMs);
  }

  note(index: number): string {
    return this.#notes.get(index) ?? '';
  }

  setNote(index: number, note: string): void {
    if (note === '') this.#notes.delete(index);
    else this.#notes.set(index, note);
    this.#hasNewNotes = true;
    this.#timer ??= setTimeout(() => void this.#write(), finishedSavedAfterMs);
  }

  save(): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), sentSavedAfterMs);
  }

  stored(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#write();
  }

  async #write(): Promise<void> {
    this.#timer = undefined;
    this.#isSoon = false;
    if (this.#isRemoved) return;
    const hasNewNotes = this.#hasNewNotes;
    this.#hasNewNotes = false;
    try {
      // Committed at once: otherwise a page that goes away before the browser has answered takes the write with it.
      await store('readwrite', (values) => {
        values.put(this.#states, statesKey(this.#id));
        if (hasNewNotes) values.put(this.#notes, notesKey(this.#id));
        values.transaction.commit();
        return promisifyRequest(values.transaction);
      });
    } catch {
      // A full disk must not stop the task; after a reload more of it is looked up.
    }
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
export function unkeptLog(states: Uint8Array): NotedLog {
  const notes: Notes = new Map();
  return {
    isKept: false,
    state: (index) => states[index] ?? itemState.open,
    mark(index, state) {
      states[index] = state;
    },
    note: (index) => notes.get(index) ?? '',
    setNote(index, note) {
      notes.set(index, note);
    },
    save() {},
    stored: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}
