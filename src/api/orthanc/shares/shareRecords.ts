import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studySchema, type Study } from '#api/orthanc/studies/study.ts';

/** The metadata of a study that holds its share records. An administrator has to declare it in Orthanc's `UserMetadata`. */
export const shareRecordsMetadata = 'castellan-shares';

/**
 * A share record on a study. Everyone who can read the study can read it, a link's holder included, and everyone who may share can
 * change it. It is no audit log, and it must not contain names or private notes.
 */
export interface ShareRecord {
  /** The random id in the link's token. */
  id: string;
  /** `stone`, `ohif` …, `download`. From a server: hostile text. */
  kind: string;
  created: Date;
  /** When the link stops working, where the server checks the records. `undefined`: never. */
  expiresAt: Date | undefined;
  /** The token's own end, up to which `expiresAt` may be moved. `undefined`: never. */
  latest: Date | undefined;
  /** Keycloak's id of who made it. */
  by: string;
  /** How many studies it opens. */
  studies: number;
  /** Who revoked it and when; `undefined`: it isn't revoked. */
  revoked: Revocation | undefined;
}

/** That a link was revoked. */
export interface Revocation {
  at: Date;
  /** Keycloak's id of who did it. */
  by: string;
}

/** ISO's form with a time zone, as the proxy reads it: browsers and servers read other texts differently. */
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const moment = z.pipe(
  z.string().check(z.refine((text: string) => isoMoment.test(text) && !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => new Date(text)),
);

const recordSchema = z.pipe(
  z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    kind: z._default(z.string().check(z.maxLength(40)), ''),
    created: moment,
    until: z.nullish(moment),
    by: z._default(z.string().check(z.maxLength(80)), ''),
    studies: z._default(z.int().check(z.minimum(1)), 1),
    latest: z.nullish(moment),
    revoked: z.nullish(z.object({ at: moment, by: z._default(z.string().check(z.maxLength(80)), '') })),
  }),
  z.transform(({ until, latest, revoked, ...rest }): ShareRecord => ({
    ...rest,
    expiresAt: until ?? undefined,
    // Earlier versions wrote no `latest`: their end is the token's.
    latest: (latest === undefined ? until : latest) ?? undefined,
    revoked: revoked ?? undefined,
  })),
);

const documentSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

/** The share records of one study, as far as they can be read. */
export interface RecordsOfStudy {
  records: readonly ShareRecord[];
  /** Entries, or all of it, that make no sense; anybody who may share can write anything here. */
  unreadable: number;
}

/** The entries of a study's metadata as they were written; `undefined`: the text isn't ours. */
export function readEntries(text: string): readonly unknown[] | undefined {
  try {
    return z.safeParse(documentSchema, JSON.parse(text)).data?.links;
  } catch {
    return undefined;
  }
}

/** Reads one entry; `undefined` where it makes no sense. */
export const readEntry = (entry: unknown): ShareRecord | undefined => z.safeParse(recordSchema, entry).data;

/** Reads the share records of a study's metadata. Text in another format counts as one unreadable entry. */
export function readShareRecords(text: string): RecordsOfStudy {
  const entries = readEntries(text);
  if (!entries) return { records: [], unreadable: 1 };
  const records = entries.flatMap((entry) => readEntry(entry) ?? []);
  return { records, unreadable: entries.length - records.length };
}

/** The key under which share records are cached. */
const shareRecordsKey = ['orthanc', 'shareRecords'] as const;

/** Orthanc keeps `LastUpdate` of every study. */
const metadataSchema = z.looseObject({ LastUpdate: z.string() });

/** The share records of one study. */
export const shareRecordsOfStudyQuery = (studyId: string) =>
  queryOptions({
    queryKey: [...shareRecordsKey, 'one', studyId],
    // All metadata at once: asked for by name, missing records would be an error in the browser's console.
    queryFn: async ({ signal }): Promise<RecordsOfStudy> => {
      const path = `/studies/${encodeURIComponent(studyId)}/metadata?expand`;
      const text = (await request('orthanc', path, metadataSchema, { signal }))[shareRecordsMetadata];
      return typeof text === 'string' ? readShareRecords(text) : { records: [], unreadable: 0 };
    },
  });

/** How many studies with share records are read at most, and how many by one request. */
export const maxRecordedStudies = 5000;
const pageSize = 500;
/** How many anonymized copies with share records are read. */
export const maxRecordedCopies = pageSize;

const listSchema = z.array(
  z.intersection(studySchema, z.object({ Metadata: z._default(z.record(z.string(), z.unknown()), {}) })),
);

/** A study and its share records. */
export interface RecordedStudy extends RecordsOfStudy {
  study: Study;
}

/** The studies with share records that this user can see. */
export interface RecordedStudies {
  studies: readonly RecordedStudy[];
  /** There are more than are read. */
  isCut: boolean;
}

/** Studies with share records. @param metadata what else is to be written on them */
async function findRecorded(
  since: number,
  signal: AbortSignal,
  metadata: Readonly<Record<string, string>> = {},
): Promise<RecordedStudy[]> {
  const answer = await request('orthanc', '/tools/find', listSchema, {
    method: 'POST',
    json: {
      Level: 'Study',
      Query: {},
      MetadataQuery: { [shareRecordsMetadata]: '*', ...metadata },
      ResponseContent: ['MainDicomTags', 'Labels', 'Metadata'],
      Since: since,
      Limit: pageSize,
    },
    signal,
  });
  return answer.map(({ Metadata, ...study }) => {
    const text = Metadata[shareRecordsMetadata];
    return { study, ...readShareRecords(typeof text === 'string' ? text : '') };
  });
}

/** Every study with share records that this user can see, up to 5,000. Needs a server with `HasExtendedFind`. */
export const recordedStudiesQuery = queryOptions({
  queryKey: [...shareRecordsKey, 'all'],
  queryFn: async ({ signal }): Promise<RecordedStudies> => {
    const studies: RecordedStudy[] = [];
    for (;;) {
      const part = await findRecorded(studies.length, signal);
      studies.push(...part);
      // A server may send fewer than asked for: only an empty answer is the end.
      if (part.length === 0) return { studies, isCut: false };
      if (studies.length >= maxRecordedStudies)
        return { studies: studies.slice(0, maxRecordedStudies), isCut: true };
    }
  },
});

/** The anonymized copies with share records that this user can see, at most as many as one request reads. Needs a server with `HasExtendedFind`. */
export const recordedCopiesQuery = queryOptions({
  queryKey: [...shareRecordsKey, 'copies'],
  queryFn: async ({ signal }): Promise<RecordedStudies> => {
    const studies = await findRecorded(0, signal, { AnonymizedFrom: '*' });
    return { studies, isCut: studies.length >= maxRecordedCopies };
  },
});

const countSchema = z.object({ Count: z.number() });

/** The share records of a server, as far as they can be read with a few requests. */
export interface FewRecordedStudies {
  studies: readonly RecordedStudy[];
  /** How many studies have records; where these are more than a request reads, none of them were read. */
  total: number;
  /** How many requests it took. */
  requests: number;
}

/**
 * The studies with share records, counted first and read only if one request can: one or two requests in all, for a page that shows no more of
 * them than a number. Needs a server with `HasExtendedFind`.
 */
export const fewRecordedStudiesQuery = queryOptions({
  queryKey: [...shareRecordsKey, 'few'],
  queryFn: async ({ signal }): Promise<FewRecordedStudies> => {
    const json = { Level: 'Study', Query: {}, MetadataQuery: { [shareRecordsMetadata]: '*' } };
    const counted = await request('orthanc', '/tools/count-resources', countSchema, {
      method: 'POST',
      json,
      signal,
    });
    const total = counted.Count;
    if (total === 0 || total > pageSize) return { studies: [], total, requests: 1 };
    const studies = await findRecorded(0, signal);
    // A server that sends fewer than there are is capped: what is missing must not look as if it weren't there.
    return studies.length < total ? { studies: [], total, requests: 2 } : { studies, total, requests: 2 };
  },
});

/** Share records were written: the lists of them are stale. */
export async function shareRecordsChanged(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: shareRecordsKey });
}
