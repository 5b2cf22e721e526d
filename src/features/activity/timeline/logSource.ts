import type { Part, TimelineSource } from './source.ts';

/** A window of a log: `from` belongs to it, `to` doesn't. */
export interface LogWindow {
  from: number;
  to: number;
  /** How many of its entries, the oldest, are skipped. */
  since: number;
  limit: number;
}

/** A log that answers oldest first, without a total: Orthanc's audit log (docs/platform.md). */
export interface OldestFirstLog<Entry> {
  /** The oldest entries of a window, as many as `limit` at most. */
  read: (window: LogWindow, signal: AbortSignal) => Promise<readonly Entry[]>;
  /** When the first entry of all was written; `undefined` for an empty log. It tells where reading back can stop. */
  readFirst: (signal: AbortSignal) => Promise<number | undefined>;
}

interface Options {
  /** Where to begin; itself excluded. */
  to: number;
  /** Where to stop; itself included. */
  from?: number;
  /** Entries of one request. */
  limit?: number;
  /** Width of the first window in milliseconds. */
  firstSpan?: number;
}

interface KnownWindow<Entry> {
  from: number;
  to: number;
  entries: readonly Entry[];
}

const day = 86_400_000;

/**
 * Reads an oldest-first log back in time, by windows: a window that holds more than fits is made smaller, an almost empty one is followed
 * by a larger one. What a window that was too large gave is kept for later: it is the beginning of that window, and complete up to its
 * last moment.
 */
export function logSource<Entry extends { at: number }>(
  log: OldestFirstLog<Entry>,
  { to, from = -Infinity, limit = 500, firstSpan = day }: Options,
): TimelineSource<Entry> {
  /** Everything from here on has been given. */
  let end = to;
  let span = firstSpan;
  let start: number | undefined;
  /** Windows that were read while looking for smaller ones, the latest last. */
  const known: KnownWindow<Entry>[] = [];

  const give = (entries: readonly Entry[], begin: number, start: number): Part<Entry> => {
    end = begin;
    return { entries: entries.toReversed(), completeFrom: begin <= start ? -Infinity : begin };
  };

  /** All of a window of one millisecond, which can't be made smaller. */
  async function readMoment(begin: number, found: readonly Entry[], signal: AbortSignal): Promise<Entry[]> {
    const all = [...found];
    for (let part = found; part.length >= limit; all.push(...part)) {
      part = await log.read({ from: begin, to: begin + 1, since: all.length, limit }, signal);
    }
    return all;
  }

  async function readWindow(start: number, signal: AbortSignal): Promise<Part<Entry>> {
    const least = Math.max(start, known.at(-1)?.to ?? -Infinity);
    let begin = Math.max(end - span, least);
    for (;;) {
      const width = end - begin;
      const found = await log.read({ from: begin, to: end, since: 0, limit }, signal);
      const last = found.at(-1);
      if (last === undefined || found.length < limit) {
        if (found.length < limit / 4) span = Math.max(span, width) * 4;
        return give(found, begin, start);
      }
      if (width <= 1) return give(await readMoment(begin, found, signal), begin, start);
      if (last.at > begin) {
        // Of the last moment there may be more.
        known.push({ from: begin, to: last.at, entries: found.filter(({ at }) => at < last.at) });
      }
      span = Math.max(1, Math.floor(width / 4));
      begin = Math.max(end - span, last.at);
    }
  }

  return {
    async readOlder(signal) {
      start ??= Math.max((await log.readFirst(signal)) ?? Infinity, from);
      if (end <= start) return { entries: [], completeFrom: -Infinity };
      const next = known.at(-1);
      if (next?.to !== end) return readWindow(start, signal);
      known.pop();
      return give(next.entries, next.from, start);
    },
  };
}
