import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request, send } from '#api/http.ts';
import { studiesKey } from './studiesKey.ts';
import { studySchema, type Study } from './study.ts';
import {
  asAsked,
  countBody,
  findBody,
  restOfSearch,
  type FindContent,
  type Slice,
  type StudySearch,
} from './studySearch.ts';

/** How many studies one request asks for. */
export const pageSize = 50;

/** How many pages of a scrolled list are held: 500 studies. */
const heldPages = 10;

/** One answer of the server. */
export interface StudyPage {
  /** Place of its first study in the whole list, from 0. */
  since: number;
  /** How many the server sent: it may cap `Limit` silently, and some may then be left out (see `restOfSearch`). */
  received: number;
  studies: readonly Study[];
  /** Nothing of the search can come after it. */
  isLast: boolean;
}

/**
 * Asks for a part of the list.
 * @param extended the server's `HasExtendedFind`
 * @throws ApiError
 */
export async function findStudies(
  asked: StudySearch,
  slice: Slice,
  extended: boolean,
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
  return {
    since: slice.since,
    received: all.length,
    studies: rest ? all.filter(rest) : all,
    isLast: all.length === 0 || !extended || pastTheCut,
  };
}

/** The list as it is scrolled through: pages follow each other, at most 500 studies are held. */
export function studyPagesQuery(search: StudySearch, extended: boolean) {
  return infiniteQueryOptions({
    queryKey: [...studiesKey, 'list', 'scrolled', search, extended],
    queryFn: ({ pageParam, signal }) => findStudies(search, pageParam, extended, signal),
    initialPageParam: { since: 0, limit: pageSize },
    getNextPageParam: (last): Slice | undefined =>
      last.isLast ? undefined : { since: last.since + last.received, limit: pageSize },
    getPreviousPageParam: (first): Slice | undefined => {
      if (first.since === 0) return undefined;
      // As long as what the server gives at once, so that the pages meet without a gap.
      const since = Math.max(0, first.since - Math.min(first.received || pageSize, pageSize));
      return { since, limit: first.since - since };
    },
    maxPages: heldPages,
  });
}

/** One page of the list, from 0, filled up where the server caps `Limit`. */
export function studyPageQuery(search: StudySearch, extended: boolean, page: number) {
  return queryOptions({
    queryKey: [...studiesKey, 'list', 'paged', search, extended, page],
    async queryFn({ signal }): Promise<StudyPage> {
      const start = page * pageSize;
      let whole = await findStudies(search, { since: start, limit: pageSize }, extended, signal);
      while (!whole.isLast && whole.received < pageSize) {
        const slice = { since: start + whole.received, limit: pageSize - whole.received };
        const more = await findStudies(search, slice, extended, signal);
        whole = {
          ...more,
          since: start,
          received: whole.received + more.received,
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
    queryFn: async ({ signal }) =>
      (await findStudies(ofPatient(patientId), { since: 0, limit: pageSize }, extended, signal)).studies,
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

/** The study at a place of a list (from 0), for going to the next one; `undefined` past its end. */
export const studyAtQuery = (search: StudySearch, extended: boolean, index: number) =>
  queryOptions({
    queryKey: [...studiesKey, 'at', search, extended, index],
    queryFn: async ({ signal }) =>
      (await findStudies(search, { since: index, limit: 1 }, extended, signal)).studies[0] ?? null,
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
  search: StudySearch,
  extended: boolean,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<ReadonlyMap<string, Study>> {
  const collected = new Map<string, Study>();
  const ordered: StudySearch = { ...search, sort: 'received', descending: false };
  let since = 0;
  while (collected.size < mostCollected) {
    const slice = { since, limit: collectedAtOnce };
    const page = await findStudies(ordered, slice, extended, signal, 'lean');
    for (const study of page.studies) {
      if (collected.size < mostCollected) collected.set(study.id, study);
    }
    onProgress(collected.size);
    if (page.isLast) break;
    since += page.received;
  }
  return collected;
}

/** Deletes a study with everything in it. A study that is gone is refused like one that may not be seen. */
export async function deleteStudy(id: string): Promise<void> {
  await send('orthanc', `/studies/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
