import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import type { Activity, SourceName } from '#features/activity/entries/activity.ts';
import { mergeSources, newestFirst } from '#features/activity/timeline/mergedReader.ts';
import type { NamedSource } from './activitySources.ts';

/** Entries that are loaded at most: more make the page slow, and nobody reads them. A narrower filter shows others. */
export const maxEntries = 20_000;

/** What of a timeline is there. */
export interface TimelineState {
  /** Newest first. */
  entries: readonly Activity[];
  isReading: boolean;
  /** Nothing is left to read but what failed. */
  isDone: boolean;
  /** As many entries are there as are loaded at most. */
  isFull: boolean;
  /** Sources that have failed, and why. */
  failures: ReadonlyMap<SourceName, unknown>;
}

/** A timeline that is read as far as it is looked at: it begins with its first subscriber, and rests when nobody is left. */
export interface ActivityTimeline extends ReadonlyStore<TimelineState> {
  /** Reads on until there are so many entries. */
  readTo: (count: number) => void;
  /** Stops reading; what is there stays. */
  stop: () => void;
  /** Reads on, with the sources that had failed. */
  retry: () => void;
}

/** How many entries are read first, and each time that the end of the list comes into sight. */
export const entriesAtOnce = 500;

const empty: TimelineState = {
  entries: [],
  isReading: true,
  isDone: false,
  isFull: false,
  failures: new Map(),
};

/** Reads sources as one timeline. @param first how many entries are read at first */
export function createActivityTimeline(
  sources: readonly NamedSource[],
  first: number = entriesAtOnce,
  max: number = maxEntries,
): ActivityTimeline {
  const reader = mergeSources(
    sources.map(({ source }) => source),
    true,
  );
  const store = createStore(empty);
  const publish = (part: Partial<TimelineState>): void => store.set({ ...store.get(), ...part });
  let wanted = first;
  let running: AbortController | undefined;
  let subscribers = 0;

  const failures = (): ReadonlyMap<SourceName, unknown> =>
    new Map(
      [...reader.failures()].flatMap(([at, error]) => {
        const name = sources[at]?.name;
        return name ? [[name, error] as const] : [];
      }),
    );

  const isEnough = (): boolean =>
    reader.isDone() || reader.count() >= max || store.get().entries.length >= wanted;

  async function read(signal: AbortSignal): Promise<void> {
    while (!isEnough()) {
      const { entries, late } = await reader.readOn(signal);
      const before = store.get().entries;
      const all = [...(late.length > 0 ? newestFirst([...before, ...late]) : before), ...entries];
      publish({ entries: all.slice(0, max), failures: failures() });
    }
  }

  async function run(): Promise<void> {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    publish({ isReading: true });
    try {
      await read(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      if (running === controller) running = undefined;
      publish({
        isReading: running !== undefined,
        isDone: reader.isDone(),
        isFull: reader.count() >= max && !reader.isDone(),
      });
    }
  }

  const stop = (): void => {
    running?.abort();
    running = undefined;
    wanted = store.get().entries.length;
  };

  return {
    get: store.get,
    subscribe(listener) {
      const unsubscribe = store.subscribe(listener);
      subscribers += 1;
      if (subscribers === 1) void run();
      return () => {
        unsubscribe();
        subscribers -= 1;
        // React may subscribe anew at once.
        setTimeout(() => {
          if (subscribers === 0) {
            running?.abort();
            running = undefined;
          }
        });
      };
    },
    readTo(count) {
      wanted = Math.max(wanted, Math.min(count, max));
      if (!isEnough()) void run();
    },
    stop,
    retry() {
      reader.retry();
      wanted = Math.max(wanted, first);
      publish({ isDone: false, failures: new Map() });
      void run();
    },
  };
}
