import type { Level } from '#access/plugin/request.ts';

/** What the log tells of one action. */
export interface AuditRecord {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Keycloak's ID; empty for a request without a sign-in. */
  readonly userId: string;
  readonly resourceType: 'Patient' | 'Study' | 'Series' | 'Instance';
  readonly resourceId: string;
  readonly action: string;
  /** JSON; null where there is nothing more to tell. */
  readonly data: unknown;
}

/** An action, without who did it and when. */
export type AuditEntry = Omit<AuditRecord, 'time' | 'userId'>;

/** The levels as the log spells them. */
export const typeOfLevel: Readonly<Record<Level, AuditRecord['resourceType']>> = {
  patient: 'Patient',
  study: 'Study',
  series: 'Series',
  instance: 'Instance',
};

/** Which entries are wanted; all conditions must hold. */
export interface AuditFilter {
  /** Milliseconds since 1970, inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly userId?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly action?: string | undefined;
}

/** What happened before the servers were started, for demo data: not held in memory, but made when it is asked for. */
export interface AuditHistory {
  /** What matches, oldest first. All of it is older than the store's own entries. */
  entries(filter: AuditFilter): Iterable<AuditRecord>;
}

/** The audit log's table, as PostgreSQL holds it for all Orthancs of one database. */
export interface AuditStore {
  /** Whether the log is on. While it is off, nothing is added and the plugin has no route for it. */
  isOn: boolean;
  /** Adds an entry, at its place in time: that a job has ended may be found out later. */
  add(record: AuditRecord): void;
  /** What matches, oldest first, without the first `since`, at most `limit`. */
  find(filter: AuditFilter, since: number, limit: number): AuditRecord[];
}

/** Whether an entry of the right time is wanted. */
export function isWanted(filter: AuditFilter, record: Omit<AuditRecord, 'time' | 'data'>): boolean {
  return (
    (filter.userId === undefined || record.userId === filter.userId) &&
    (filter.resourceId === undefined || record.resourceId === filter.resourceId) &&
    (filter.action === undefined || record.action === filter.action)
  );
}

/** How many entries are kept, besides the history; older ones are dropped, a tenth at a time. */
const maxAuditEntries = 200_000;

/** The first index whose entry is not before `time`. */
function indexAt(records: readonly AuditRecord[], time: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle]?.time ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An audit log in memory. @param limit entries besides the history */
export function createAuditStore(
  options: { isOn?: boolean; history?: AuditHistory; limit?: number } = {},
): AuditStore {
  const { isOn = true, history, limit: maxEntries = maxAuditEntries } = options;
  const records: AuditRecord[] = [];

  function* matching(filter: AuditFilter): Generator<AuditRecord> {
    if (history !== undefined) yield* history.entries(filter);
    const end = indexAt(records, filter.to);
    for (let index = indexAt(records, filter.from); index < end; index += 1) {
      const record = records[index];
      if (record !== undefined && isWanted(filter, record)) yield record;
    }
  }

  const store: AuditStore = {
    isOn,
    add(record) {
      if (!store.isOn) return;
      const isLast = (records.at(-1)?.time ?? Number.NEGATIVE_INFINITY) <= record.time;
      if (isLast) records.push(record);
      // After those of the same moment.
      else records.splice(indexAt(records, record.time + 1), 0, record);
      if (records.length > maxEntries) records.splice(0, Math.ceil(maxEntries / 10));
    },
    find(filter, since, limit) {
      const found: AuditRecord[] = [];
      let passed = 0;
      for (const record of matching(filter)) {
        if (found.length >= limit) break;
        if (passed >= since) found.push(record);
        passed += 1;
      }
      return found;
    },
  };
  return store;
}
