/** How soon jobs are looked at again while one of them is running or waits, in milliseconds. */
const activeMs = 1000;
/** The slowest look, long after anything happened. */
const maxQuietMs = 30_000;

/** What decides when a list of jobs is looked at again. */
export interface ListState {
  /** Whether a job runs or waits. */
  readonly isActive: boolean;
  /** For how many milliseconds nothing has changed in it. */
  readonly unchangedMs: number;
  readonly count: number;
}

/**
 * When a list of jobs is looked at again: every second while something is under way, and else after a third of the time in which nothing
 * has changed, between two seconds and half a minute. A job on a dead line stays under way for long without any change, so it slows down, too,
 * and so does a long list: hundreds of waiting jobs are all read at each look.
 */
export function nextLookMs({ isActive, unchangedMs, count }: ListState): number {
  if (isActive) return Math.min(5000, Math.max(activeMs, unchangedMs / 20, count * 10));
  return Math.min(maxQuietMs, Math.max(2000, unchangedMs / 3));
}

/** When one job is looked at for the next time, after so many looks: a send of one image takes 0.1 s, a large study minutes. */
export function followPauseMs(looks: number): number {
  return Math.min(3000, 200 * 1.4 ** looks);
}
