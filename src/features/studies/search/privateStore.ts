import * as z from 'zod/mini';
import { personalTexts } from '#session/leaving/personalTexts.ts';
import { boxKinds, noPrivateSearch, seeksPrivately, type PrivateSearch } from './searchState.ts';

const searches = personalTexts('search');

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

/** The private part of a search of this person, kept in this tab; nothing for an unknown or damaged one. */
export function readPrivateSearch(key: string): PrivateSearch {
  return parse(searches.read(key));
}

/** Keeps the private part of a search in this tab. @returns its key, for `history.state`; empty where nothing private is sought */
export function keepPrivateSearch(search: PrivateSearch): string {
  return seeksPrivately(search) ? searches.keep(JSON.stringify(search)) : '';
}

/** Forgets a search that was replaced by another while it was typed. */
export function forgetPrivateSearch(key: string): void {
  if (key) searches.forget(key);
}
