import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studiesKey } from './studiesKey.ts';
import { studySchema, type Study } from './study.ts';
import {
  asAsked,
  countBody,
  findBody,
  isBlind,
  mayDrop,
  restOfSearch,
  type FindContent,
  type Slice,
  type StudySearch,
} from './studySearch.ts';

/** How many studies one request asks for. */
export const pageSize = 50;

/** The same where the index narrows nothing down and few of so many are left. */
const blindPageSize = 500;

/** How many the next ones ask for: who scrolls wants many. */
const nextPageSize = 100;

/** Studies that a scrolled list holds at most. */
const mostHeld = 500;

/** How many pages of a scrolled list are held. @param given studies in the first one, where the server gives fewer than asked for */
export function heldPagesFor(given = nextPageSize): number {
  return Math.ceil(mostHeld / (given < pageSize ? Math.max(given, 1) : nextPageSize));
}

/** One answer of the server. */
export interface StudyPage {
  /** Place of its first study in the whole list, from 0. */
  since: number;
  /** How many places of the list it covers: some of the studies there may be left out (see `mayDrop` and `restOfSearch`). */
  covered: number;
  studies: readonly Study[];
  /** Nothing of the search can come after it. Where studies may be left out only the count tells. */
  isLast: boolean;
}

/** What is asked, of whom. */
export interface ListAsked {
  search: StudySearch;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
}

/**
 * How many studies this server gives at once when asked for `limit`: it may cap that silently (`LimitFindResults`), and
 * where a page may be short for another reason only a plain request tells.
 */
const mostAtOnceQuery = (limit: number) =>
  queryOptions({
    queryKey: ['orthanc', 'mostAtOnce', limit],
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

/**
 * Asks for a part of the list.
 * @throws ApiError
 */
export async function findStudies(
  client: QueryClient,
  { search: asked, extended }: ListAsked,
  slice: Slice,
  signal?: AbortSignal,
  content: FindContent = 'whole',
): Promise<StudyPage> {
  const search = asAsked(asked);
  const json = findBody(search, slice, extended, content);
  const all = await request('orthanc', '/tools/find', z.array(studySchema), { method: 'POST', json, signal });
  const rest = restOfSearch(search);
  const oldest = all.at(-1);
  const pastTheCut =
    search.receivedSince !== '' && oldest !== undefined && oldest.lastUpdate < search.receivedSince;
  const drops = mayDrop(search);
  // A full page tells that as well, and spares the question.
  if (all.length === slice.limit) client.setQueryData(mostAtOnceQuery(slice.limit).queryKey, slice.limit);
  const covered =
    drops && all.length < slice.limit
      ? Math.min(slice.limit, await client.ensureQueryData(mostAtOnceQuery(slice.limit)))
      : all.length;
  return {
    since: slice.since,
    covered,
    studies: rest ? all.filter(rest) : all,
    isLast: !extended || pastTheCut || (all.length === 0 && !drops),
  };
}

/** Without extended find there is one page only: the server cannot order, so pages would not meet. */
const withoutOrder = 200;

/** The list as it is scrolled through: pages follow each other, at most 500 studies are held. */
export function studyPagesQuery(asked: ListAsked) {
  const blind = isBlind(asked.search);
  const firstSize = !asked.extended ? withoutOrder : blind ? blindPageSize : pageSize;
  const size = blind ? blindPageSize : nextPageSize;
  return infiniteQueryOptions({
    queryKey: [...studiesKey, 'list', 'scrolled', asked],
    queryFn: ({ pageParam, signal, client }) => findStudies(client, asked, pageParam, signal),
    initialPageParam: { since: 0, limit: firstSize },
    getNextPageParam: (last): Slice | undefined =>
      last.isLast ? undefined : { since: last.since + last.covered, limit: size },
    getPreviousPageParam: (first): Slice | undefined => {
      if (first.since === 0) return undefined;
      // As long as what the server gives at once, so that the pages meet without a gap.
      const since = Math.max(0, first.since - Math.min(first.covered || size, size));
      return { since, limit: first.since - since };
    },
    maxPages: heldPagesFor(),
  });
}

/** One page of the list, from 0, filled up where the server caps `Limit`. */
export function studyPageQuery(asked: ListAsked, page: number) {
  return queryOptions({
    queryKey: [...studiesKey, 'list', 'paged', asked, page],
    async queryFn({ signal, client }): Promise<StudyPage> {
      const start = page * pageSize;
      let whole = await findStudies(client, asked, { since: start, limit: pageSize }, signal);
      while (!whole.isLast && whole.covered < pageSize) {
        const slice = { since: start + whole.covered, limit: pageSize - whole.covered };
        const more = await findStudies(client, asked, slice, signal);
        whole = {
          ...more,
          since: start,
          covered: whole.covered + more.covered,
          studies: [...whole.studies, ...more.studies],
        };
      }
      return whole;
    },
  });
}

/** How many studies the search finds, as far as the server can count (neither accents nor "received since"). */
export function studyCountQuery(search: StudySearch) {
  const counted = countBody(search);
  return queryOptions({
    queryKey: [...studiesKey, 'count', counted],
    async queryFn({ signal }): Promise<number> {
      const answer = await request('orthanc', '/tools/count-resources', z.object({ Count: z.number() }), {
        method: 'POST',
        json: counted,
        signal,
      });
      return answer.Count;
    },
  });
}

/** The other studies of a patient that this person may see, newest first; by the patient's id, as "Patient level" is closed to many. */
export const studiesOfPatientQuery = (patientId: string, extended: boolean) =>
  queryOptions({
    queryKey: [...studiesKey, 'list', 'ofPatient', patientId, extended],
    queryFn: async ({ signal, client }) => {
      const asked = { search: ofPatient(patientId), extended };
      return (await findStudies(client, asked, { since: 0, limit: pageSize }, signal)).studies;
    },
  });

const anyDay = { from: '', to: '' };

const ofPatient = (patientId: string): StudySearch => ({
  texts: { PatientID: `"${patientId}"` },
  studyDate: anyDay,
  birthDate: anyDay,
  receivedSince: '',
  modalities: [],
  labels: [],
  labelMatch: 'any',
  sort: 'studyDate',
  descending: true,
});

/** The study at a place of a list (from 0), for going to the next one; `null` past its end. */
export const studyAtQuery = (asked: ListAsked, index: number) =>
  queryOptions({
    queryKey: [...studiesKey, 'at', asked, index],
    queryFn: async ({ signal, client }) =>
      (await findStudies(client, asked, { since: index, limit: 1 }, signal)).studies[0] ?? null,
  });

/** As many studies as one action takes on. */
export const mostCollected = 10_000;

/** Studies of one request while a selection is frozen; no counts are computed for them. */
const collectedAtOnce = 500;

/**
 * Freezes "all that match": reads every study that a search finds, at most 10,000, with what actions need of it (name, labels, UID).
 * In the order of arrival, so that what is received meanwhile comes at the end.
 * @param onProgress hears how many are there so far
 * @throws ApiError; an abort passes as it is
 */
export async function collectStudies(
  client: QueryClient,
  { search, extended }: ListAsked,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<ReadonlyMap<string, Study>> {
  const collected = new Map<string, Study>();
  const asked: ListAsked = { search: { ...search, sort: 'received', descending: false }, extended };
  const most = extended ? await client.fetchQuery(studyCountQuery(search)) : 0;
  let since = 0;
  do {
    const slice = { since, limit: extended ? collectedAtOnce : withoutOrder };
    const page = await findStudies(client, asked, slice, signal, 'lean');
    for (const study of page.studies) {
      if (collected.size < mostCollected) collected.set(study.id, study);
    }
    onProgress(collected.size);
    if (page.isLast) break;
    since += page.covered;
  } while (since < most && collected.size < mostCollected);
  return collected;
}

/** What is left of the patient, or nothing. */
const deletedSchema = z.object({ RemainingAncestor: z.nullable(z.looseObject({})) });

/** Deletes a study with everything in it. A study that is gone is refused like one that may not be seen. */
export async function deleteStudy(id: string): Promise<void> {
  await request('orthanc', `/studies/${encodeURIComponent(id)}`, deletedSchema, { method: 'DELETE' });
}
