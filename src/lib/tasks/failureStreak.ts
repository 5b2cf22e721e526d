import type { BulkRun } from './bulkRun.ts';

/** After so many failures in a row that the next item would meet, too, a task pauses itself. */
const maxFailuresInRow = 5;

/**
 * Pauses a task whose items fail one after the other for a reason that isn't theirs: with a remote that is off, a thousand studies would
 * fail one by one, each after its time limit.
 */
export class FailureStreak {
  #inRow = 0;

  /** One went well. */
  end(): void {
    this.#inRow = 0;
  }

  /** One failed. @param meetsNextToo whether the next one probably fails for the same reason */
  add<Item>(run: BulkRun<Item>, meetsNextToo: boolean): void {
    this.#inRow = meetsNextToo ? this.#inRow + 1 : 0;
    // With nothing left to start, it would look paused although it has ended.
    if (this.#inRow >= maxFailuresInRow && run.waitingItems().length > 0) run.stop();
  }

  /** How many failures paused the task; 0 where they didn't, or it goes on. */
  pausedAfter<Item>(run: BulkRun<Item>): number {
    const isPaused = run.progress.get().status.startsWith('stop') && run.waitingItems().length > 0;
    return isPaused && this.#inRow >= maxFailuresInRow ? this.#inRow : 0;
  }
}
