import * as z from 'zod/mini';
import type { LinkNote } from '#api/orthanc/shareNotes.ts';

/** What this device remembers of a link that was made on it: no token, no name of a patient. */
export interface DeviceNote extends LinkNote {
  /** Orthanc's ids of the studies. */
  studyIds: readonly string[];
  /** For whom it was made, and a remark: these stay on this device. */
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

const storageKey = 'castellan-shares';

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

function stored(): DeviceNote[] {
  try {
    return readDeviceNotes(localStorage.getItem(storageKey));
  } catch {
    return [];
  }
}

const listeners = new Set<() => void>();
let known: { text: string | null; notes: readonly DeviceNote[] } = { text: null, notes: [] };

/** The links noted on this device, for `useSyncExternalStore`; other tabs' notes come with the next look. */
export const deviceNotes = {
  subscribe(this: void, listener: () => void): () => void {
    listeners.add(listener);
    addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', listener);
    };
  },
  get(this: void): readonly DeviceNote[] {
    let text: string | null = null;
    try {
      text = localStorage.getItem(storageKey);
    } catch {
      return known.notes;
    }
    if (text !== known.text) known = { text, notes: readDeviceNotes(text) };
    return known.notes;
  },
  /** Remembers links. @returns whether the browser keeps them: in a private window or with a full storage it may not */
  add(this: void, notes: readonly DeviceNote[]): boolean {
    const ids = new Set(notes.map(({ id }) => id));
    const links = [...stored().filter(({ id }) => !ids.has(id)), ...notes].slice(-most);
    try {
      localStorage.setItem(storageKey, JSON.stringify({ version: 1, links }));
    } catch {
      return false;
    }
    for (const listener of listeners) listener();
    return true;
  },
};
