import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { tolerantText } from '#api/tolerant.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

/** A plugin of Orthanc, as it describes itself. */
export interface Plugin {
  readonly id: string;
  /** `mainline` for one built from the sources; empty where the server doesn't say. */
  readonly version: string;
  readonly description: string;
}

const pluginSchema = z.object({ Version: z.string(), Description: tolerantText });

/** Not a plugin but a script, listed among them. */
const script = 'explorer.js';

const limited = createLimiter(4);

async function readPlugin(id: string, signal: AbortSignal): Promise<Plugin> {
  try {
    const path = `/plugins/${encodeURIComponent(id)}`;
    const { Version, Description } = await request('orthanc', path, pluginSchema, { signal });
    return { id, version: Version, description: Description };
  } catch (error) {
    // It was listed a moment ago, so it is there: Orthanc only has nothing to tell of it.
    if (error instanceof ApiError && error.kind === 'notFound') return { id, version: '', description: '' };
    throw error;
  }
}

/** The plugins that Orthanc has loaded, with their versions. */
export const pluginsQuery = queryOptions({
  queryKey: ['orthanc', 'plugins'],
  queryFn: async ({ signal }): Promise<readonly Plugin[]> => {
    const ids = await request('orthanc', '/plugins', z.array(z.string()), { signal });
    const plugins = ids.filter((id) => id !== script).toSorted();
    return Promise.all(plugins.map((id) => limited(() => readPlugin(id, signal))));
  },
  staleTime: 300_000,
  meta: toldInPlace,
});
