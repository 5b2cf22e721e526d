interface Timer {
  at: number;
  id: number;
  run: () => void;
}

/** Lets everything that waits for nothing but itself (promises, streams in memory) come to its end. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise<void>((resume) => setImmediate(resume));
}

/**
 * A clock that stands still while anything works and jumps to the next timer when all wait: hours of waiting pass in seconds, and
 * always in the same order.
 */
export class VirtualClock {
  #now = 0;
  #lastId = 0;
  #timers: Timer[] = [];
  readonly #working = new Set<Promise<unknown>>();

  readonly now = (): number => this.#now;

  readonly setTimeout = (run: () => void, ms = 0): number => {
    this.#lastId += 1;
    const timer = { at: this.#now + ms, id: this.#lastId, run };
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#timers[middle];
      // Descending, so that the next one is the last: taking it is cheap.
      if (other && other.at > timer.at) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    return timer.id;
  };

  readonly clearTimeout = (id: number | undefined): void => {
    const place = this.#timers.findIndex((timer) => timer.id === id);
    if (place >= 0) this.#timers.splice(place, 1);
  };

  /** Resolves after so many virtual milliseconds. */
  sleep(ms: number): Promise<void> {
    return new Promise((resume) => this.setTimeout(resume, ms));
  }

  /** Does work that takes real time and no virtual time: the clock stands still until it is done. */
  work<Result>(task: Promise<Result>): Promise<Result> {
    this.#working.add(task);
    void task.catch(() => {}).finally(() => this.#working.delete(task));
    return task;
  }

  /** Lets time pass until a promise has settled. */
  async runUntil<Result>(goal: Promise<Result>): Promise<Result> {
    let isOver = false;
    void goal.catch(() => {}).finally(() => (isOver = true));
    for (;;) {
      await settle();
      if (isOver) return goal;
      if (this.#working.size > 0) {
        await Promise.allSettled(this.#working);
        continue;
      }
      const next = this.#timers.pop();
      if (!next) throw new Error('everything waits, and nothing is left to happen');
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
  }
}
