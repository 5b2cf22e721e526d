import * as z from 'zod/mini';
import { request } from '#api/http.ts';

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
export async function listLabelled(
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
