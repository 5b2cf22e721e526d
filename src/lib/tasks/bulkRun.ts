import { createStore, type ReadonlyStore, type Store } from '#lib/createStore.ts';

/** The state of a bulk task. `stopped`: no more requests are started, those under way have ended; it can be resumed. */
export type BulkStatus = 'running' | 'stopping' | 'stopped' | 'finished';

/** One thing that could not be done, and why. */
export interface BulkFailure<Item> {
  item: Item;
  error: unknown;
}

/** A moment of a bulk task. A new object at every change. */
export interface BulkProgress<Item> {
  status: BulkStatus;
  total: number;
  done: number;
  failures: readonly BulkFailure<Item>[];
}

/** What a bulk task does. */
export interface BulkWork<Item> {
  items: readonly Item[];
  /** Those of them that are done already: by a run of which this is the rest. */
  done?: readonly Item[];
  /** Does one; a rejection is a failure of this one only. It should not be given up half way: stopping starts no more. `next` tells what comes after it. */
  run(item: Item, next: (count: number) => readonly Item[]): Promise<void>;
  /** How many at once; 6, as many as a browser opens to one server over HTTP/1.1. */
  concurrency?: number;
  /** Called once each time nothing more is under way, with how it ended; in `start` already where there is nothing to do. */
  onSettled?: (progress: BulkProgress<Item>) => void;
}

/** How often listeners hear of progress: a person reads no faster, and drawing would slow the work. */
const reportEveryMs = 100;

/**
 * Does many things of one kind, some at a time: with progress, stop, resume and retry of what failed. It knows nothing of pages and
 * so continues while the user navigates.
 */
export class BulkRun<Item> {
  readonly #work: BulkWork<Item>;
  readonly #done: Item[];
  #failures: BulkFailure<Item>[] = [];
  #queue: Item[];
  #next = 0;
  #running = 0;
  #status: BulkStatus = 'stopped';
  readonly #progress: Store<BulkProgress<Item>>;
  #reportAt: ReturnType<typeof setTimeout> | undefined;

  /** Nothing is done before `start`: a callback may use the run that it belongs to. */
  constructor(work: BulkWork<Item>) {
    this.#work = work;
    this.#done = [...(work.done ?? [])];
    const done = new Set(this.#done);
    this.#queue = work.items.filter((item) => !done.has(item));
    this.#progress = createStore(this.#look());
  }

  /** The progress last reported. */
  get progress(): ReadonlyStore<BulkProgress<Item>> {
    return this.#progress;
  }

  /** What has been done so far, in the order in which it ended. */
  doneItems(): readonly Item[] {
    return this.#done;
  }

  /** What has not been started, in order; all of it stays undone when the task is stopped for good. */
  waitingItems(): readonly Item[] {
    return this.#queue.slice(this.#next);
  }

  /** Starts, and continues after a stop. */
  start(): void {
    if (this.#status !== 'stopped' && this.#status !== 'stopping') return;
    this.#status = 'running';
    this.#fill();
    this.#report();
  }

  /** Starts no more. What is under way ends by itself, so that it is known what happened to it. */
  stop(): void {
    if (this.#status !== 'running') return;
    this.#status = this.#running > 0 ? 'stopping' : 'stopped';
    this.#report();
  }

  /** Tries once more what has failed so far. */
  retryFailed(): void {
    if (this.#failures.length === 0) return;
    this.#queue = [...this.waitingItems(), ...this.#failures.map((failure) => failure.item)];
    this.#next = 0;
    this.#failures = [];
    this.#status = 'running';
    this.#fill();
    this.#report();
  }

  #fill(): void {
    const limit = this.#work.concurrency ?? 6;
    while (this.#status === 'running' && this.#running < limit && this.#next < this.#queue.length) {
      const [item] = this.#queue.slice(this.#next, this.#next + 1);
      this.#next += 1;
      if (item !== undefined) void this.#do(item);
    }
    if (this.#running > 0) return;
    if (this.#status === 'stopping') this.#status = 'stopped';
    if (this.#status === 'running') this.#status = 'finished';
    this.#report();
    this.#work.onSettled?.(this.#progress.get());
  }

  async #do(item: Item): Promise<void> {
    this.#running += 1;
    try {
      await this.#work.run(item, (count) => this.#queue.slice(this.#next, this.#next + count));
      this.#done.push(item);
    } catch (error) {
      this.#failures = [...this.#failures, { item, error }];
    }
    this.#running -= 1;
    this.#reportAt ??= setTimeout(() => this.#report(), reportEveryMs);
    this.#fill();
  }

  #look(): BulkProgress<Item> {
    return {
      status: this.#status,
      total: this.#work.items.length,
      done: this.#done.length,
      failures: this.#failures,
    };
  }

  #report(): void {
    clearTimeout(this.#reportAt);
    this.#reportAt = undefined;
    this.#progress.set(this.#look());
  }
}
