import * as z from 'zod/mini';
import { tabStorage } from '#lib/safeStorage.ts';
import { boxKinds, noPrivateSearch, type PrivateSearch } from './searchState.ts';

const prefix = 'castellan.search.';

/** How many searches are kept; older ones are forgotten, and going back to them shows the public part only. */
const kept = 40;

const range = z.object({ from: z.string(), to: z.string() });
const schema = z.object({
  box: z.string(),
  boxKind: z.enum(['', ...boxKinds]),
  ignoresAccents: z._default(z.boolean(), false),
  patientName: z.string(),
  patientId: z.string(),
  accessionNumber: z.string(),
  referringPhysician: z.string(),
  birthDate: range,
});

function parse(text: string | null): PrivateSearch {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    return noPrivateSearch;
  }
}

/** The private part of a search, kept in this tab; nothing for an unknown or damaged one. */
export function readPrivateSearch(key: string): PrivateSearch {
  return key ? parse(tabStorage.getItem(prefix + key)) : noPrivateSearch;
}

/** Keeps the private part of a search in this tab. @returns its key, for `history.state` */
export function keepPrivateSearch(search: PrivateSearch): string {
  const keys = tabStorage.keys().filter((name) => name.startsWith(prefix));
  // Keys begin with the time at which they were made, so that they sort by age.
  for (const old of keys.toSorted().slice(0, Math.max(0, keys.length - kept + 1))) {
    tabStorage.removeItem(old);
  }
  const key = `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  tabStorage.setItem(prefix + key, JSON.stringify(search));
  return key;
}

/** Forgets a search that was replaced by another while it was typed. */
export function forgetPrivateSearch(key: string): void {
  tabStorage.removeItem(prefix + key);
}
