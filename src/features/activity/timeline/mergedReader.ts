import type { TimelineEntry, TimelineSource } from './source.ts';

/** A source as the reader holds it. */
interface Held<Entry> {
  readonly source: TimelineSource<Entry>;
  /** Entries that can't be given yet, newest first. */
  waiting: Entry[];
  completeFrom: number;
  error: unknown;
  /** It failed, and the others go on without it until it has caught up with them. */
  isBehind: boolean;
}

/** What one step of a reader gives. */
export interface Step<Entry> {
  /** The next entries of the timeline, newest first. */
  entries: readonly Entry[];
  /** Entries of a source that had failed and catches up: they belong among those that were given before. */
  late: readonly Entry[];
}

/** Reads several sources back in time as one. */
export interface MergedReader<Entry> {
  /** Reads the sources that are least far back, and gives what is certain by then. A source that fails is told by `failures`. */
  readOn: (signal: AbortSignal) => Promise<Step<Entry>>;
  /** All sources are at their beginning, or have failed. */
  isDone: () => boolean;
  /** Sources that have failed, by their number, and why. */
  failures: () => ReadonlyMap<number, unknown>;
  /** Lets the failed ones be read again. */
  retry: () => void;
  /** How many entries have been read, those included that can't be given yet. */
  count: () => number;
}

/** Puts entries in order, newest first; those of one moment stay in the order in which they are given. */
export const newestFirst = <Entry extends TimelineEntry>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => b.at - a.at);

/**
 * Merges sources: no entry is given before every source has been read back to its time, so that none comes later above it.
 * @param goesOnWithout whether the others go on when one has failed, or wait for it
 */
export function mergeSources<Entry extends TimelineEntry>(
  sources: readonly TimelineSource<Entry>[],
  goesOnWithout: boolean,
): MergedReader<Entry> {
  const all = sources.map((source): Held<Entry> => ({
    source,
    waiting: [],
    completeFrom: Infinity,
    error: undefined,
    isBehind: false,
  }));
  /** Everything from here on has been given, but for what a source that is behind still has. */
  let given = Infinity;
  let count = 0;
  /** Two sources may hold the same entry: what somebody did, and what was done to them. */
  const seen = new Set<string>();

  const readable = (): Held<Entry>[] =>
    all.filter(({ error, completeFrom }) => error === undefined && completeFrom > -Infinity);

  async function readPart(held: Held<Entry>, signal: AbortSignal): Promise<void> {
    try {
      const part = await held.source.readOlder(signal);
      const fresh = part.entries.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      count += fresh.length;
      held.waiting.push(...fresh);
      held.completeFrom = part.completeFrom;
    } catch (error) {
      if (signal.aborted) throw error;
      held.error = error;
      held.isBehind = goesOnWithout;
    }
  }

  const takeFrom = (held: readonly Held<Entry>[], isWanted: (entry: Entry) => boolean): Entry[] => {
    const taken = held.flatMap(({ waiting }) => waiting.filter(isWanted));
    for (const one of held) one.waiting = one.waiting.filter((entry) => !isWanted(entry));
    return newestFirst(taken);
  };

  return {
    async readOn(signal) {
      const open = readable();
      const least = Math.max(...open.map(({ completeFrom }) => completeFrom));
      const behind = open.filter(({ completeFrom }) => completeFrom === least);
      await Promise.all(behind.map((held) => readPart(held, signal)));
      const reached = Math.max(
        ...all.filter(({ isBehind }) => !isBehind).map(({ completeFrom }) => completeFrom),
      );
      const horizon = Math.min(given, reached);
      const late = takeFrom(all, ({ at }) => at >= given);
      const inStep = all.filter(({ isBehind }) => !isBehind);
      const entries = takeFrom(inStep, ({ at }) => at >= horizon);
      given = horizon;
      for (const held of all) {
        if (held.isBehind && held.error === undefined && held.completeFrom <= given) held.isBehind = false;
      }
      return { entries, late };
    },
    isDone: () => readable().length === 0 || (!goesOnWithout && all.some(({ error }) => error !== undefined)),
    failures: () =>
      new Map(all.flatMap(({ error }, at) => (error === undefined ? [] : [[at, error] as const]))),
    retry: () => {
      for (const held of all) held.error = undefined;
    },
    count: () => count,
  };
}
