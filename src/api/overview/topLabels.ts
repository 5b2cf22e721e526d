import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { labelsKey } from '#api/orthanc/studies/study.ts';

/** How many of the newest studies tell which labels are worth counting, where there are too many to count each. */
const sampleSize = 200;

const sampleSchema = z.array(z.object({ Labels: z._default(z.array(z.string()), []) }));

/** The labels of some studies, the most frequent first, then by name. */
export function byFrequency(studies: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const label of studies.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([label]) => label);
}

/**
 * The labels of the newest studies, the most frequent first: one request, whatever the size of the archive. Needs a server with
 * `HasExtendedFind`.
 */
export const frequentLabelsQuery = queryOptions({
  queryKey: [...labelsKey, 'frequent'],
  queryFn: async ({ signal }) => {
    const studies = await request('orthanc', '/tools/find', sampleSchema, {
      method: 'POST',
      json: {
        Level: 'Study',
        Query: {},
        ResponseContent: ['Labels'],
        OrderBy: [{ Type: 'Metadata', Key: 'LastUpdate', Direction: 'DESC' }],
        Since: 0,
        Limit: sampleSize,
      },
      signal,
    });
    return byFrequency(studies.map(({ Labels }) => Labels));
  },
});
