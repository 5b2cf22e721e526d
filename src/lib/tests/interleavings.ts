import { vi } from 'vitest';

/** Random numbers that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance and time of one trial; `leg` is one way between two machines. */
export interface Weather {
  readonly random: () => number;
  readonly leg: () => Promise<void>;
}

/**
 * Runs writers at random starts on a clock of their own: nothing waits in earnest, and the same seed gives the same order. Every writer
 * counts as another browser, so Web Locks are off.
 * @param slowest milliseconds of a leg at most
 */
export async function interleave(
  seed: number,
  slowest: number,
  writers: (weather: Weather) => readonly (() => Promise<unknown>)[],
): Promise<void> {
  const random = seeded(seed);
  const wait = (atMost: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, random() * atMost);
    });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockImplementation(random);
  vi.stubGlobal('navigator', {});
  try {
    const running = Promise.all(
      writers({ random, leg: () => wait(slowest) }).map(async (write) => {
        await wait(Math.max(200, 2 * slowest));
        await write();
      }),
    );
    // A failure must not be unhandled while the clock runs.
    running.catch(() => undefined);
    await vi.runAllTimersAsync();
    await running;
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
}
