import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request, sendExpectingEmpty } from '#api/http.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { labelsKey } from './studiesKey.ts';

/** Puts a label on a study; idempotent. A name that Orthanc does not take is a 400. */
export async function putLabel(studyId: string, label: string): Promise<void> {
  await sendExpectingEmpty('orthanc', `/studies/${studyId}/labels/${encodeURIComponent(label)}`, {
    method: 'PUT',
  });
}

/** Takes a label off a study; idempotent. */
export async function deleteLabel(studyId: string, label: string): Promise<void> {
  await sendExpectingEmpty('orthanc', `/studies/${studyId}/labels/${encodeURIComponent(label)}`, {
    method: 'DELETE',
  });
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
