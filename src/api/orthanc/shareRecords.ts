import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
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
  /** `undefined`: never ends. */
  expiresAt: Date | undefined;
  /** Keycloak's id of who made it. */
  by: string;
  /** How many studies it opens. */
  studies: number;
}

const moment = z.pipe(
  z.string().check(z.refine((text: string) => !Number.isNaN(Date.parse(text)))),
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
  }),
  z.transform(({ until, ...rest }): ShareRecord => ({ ...rest, expiresAt: until ?? undefined })),
);

const documentSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

/** The metadata of one study. `links` are as they were written, including unreadable ones, so that no other client's data is lost. */
interface RecordDocument {
  links: readonly unknown[];
}

/** The share records of one study, as far as they can be read. */
export interface RecordsOfStudy {
  records: readonly ShareRecord[];
  /** Entries, or all of it, that make no sense; anybody who may share can write anything here. */
  unreadable: number;
}

function readDocument(text: string): RecordDocument | undefined {
  try {
    return z.safeParse(documentSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads the share records of a study's metadata. Text in another format counts as one unreadable entry. */
export function readShareRecords(text: string): RecordsOfStudy {
  const parsed = readDocument(text)?.links.map((link) => z.safeParse(recordSchema, link));
  if (!parsed) return { records: [], unreadable: 1 };
  const records = parsed.flatMap(({ data }) => data ?? []);
  return { records, unreadable: parsed.length - records.length };
}

/** A share record as it is stored. */
export function storedRecord({ id, kind, created, expiresAt, by, studies }: ShareRecord): object {
  return { id, kind, created: created.toISOString(), until: expiresAt?.toISOString() ?? null, by, studies };
}

/** The text of a study's share records with one more; a record of the same ID is replaced. @throws ApiError `garbled` where the text is not ours */
export function withShareRecord(text: string | undefined, record: ShareRecord, path: string): string {
  const document = text === undefined ? { links: [] } : readDocument(text);
  if (!document) throw new ApiError({ kind: 'garbled', server: 'orthanc', method: 'GET', path });
  const others = document.links.filter((link) => z.safeParse(recordSchema, link).data?.id !== record.id);
  return JSON.stringify({ version: 1, links: [...others, storedRecord(record)] });
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

async function findRecorded(since: number, signal: AbortSignal): Promise<RecordedStudy[]> {
  const answer = await request('orthanc', '/tools/find', listSchema, {
    method: 'POST',
    json: {
      Level: 'Study',
      Query: {},
      MetadataQuery: { [shareRecordsMetadata]: '*' },
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

/** Share records were written: the lists of them are stale. */
export async function shareRecordsChanged(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: shareRecordsKey });
}
