import * as z from 'zod/mini';

/** Where in which list a study was opened, carried in `history.state`: no name and no id of a person. */
export interface ListPosition {
  /** The address's query of the list, with its `?`. */
  query: string;
  /** Key of the private part of the search; empty for none. */
  key: string;
  /** Position of the study in the list, from 0. */
  index: number;
  /** Rows before those that the list shows: those of earlier pages. */
  before: number;
  /** The list's entry in this tab's history: its key, and its number. */
  entry: { key: string; number: number };
}

const position = z.int().check(z.gte(0));
const schema = z.object({
  search: z._default(z.string(), ''),
  list: z.optional(
    z.object({
      query: z.string(),
      key: z.string(),
      index: position,
      before: z._default(position, 0),
      entry: z._default(z.object({ key: z.string(), number: z.number() }), { key: '', number: -1 }),
    }),
  ),
  at: z._default(position, 0),
});

/** What the pages of studies keep in `history.state`. */
export interface StudiesHistory {
  /** Key of the private part of the search. */
  search: string;
  /** For a study's page: the list it was opened from. */
  list?: ListPosition | undefined;
  /** For a list: position of the row to begin at. */
  at: number;
}

/** Reads a `history.state`, which may be another page's. */
export function readHistory(state: unknown): StudiesHistory {
  const parsed = schema.safeParse(state ?? {});
  return parsed.success ? parsed.data : { search: '', at: 0 };
}

const numbered = z.object({ idx: z.number() });

/** The number of the present entry in this tab's history, as the router counts them; -1 where it is not known. */
export function entryNumber(): number {
  const parsed = numbered.safeParse(history.state);
  return parsed.success ? parsed.data.idx : -1;
}
