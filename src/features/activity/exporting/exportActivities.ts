import type { Activity, SourceName } from '#features/activity/entries/activity.ts';
import type { ActivityMessages } from '#features/activity/activityMessages.ts';
import type { NamedSource } from '#features/activity/reading/activitySources.ts';
import { mergeSources } from '#features/activity/timeline/mergedReader.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { csvRows, toCsv } from '#lib/text/csv.ts';

/** How far an export is. */
export interface ExportState {
  status: 'reading' | 'failed' | 'done';
  count: number;
  /** When the oldest entry so far was. */
  oldest: number | undefined;
  failed: { source: SourceName; error: unknown } | undefined;
}

/** An export that is read; it ends with `stop`, and when nobody listens to it any more. */
export interface ActivityExport extends ReadonlyStore<ExportState> {
  /** Continues after a failure. */
  retry: () => void;
  stop: () => void;
  /** What has been read, as a file. */
  file: () => Blob;
}

type Words = Pick<ActivityMessages, 'sources' | 'kinds'> & { columns: readonly string[] };

const rowOf = (entry: Activity, userName: string, { sources, kinds }: Words): readonly string[] => [
  new Date(entry.at).toISOString(),
  sources[entry.source],
  kinds[entry.kind],
  entry.action,
  userName,
  entry.userId,
  entry.studyId,
  entry.object,
  entry.address,
  entry.error,
];

/** User names by Keycloak's id, as entries give them. A failed sign-in holds what was typed, which isn't taken for a name. */
export function namesIn(entries: readonly Activity[]): Map<string, string> {
  const named = entries.filter(
    ({ kind, userId, userName }) => kind !== 'failedSignIns' && userId && userName,
  );
  return new Map(named.map(({ userId, userName }) => [userId, userName]));
}

/**
 * Reads all entries there are into a CSV file, newest first, without a limit: each part is written as it comes and not held as entries. A
 * source that fails stops it: a file in which some entries are missing would look whole.
 * @param knownName a user's name by their id, where it is at hand: an export asks for none
 * @param onDone is given the whole file
 */
export function exportActivities(
  sources: readonly NamedSource[],
  words: Words,
  knownName: (userId: string) => string | undefined,
  onDone: (file: Blob) => void,
): ActivityExport {
  const reader = mergeSources(
    sources.map(({ source }) => source),
    false,
  );
  const parts: Blob[] = [new Blob([toCsv([words.columns])])];
  const store = createStore<ExportState>({
    status: 'reading',
    count: 0,
    oldest: undefined,
    failed: undefined,
  });
  const names = new Map<string, string>();
  const nameOf = ({ userId, userName }: Activity): string =>
    userName || (userId && (names.get(userId) ?? knownName(userId) ?? ''));
  const stopper = new AbortController();
  const file = (): Blob => new Blob(parts, { type: 'text/csv;charset=utf-8' });

  async function read(): Promise<void> {
    while (!reader.isDone()) {
      const { entries } = await reader.readOn(stopper.signal);
      const last = entries.at(-1);
      if (!last) continue;
      for (const [id, name] of namesIn(entries)) names.set(id, name);
      parts.push(new Blob([csvRows(entries.map((entry) => rowOf(entry, nameOf(entry), words)))]));
      store.set({ ...store.get(), count: store.get().count + entries.length, oldest: last.at });
    }
    const [failure] = reader.failures();
    const source = failure && sources[failure[0]]?.name;
    if (failure && source) {
      store.set({ ...store.get(), status: 'failed', failed: { source, error: failure[1] } });
      return;
    }
    store.set({ ...store.get(), status: 'done' });
    onDone(file());
  }

  const run = (): void => {
    store.set({ ...store.get(), status: 'reading', failed: undefined });
    read().catch((error: unknown) => {
      if (!stopper.signal.aborted) throw error;
    });
  };
  run();
  let readers = 0;
  return {
    get: store.get,
    subscribe(listener) {
      const end = store.subscribe(listener);
      readers += 1;
      return () => {
        end();
        readers -= 1;
        // A page that is left reads nothing on; React may listen again at once.
        queueMicrotask(() => {
          if (readers === 0) stopper.abort();
        });
      };
    },
    retry: () => {
      reader.retry();
      run();
    },
    stop: () => stopper.abort(),
    file,
  };
}
