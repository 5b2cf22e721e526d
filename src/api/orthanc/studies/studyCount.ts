import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { filledBody, filledPart, type PartCounts } from './findBody.ts';
import { studiesKey } from './study.ts';
import { countBody, type CountBody, type StudySearch } from './studySearch.ts';

const answerSchema = z.object({ Count: z.number() });

async function fetchCount(json: CountBody, signal: AbortSignal): Promise<number> {
  const path = '/tools/count-resources';
  return (await request('orthanc', path, answerSchema, { method: 'POST', json, signal })).Count;
}

const countQuery = (counted: CountBody) =>
  queryOptions({
    queryKey: [...studiesKey, 'count', counted],
    queryFn: ({ signal }) => fetchCount(counted, signal),
  });

/** Counts once. @throws ApiError */
export const fetchStudyCount = (search: StudySearch, signal: AbortSignal): Promise<number> =>
  fetchCount(countBody(search), signal);

/** How many studies the search finds, as far as the server can count (neither accents nor "received since"). */
export const studyCountQuery = (search: StudySearch) => countQuery(countBody(search));

/** How long the parts of a list are: asked for only where the end of the first one may have been reached. */
export async function countParts(client: QueryClient, search: StudySearch): Promise<PartCounts> {
  // As long as nothing is known to have changed: a list must not shift while it is scrolled.
  const count = (body: CountBody): Promise<number> =>
    client.fetchQuery({ ...countQuery(body), staleTime: Infinity });
  const filled = filledBody(search);
  if (!filledPart(search)?.orAbove) return { filled: await count(filled), above: 0 };
  const [dated, orAbove] = await Promise.all([count(filled), count(filledBody(search, true))]);
  return { filled: dated, above: Math.max(0, orAbove - dated) };
}

/** Whether the search's count says that there is nothing from a position of the list on; false where it cannot be counted. */
export async function endsBefore(
  client: QueryClient,
  search: StudySearch,
  position: number,
): Promise<boolean> {
  const total = await client.fetchQuery(studyCountQuery(search)).catch(() => undefined);
  return total !== undefined && total <= position;
}
