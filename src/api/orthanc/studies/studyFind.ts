import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import {
  filledPart,
  findBody,
  requestFor,
  type FindContent,
  type ListPart,
  type PartCounts,
} from './findBody.ts';
import { studySchema, type Study } from './study.ts';
import { countParts, endsBefore } from './studyCount.ts';
import { asAsked, mayDrop, restOfSearch, type Slice, type StudySearch } from './studySearch.ts';

/** One answer of the server. */
export interface StudyPage {
  /** Position of its first study in the whole list, from 0. */
  since: number;
  /** How many positions of the list it covers: some of the studies there may be left out (see `mayDrop` and `restOfSearch`). */
  covered: number;
  studies: readonly Study[];
  /** Nothing of the search can come after it. Where studies may be left out only the count tells. */
  isLast: boolean;
  /** Fewer came than were asked for, and why has not been found out: `covered` is the least that it covers (see `settle`). */
  isShort: boolean;
}

/** What is searched, and what the server can do. */
export interface ListAsked {
  search: StudySearch;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
}

/** How a part of the list is asked for. */
export interface FindOptions {
  signal?: AbortSignal | undefined;
  content?: FindContent;
  /** Finds out first how long the parts of the list are, and why a page is short. Not needed for the first page, mostly. */
  isSettled?: boolean | undefined;
  /** In one part by one key: those without a date come last, but within a day they come in any order. For lists that change meanwhile. */
  isByDay?: boolean;
}

/**
 * How many studies this server gives at once when asked for `limit`: it may cap that silently (`LimitFindResults`), and
 * where a page may be short for another reason only a plain request tells.
 */
const maxResultsQuery = (limit: number) =>
  queryOptions({
    queryKey: ['orthanc', 'maxResults', limit],
    queryFn: async ({ signal }) => {
      const json = { Level: 'Study', Query: {}, Limit: limit };
      const ids = await request('orthanc', '/tools/find', z.array(z.string()), {
        method: 'POST',
        json,
        signal,
      });
      return Math.max(ids.length, 1);
    },
    staleTime: Infinity,
  });

/** Sends one find. */
async function ask(
  client: QueryClient,
  { search, extended }: ListAsked,
  slice: Slice & { part: ListPart },
  { signal, content = 'whole' }: FindOptions,
): Promise<Study[]> {
  const json = findBody(search, { slice, extended, content, part: slice.part });
  const all = await request('orthanc', '/tools/find', z.array(studySchema), { method: 'POST', json, signal });
  // A full page shows the same, so no count is needed.
  if (all.length === slice.limit) client.setQueryData(maxResultsQuery(slice.limit).queryKey, slice.limit);
  return all;
}

/**
 * Asks for the beginning of a part of the list: as much as one request gives. Where studies without a value to sort by belong at the end,
 * the list has two parts (`filledPart`), and a slice beyond the first one's end costs a count or two more.
 * @throws ApiError
 */
export async function findStudies(
  client: QueryClient,
  { search: sought, extended }: ListAsked,
  slice: Slice,
  options: FindOptions = {},
): Promise<StudyPage> {
  const search = asAsked(sought);
  const asked = { search, extended };
  const rest = restOfSearch(search);
  const drops = mayDrop(search);
  const pageOf = (all: readonly Study[], facts: Omit<StudyPage, 'since' | 'studies'>): StudyPage => ({
    since: slice.since,
    studies: rest ? all.filter(rest) : all,
    ...facts,
  });
  const isPartial = extended && !options.isByDay && filledPart(search) !== undefined;
  let counts = isPartial && options.isSettled ? await countParts(client, search) : undefined;
  let part = isPartial
    ? requestFor(slice, counts)
    : { ...slice, part: options.isByDay ? ('rest' as const) : ('whole' as const) };
  let all = await ask(client, asked, part, options);
  if (isPartial && !counts && all.length === 0 && !drops) {
    if (await endsBefore(client, search, slice.since)) {
      return pageOf(all, { covered: 0, isLast: true, isShort: false });
    }
    counts = await countParts(client, search);
    part = requestFor(slice, counts);
    // Counted at the same moment but not returned: they have just been deleted. The next page begins after their position.
    if (part.part === 'rest') all = await ask(client, asked, part, options);
  }
  const oldest = all.at(-1);
  const pastTheCut =
    search.receivedSince !== '' && oldest !== undefined && oldest.lastUpdate < search.receivedSince;
  const isTail = !isPartial || (part.part === 'rest' && part.since === slice.since);
  const isLast = !extended || pastTheCut || (all.length === 0 && !drops && isTail);
  if (all.length === part.limit || isLast) {
    return pageOf(all, { covered: all.length, isLast, isShort: false });
  }
  if (!options.isSettled && !counts) return pageOf(all, { covered: all.length, isLast, isShort: true });
  const covered = drops
    ? Math.min(part.limit, await client.ensureQueryData(maxResultsQuery(slice.limit)))
    : all.length || part.limit;
  return pageOf(all, { covered, isLast, isShort: false });
}

/** Finds out how much of the list a short page covers, and whether that was all of it. */
export async function settle(
  client: QueryClient,
  { search: sought, extended }: ListAsked,
  page: Pick<StudyPage, 'since' | 'covered'>,
  limit: number,
): Promise<Pick<StudyPage, 'covered' | 'isLast'>> {
  const search = asAsked(sought);
  if (await endsBefore(client, search, page.since + page.covered)) {
    return { covered: page.covered, isLast: true };
  }
  if (!mayDrop(search)) return { covered: page.covered, isLast: false };
  const counts = extended && filledPart(search) ? await countParts(client, search) : undefined;
  const covered = Math.min(
    partLimit(page.since, limit, counts),
    await client.ensureQueryData(maxResultsQuery(limit)),
  );
  return { covered: Math.max(covered, page.covered), isLast: false };
}

const partLimit = (since: number, limit: number, counts: PartCounts | undefined): number =>
  counts && since < counts.filled ? Math.min(limit, counts.filled - since) : limit;

/** Asks for all of a slice, by as many requests as it takes: where the server caps its answers, and where one part ends in it. */
export async function findWhole(
  client: QueryClient,
  asked: ListAsked,
  { since, limit }: Slice,
  options: FindOptions = {},
): Promise<StudyPage> {
  let whole = await findStudies(client, asked, { since, limit }, options);
  if (whole.isShort) whole = { ...whole, isShort: false, ...(await settle(client, asked, whole, limit)) };
  while (!whole.isLast && whole.covered < limit) {
    const slice = { since: since + whole.covered, limit: limit - whole.covered };
    const more = await findStudies(client, asked, slice, { ...options, isSettled: true });
    whole = {
      ...more,
      since,
      covered: whole.covered + more.covered,
      studies: [...whole.studies, ...more.studies],
    };
  }
  return whole;
}
