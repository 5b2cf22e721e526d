import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { isLinkActive, shareLinkModeQuery, type ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import {
  readShareRecords,
  shareRecordsMetadata,
  type RecordsOfStudy,
} from '#api/orthanc/shares/shareRecords.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { serverNow } from '#api/serverClock.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** The active share links that open some studies, as far as they are recorded on them. */
export interface LinksOnStudies {
  links: number;
  /** How many of them also open other studies. */
  elsewhere: number;
  /** Studies with records that can't be read: they may have more links. */
  unreadable: number;
}

/** Counts the active links in the records of some studies. A link to several of them counts once. */
export function countLinks(
  studies: readonly RecordsOfStudy[],
  mode: ShareLinkMode,
  now: Date,
): LinksOnStudies {
  const records = studies.flatMap((study) => study.records);
  // One record that says that the link is over closes it, whatever the other studies say.
  const links = [...Map.groupBy(records, ({ id }) => id).values()].filter((ofLink) =>
    ofLink.every((record) => isLinkActive(record, mode, now)),
  );
  return {
    links: links.length,
    elsewhere: links.filter((ofLink) => ofLink.some((record) => record.studies > ofLink.length)).length,
    unreadable: studies.filter(({ unreadable }) => unreadable > 0).length,
  };
}

const recordsIn = (metadata: Readonly<Record<string, unknown>>): RecordsOfStudy => {
  const text = metadata[shareRecordsMetadata];
  return typeof text === 'string' ? readShareRecords(text) : { records: [], unreadable: 0 };
};

const metadataSchema = z.record(z.string(), z.unknown());
const foundSchema = z.array(z.object({ ID: z.string(), Metadata: z._default(metadataSchema, {}) }));

/** Identifiers in one find: some 64 characters each. */
const studiesPerFind = 100;

/** The records of studies by finds. What a find leaves out is asked for again, because a server may cut a long answer without saying so. */
async function findRecords(studies: readonly StudyKey[], signal: AbortSignal): Promise<RecordsOfStudy[]> {
  let left = new Map(studies.map(({ id, studyInstanceUid }) => [id, studyInstanceUid]));
  const read: RecordsOfStudy[] = [];
  for (;;) {
    const asked = [...left].slice(0, studiesPerFind);
    if (asked.length === 0) return read;
    const answer = await request('orthanc', '/tools/find', foundSchema, {
      method: 'POST',
      json: {
        Level: 'Study',
        Query: { StudyInstanceUID: asked.map(([, uid]) => uid).join('\\') },
        ResponseContent: ['Metadata'],
      },
      signal,
    });
    const found = answer.filter(({ ID }) => left.has(ID));
    read.push(...found.map(({ Metadata }) => recordsIn(Metadata)));
    for (const { ID } of found) left.delete(ID);
    // None of those asked for is there, or visible: nothing to count on them.
    if (found.length === 0) left = new Map([...left].slice(asked.length));
  }
}

const concurrency = 6;

/** The records of studies, each by a request of its own: for servers whose finds don't tell metadata, and studies without a UID. */
async function readRecords(studies: readonly StudyKey[], signal: AbortSignal): Promise<RecordsOfStudy[]> {
  const limited = createLimiter(concurrency);
  const one = async ({ id }: StudyKey): Promise<RecordsOfStudy[]> => {
    signal.throwIfAborted();
    const path = `/studies/${encodeURIComponent(id)}/metadata?expand`;
    try {
      return [recordsIn(await request('orthanc', path, metadataSchema, { signal }))];
    } catch (error) {
      // A study that is gone, or that this person can't see any more, has nothing to count.
      const isGone = error instanceof ApiError && /^(?:notFound|forbidden)$/.test(error.kind);
      if (isGone && !error.rule) return [];
      throw error;
    }
  };
  return (await Promise.all(studies.map((study) => limited(() => one(study))))).flat();
}

/** Without extended find, each study takes a request: for more studies than these, their links aren't counted. */
export const maxReadOneByOne = 200;

/**
 * The active share links that open some studies, read when it is asked for: one request for up to a hundred studies, and one for the mode.
 * `null` where the server can't tell for so many.
 * @param extended the server's `HasExtendedFind`
 */
export const linksOnStudiesQuery = (studies: readonly StudyKey[], extended: boolean) =>
  queryOptions({
    queryKey: ['orthanc', 'linksOnStudies', studies.map(({ id }) => id)],
    queryFn: async ({ client, signal }): Promise<LinksOnStudies | null> => {
      const { byFind = [], oneByOne = [] } = Object.groupBy(studies, ({ studyInstanceUid }) =>
        extended && studyInstanceUid !== '' ? 'byFind' : 'oneByOne',
      );
      if (oneByOne.length > maxReadOneByOne) return null;
      const read = [...(await findRecords(byFind, signal)), ...(await readRecords(oneByOne, signal))];
      const isAnyRecorded = read.some(({ records }) => records.length > 0);
      // Where there are no links, the server isn't asked what it makes of their records.
      const mode = isAnyRecorded ? await client.fetchQuery(shareLinkModeQuery) : 'recorded';
      return countLinks(read, mode, serverNow());
    },
    // Asked each time: others create and revoke links meanwhile.
    staleTime: 0,
    gcTime: 0,
    meta: toldInPlace,
  });
