import type { TimelineEntry, TimelineSource } from './source.ts';

interface Options<Entry> {
  /** A page of the entries, newest first. */
  read: (page: { first: number; max: number }, signal: AbortSignal) => Promise<readonly Entry[]>;
  /** Entries of one request. */
  max?: number;
  /** Entries that are read twice: Keycloak orders by time alone, so entries of one moment can change places between two pages. */
  overlap?: number;
}

/** Reads a source that answers newest first, by page: Keycloak's events. */
export function pagedSource<Entry extends TimelineEntry>({
  read,
  max = 500,
  overlap = 10,
}: Options<Entry>): TimelineSource<Entry> {
  let next = 0;
  let completeFrom = Infinity;
  const seen = new Set<string>();
  return {
    async readOlder(signal) {
      const first = Math.max(0, next - Math.min(overlap, max - 1));
      const page = await read({ first, max }, signal);
      // An entry that was written meanwhile moves all others back: then some come again.
      const entries = page.filter(({ id, at }) => !seen.has(id) && at < completeFrom);
      for (const { id } of page) seen.add(id);
      next = first + page.length;
      const last = page.at(-1);
      // The next page may hold more of the last moment.
      completeFrom = last === undefined || page.length < max ? -Infinity : last.at + 1;
      return { entries, completeFrom };
    },
  };
}
