import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import type { RecordedStudy, ShareRecord } from './shareRecords.ts';

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

/** What ends a link: its record where the server checks it; else only its token's own end, whatever the record says. */
export const linkTerms = (
  { expiresAt, latest, revoked }: Pick<ShareRecord, 'expiresAt' | 'latest' | 'revoked'>,
  mode: ShareLinkMode | undefined,
): Pick<ShareRecord, 'expiresAt' | 'revoked'> =>
  mode === 'enforced' ? { expiresAt, revoked } : { expiresAt: latest, revoked: undefined };

/**
 * Whether the mode makes a difference to some records: one was revoked, or ends before its token. Elsewhere nobody needs to ask for it, and the
 * browser then has no refusal to write to its console.
 */
export const needsLinkMode = (studies: readonly Pick<RecordedStudy, 'records'>[]): boolean =>
  studies.some(({ records }) =>
    records.some(
      ({ revoked, expiresAt, latest }) => revoked !== undefined || expiresAt?.getTime() !== latest?.getTime(),
    ),
  );

/** Whether a link works, by its record on one study. */
export function isLinkActive(record: ShareRecord, mode: ShareLinkMode, now: Date): boolean {
  const { expiresAt, revoked } = linkTerms(record, mode);
  return revoked === undefined && (expiresAt === undefined || expiresAt > now);
}

/** Asks for the mode again where it is shown: an administrator may have switched it. */
export const shareLinkModeChanged = async (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: shareLinkModeQuery.queryKey });
