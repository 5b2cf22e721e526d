import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request, sendExpectingEmpty } from '#api/http.ts';
import { noteAccessChange } from '#api/lastAccessChange.ts';
import { labelsKey } from '#api/orthanc/studies/study.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** Puts a label on a study; idempotent. A name that Orthanc does not take is a 400. */
export async function putLabel(studyId: string, label: string): Promise<void> {
  await sendExpectingEmpty('orthanc', `/studies/${studyId}/labels/${encodeURIComponent(label)}`, {
    method: 'PUT',
  });
  noteAccessChange();
}

/** Takes a label off a study; idempotent. */
export async function deleteLabel(studyId: string, label: string): Promise<void> {
  await sendExpectingEmpty('orthanc', `/studies/${studyId}/labels/${encodeURIComponent(label)}`, {
    method: 'DELETE',
  });
  noteAccessChange();
}

/** The labels that a study has now, as far as this person may know of them. */
export function getLabels(studyId: string, signal?: AbortSignal): Promise<string[]> {
  return request('orthanc', `/studies/${studyId}/labels`, z.array(z.string()), { signal });
}

/** Labels in use that this person may see, sorted. */
export const labelsInUseQuery = queryOptions({
  queryKey: [...labelsKey, 'inUse'],
  queryFn: async ({ signal }) =>
    (await request('orthanc', '/tools/labels', z.array(z.string()), { signal })).toSorted((a, b) =>
      a.localeCompare(b),
    ),
  staleTime: 30_000,
});

const countSchema = z.pipe(
  z.object({ Count: z.number() }),
  z.transform((answer) => answer.Count),
);

/** Counting takes the server some time on a large archive: a few at once leave it room for the rest. */
const limitCounts = createLimiter(3);

/** How many studies carry a label; `undefined` counts those that carry none (API ≥ 30). Labels and constraint go together or not at all. */
export const labelCountQuery = (label: string | undefined) =>
  queryOptions({
    queryKey: [...labelsKey, 'count', label ?? null],
    queryFn: ({ signal }) =>
      limitCounts(() =>
        request('orthanc', '/tools/count-resources', countSchema, {
          method: 'POST',
          json: {
            Level: 'Study',
            Query: {},
            Labels: label === undefined ? [] : [label],
            LabelsConstraint: label === undefined ? 'None' : 'Any',
          },
          signal,
        }),
      ),
    staleTime: 60_000,
  });

/** How many studies a profile with these authorized labels can see, among those that the signed-in user can see. `*` means all. */
export const studiesSeenQuery = (authorizedLabels: readonly string[]) =>
  queryOptions({
    queryKey: [...labelsKey, 'seen', authorizedLabels.toSorted()],
    queryFn: ({ signal }) =>
      request('orthanc', '/tools/count-resources', countSchema, {
        method: 'POST',
        json: {
          Level: 'Study',
          Query: {},
          ...(authorizedLabels.includes('*') ? {} : { Labels: authorizedLabels, LabelsConstraint: 'Any' }),
        },
        signal,
      }),
    staleTime: 60_000,
  });

/** Asks again for the labels in use and every count by label: someone wants to see what is so now. */
export async function refetchLabels(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: labelsKey });
}

/** An id alone, or an object with it: servers without an extended find answer the first. */
const idSchema = z.pipe(
  z.union([z.string(), z.object({ ID: z.string() })]),
  z.transform((found) => (typeof found === 'string' ? found : found.ID)),
);

/** How many ids one request asks for; the server may send fewer. */
const pageSize = 1000;

/**
 * The ids of every study that carries all of these labels, asked for page by page with nothing else in the answer. Fewer than asked
 * for is not the end, since a server may cap its answers silently. A study that comes or goes meanwhile may be missed: count after.
 * @param extended the server's `HasExtendedFind`
 * @throws ApiError
 */
export async function listLabeled(
  labels: readonly string[],
  extended: boolean,
  signal?: AbortSignal,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let since = 0; ;) {
    const page = await request('orthanc', '/tools/find', z.array(idSchema), {
      method: 'POST',
      json: {
        Level: 'Study',
        Query: {},
        Labels: labels,
        LabelsConstraint: 'All',
        Since: since,
        Limit: pageSize,
        ...(extended ? { ResponseContent: [] } : { Expand: false }),
      },
      signal,
    });
    if (page.length === 0) return [...ids];
    since += page.length;
    for (const id of page) ids.add(id);
  }
}
