import * as z from 'zod/mini';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { createStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { serverNow } from '#api/serverClock.ts';

/** What this device remembers of a link that was made on it: no token, no name of a patient. What happens to it later is on the server. */
export interface DeviceRecord extends Omit<ShareRecord, 'latest' | 'revoked'> {
  /** Orthanc's ids of the studies. */
  studyIds: readonly string[];
  /** The recipient and a note: these stay on this device. */
  recipient: string;
  note: string;
  /** The studies are copies that were made for this link: when it has ended, the console proposes to remove them. */
  isForCopies: boolean;
}

const moment = z.pipe(
  z.string().check(z.refine((text: string) => !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => new Date(text)),
);
const storedSchema = z.object({
  id: z.string(),
  kind: z.string(),
  created: moment,
  until: z.nullish(moment),
  by: z.string(),
  studyIds: z.array(z.string()),
  recipient: z._default(z.string(), ''),
  remark: z._default(z.string(), ''),
  isForCopies: z._default(z.boolean(), false),
});
const fileSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

/** Earlier versions kept the records of all users under this key; now it is followed by a dot and the user id. */
const storageKey = 'castellan-shares';

const keyOf = (userId: string): string => `${storageKey}.${userId}`;

/** Links remembered at most; the oldest are forgotten first. */
const maxRecords = 1000;

/** The records in a stored text; what cannot be read is left out. */
export function readDeviceRecords(text: string | null): DeviceRecord[] {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    return [];
  }
  const links = z.safeParse(fileSchema, json).data?.links ?? [];
  return links.flatMap((link) => {
    const { data: record } = z.safeParse(storedSchema, link);
    if (!record) return [];
    const { until, remark, ...rest } = record;
    return [{ ...rest, expiresAt: until ?? undefined, note: remark, studies: rest.studyIds.length }];
  });
}

/** A record as it is stored: by names that earlier versions wrote. */
const storedRecord = ({ expiresAt, note, isForCopies, ...rest }: DeviceRecord): object => ({
  ...rest,
  ...(isForCopies ? { isForCopies } : {}),
  until: expiresAt,
  remark: note,
});

/** Stores records. @returns whether they outlive this page */
function write(userId: string, links: readonly DeviceRecord[]): boolean {
  if (links.length > 0) {
    const stored = links.slice(-maxRecords).map(storedRecord);
    return deviceStorage.setItem(keyOf(userId), JSON.stringify({ version: 1, links: stored }));
  }
  deviceStorage.removeItem(keyOf(userId));
  return true;
}

/** How long copies are proposed for removal after their link has ended. */
const proposedMs = 365 * 24 * 3600 * 1000;

/** What is kept of a record: nothing once its link has ended, but for copies that remain to be removed, without its texts. */
function kept(record: DeviceRecord, now: Date): DeviceRecord[] {
  const { expiresAt, isForCopies } = record;
  if (expiresAt === undefined || expiresAt > now) return [record];
  if (!isForCopies || now.getTime() - expiresAt.getTime() > proposedMs) return [];
  return [{ ...record, recipient: '', note: '' }];
}

/**
 * Gives each user's texts a key of their own, and removes those of expired links: the recipient of such a link is no longer
 * needed. This covers the texts of all users, as some never come back to a computer.
 */
export function tidyDeviceRecords(now: Date): void {
  const former = readDeviceRecords(deviceStorage.getItem(storageKey));
  for (const [userId, records] of Map.groupBy(former, ({ by }) => by)) {
    const ids = new Set(records.map(({ id }) => id));
    const later = readDeviceRecords(deviceStorage.getItem(keyOf(userId))).filter(({ id }) => !ids.has(id));
    // Even if there is no room, the old key is removed: every user could read it.
    write(
      userId,
      [...records, ...later].flatMap((record) => kept(record, now)),
    );
  }
  deviceStorage.removeItem(storageKey);
  for (const key of deviceStorage.keys()) {
    if (!key.startsWith(`${storageKey}.`)) continue;
    const records = readDeviceRecords(deviceStorage.getItem(key));
    const left = records.flatMap((record) => kept(record, now));
    const isTidied =
      left.length === records.length && left.every((record, index) => record === records[index]);
    if (!isTidied || left.length === 0) write(key.slice(storageKey.length + 1), left);
  }
}

/** Counts what this page has written: the records themselves are read from the browser's storage. */
const writes = createStore(0);
let isTidy = false;
let known: { userId: string; text: string | null; records: readonly DeviceRecord[] } | undefined;

function tidyOnce(): void {
  if (isTidy) return;
  isTidy = true;
  tidyDeviceRecords(serverNow());
}

/** The links that a user has recorded on this device, for `useSyncExternalStore`; other tabs' records come with the next look. */
export const deviceRecords = {
  subscribe(this: void, listener: () => void): () => void {
    const end = writes.subscribe(listener);
    addEventListener('storage', listener);
    return () => {
      end();
      removeEventListener('storage', listener);
    };
  },
  get(this: void, userId: string): readonly DeviceRecord[] {
    tidyOnce();
    const text = deviceStorage.getItem(keyOf(userId));
    if (known?.userId !== userId || known.text !== text) {
      known = { userId, text, records: readDeviceRecords(text).filter(({ by }) => by === userId) };
    }
    return known.records;
  },
  /** Remembers links. @returns whether the browser keeps them: in a private window or with a full storage it may not */
  add(this: void, userId: string, records: readonly DeviceRecord[]): boolean {
    tidyOnce();
    const ids = new Set(records.map(({ id }) => id));
    const others = readDeviceRecords(deviceStorage.getItem(keyOf(userId))).filter(({ id }) => !ids.has(id));
    const isKept = write(userId, [...others, ...records]);
    writes.set(writes.get() + 1);
    return isKept;
  },
  /** Forgets links. */
  remove(this: void, userId: string, ids: ReadonlySet<string>): void {
    write(
      userId,
      readDeviceRecords(deviceStorage.getItem(keyOf(userId))).filter(({ id }) => !ids.has(id)),
    );
    writes.set(writes.get() + 1);
  },
};
