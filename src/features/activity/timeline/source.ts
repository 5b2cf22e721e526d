/** What every entry of a timeline has, whichever server wrote it down. */
export interface TimelineEntry {
  /** Unique in the timeline, and the same when the source is read again. */
  id: string;
  /** Milliseconds since 1970, UTC. */
  at: number;
}

/** A part of a source. */
export interface Part<Entry> {
  /** Newest first, all of them older than those of the part before. */
  entries: readonly Entry[];
  /** Every entry from this moment on has been given; `-Infinity` at the beginning of the source. */
  completeFrom: number;
}

/** Reads one source back in time, part by part. After a failure the same part is read again: nothing is lost or doubled. */
export interface TimelineSource<Entry> {
  /** @throws whatever its server's call throws */
  readOlder(signal: AbortSignal): Promise<Part<Entry>>;
}
