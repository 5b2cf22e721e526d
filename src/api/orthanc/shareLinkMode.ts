import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

/**
 * What the share records are to the server. `enforced`: its proxy records each link, and refuses links that aren't recorded, were revoked or
 * have ended by their record. `recorded`: nobody checks them, the console writes them for people to read.
 */
export type ShareLinkMode = 'enforced' | 'recorded';

const modeSchema = z.object({ shareLinks: z.enum(['enforced', 'recorded']) });

/** Without the hardened proxy, the plugin refuses the path like any other that it doesn't know. */
const isElsewhere = (error: unknown): boolean =>
  error instanceof ApiError && !/^(?:offline|timeout|server)$/.test(error.kind);

/**
 * The proxy's mode. It isn't asked before links are shown or created: where no proxy answers, the browser writes the refusal to its
 * console. Any other answer than `enforced` means `recorded`. An outage says nothing, and is an error.
 */
export const shareLinkModeQuery = queryOptions({
  queryKey: ['orthanc', 'shareLinkMode'],
  queryFn: async ({ signal }): Promise<ShareLinkMode> => {
    try {
      // The path needs no credential, and a refusal without one isn't about the session.
      const answer = await request('orthanc', '/castellan-proxy', modeSchema, { credentials: {}, signal });
      return answer.shareLinks;
    } catch (error) {
      if (signal.aborted || !isElsewhere(error)) throw error;
      return 'recorded';
    }
  },
  staleTime: 300_000,
  meta: toldInPlace,
});
