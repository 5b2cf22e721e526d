import * as z from 'zod/mini';
import type { ReadonlyStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';

/** What the last run of the checks found: counts only. The report itself holds addresses and names of roles, and stays in memory. */
export interface LastReport {
  /** When the run ended. */
  readonly at: Date;
  /** How many items are open, by severity. */
  readonly open: { readonly critical: number; readonly serious: number; readonly minor: number };
  /** How many items couldn't be told: "nothing open" means less with them. */
  readonly unknown: number;
}

const storageKey = 'castellan.posture';

const count = z.int().check(z.nonnegative());
const storedSchema = z.object({
  at: z.pipe(
    z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
    z.transform((text) => new Date(text)),
  ),
  open: z.object({ critical: count, serious: count, minor: count }),
  unknown: z._default(count, 0),
});

/** What is stored; `undefined` for nothing that can be used. */
function parse(text: string | null): LastReport | undefined {
  try {
    return z.safeParse(storedSchema, JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

const listeners = new Set<() => void>();
let known: { text: string | null; report: LastReport | undefined } | undefined;

/** The last run on this device, of this tab or another; `undefined` before the first. Read with `useStore`. */
export const lastReport: ReadonlyStore<LastReport | undefined> = {
  get() {
    const text = deviceStorage.getItem(storageKey);
    if (known?.text !== text) known = { text, report: parse(text) };
    return known?.report;
  },
  subscribe(listener) {
    listeners.add(listener);
    addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('storage', listener);
    };
  },
};

/** A run has ended: its counts replace those of the run before. */
export function keepLastReport({ at, open: { critical, serious, minor }, unknown }: LastReport): void {
  const stored = { at: at.toISOString(), open: { critical, serious, minor }, unknown };
  deviceStorage.setItem(storageKey, JSON.stringify(stored));
  for (const listener of listeners) listener();
}
