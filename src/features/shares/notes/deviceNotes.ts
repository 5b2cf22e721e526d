import * as z from 'zod/mini';
import type { LinkNote } from '#api/orthanc/shareRecords.ts';
import { createStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { serverNow } from '#api/serverClock.ts';

/** What this device remembers of a link that was made on it: no token, no name of a patient. */
export interface DeviceNote extends LinkNote {
  /** Orthanc's ids of the studies. */
  studyIds: readonly string[];
  /** The recipient and a note: these stay on this device. */
  recipient: string;
  remark: string;
}

const moment = z.pipe(
  z.string().check(z.refine((text: string) => !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => new Date(text)),
);
const noteSchema = z.object({
  id: z.string(),
  kind: z.string(),
  created: moment,
  until: z.nullish(moment),
  by: z.string(),
  studyIds: z.array(z.string()),
  recipient: z._default(z.string(), ''),
  remark: z._default(z.string(), ''),
});
const fileSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

/** Earlier versions kept the notes of all users under this key; now it is followed by a dot and the user id. */
const storageKey = 'castellan-shares';

const keyOf = (userId: string): string => `${storageKey}.${userId}`;

/** Links remembered at most; the oldest are forgotten first. */
const most = 1000;

/** The notes in a stored text; what cannot be read is left out. */
export function readDeviceNotes(text: string | null): DeviceNote[] {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    return [];
  }
  const links = z.safeParse(fileSchema, json).data?.links ?? [];
  return links.flatMap((link) => {
    const { data: note } = z.safeParse(noteSchema, link);
    return note ? [{ ...note, until: note.until ?? undefined, studies: note.studyIds.length }] : [];
  });
}

/** Stores notes. @returns whether they outlive this page */
function write(userId: string, links: readonly DeviceNote[]): boolean {
  if (links.length > 0) {
    return deviceStorage.setItem(keyOf(userId), JSON.stringify({ version: 1, links: links.slice(-most) }));
  }
  deviceStorage.removeItem(keyOf(userId));
  return true;
}

/**
 * Gives each user's texts a key of their own, and removes those of expired links: the recipient of such a link is no longer
 * needed. This covers the texts of all users, as some never come back to a computer.
 */
export function tidyDeviceNotes(now: Date): void {
  const lives = ({ until }: DeviceNote): boolean => until === undefined || until > now;
  const former = readDeviceNotes(deviceStorage.getItem(storageKey));
  for (const [userId, notes] of Map.groupBy(former, ({ by }) => by)) {
    const ids = new Set(notes.map(({ id }) => id));
    const later = readDeviceNotes(deviceStorage.getItem(keyOf(userId))).filter(({ id }) => !ids.has(id));
    // Even if there is no room, the old key is removed: every user could read it.
    write(userId, [...notes, ...later].filter(lives));
  }
  deviceStorage.removeItem(storageKey);
  for (const key of deviceStorage.keys()) {
    if (!key.startsWith(`${storageKey}.`)) continue;
    const notes = readDeviceNotes(deviceStorage.getItem(key));
    const living = notes.filter(lives);
    if (living.length < notes.length || living.length === 0) write(key.slice(storageKey.length + 1), living);
  }
}

/** Counts what this page has written: the notes themselves are read from the browser's storage. */
const writes = createStore(0);
let isTidy = false;
let known: { userId: string; text: string | null; notes: readonly DeviceNote[] } | undefined;

function tidyOnce(): void {
  if (isTidy) return;
  isTidy = true;
  tidyDeviceNotes(serverNow());
}

/** The links that a user has noted on this device, for `useSyncExternalStore`; other tabs' notes come with the next look. */
export const deviceNotes = {
  subscribe(this: void, listener: () => void): () => void {
    const end = writes.subscribe(listener);
    addEventListener('storage', listener);
    return () => {
      end();
      removeEventListener('storage', listener);
    };
  },
  get(this: void, userId: string): readonly DeviceNote[] {
    tidyOnce();
    const text = deviceStorage.getItem(keyOf(userId));
    if (known?.userId !== userId || known.text !== text) {
      known = { userId, text, notes: readDeviceNotes(text).filter(({ by }) => by === userId) };
    }
    return known.notes;
  },
  /** Remembers links. @returns whether the browser keeps them: in a private window or with a full storage it may not */
  add(this: void, userId: string, notes: readonly DeviceNote[]): boolean {
    tidyOnce();
    const ids = new Set(notes.map(({ id }) => id));
    const others = readDeviceNotes(deviceStorage.getItem(keyOf(userId))).filter(({ id }) => !ids.has(id));
    const isKept = write(userId, [...others, ...notes]);
    writes.set(writes.get() + 1);
    return isKept;
  },
};
