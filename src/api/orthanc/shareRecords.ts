import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { studySchema, type Study } from '#api/orthanc/studies/study.ts';

/** The metadata of a study in which the console notes links; an administrator has to declare it in Orthanc's `UserMetadata`. */
export const notesName = 'castellan-shares';

/**
 * A share record on a study. Everyone who can read the study can read it, a link's holder included, and everyone who may share can
 * change it. It is no audit log, and it must not contain names or notes.
 */
export interface LinkNote {
  /** The random id in the link's token. */
  id: string;
  /** `stone`, `ohif` …, `download`. From a server: hostile text. */
  kind: string;
  created: Date;
  /** `undefined`: never ends. */
  until: Date | undefined;
  /** Keycloak's id of who made it. */
  by: string;
  /** How many studies it opens. */
  studies: number;
}

const moment = z.pipe(
  z.string().check(z.refine((text: string) => !Number.isNaN(Date.parse(text)))),
  z.transform((text: string) => new Date(text)),
);

const noteSchema = z.pipe(
  z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    kind: z._default(z.string().check(z.maxLength(40)), ''),
    created: moment,
    until: z.nullish(moment),
    by: z._default(z.string().check(z.maxLength(80)), ''),
    studies: z._default(z.int().check(z.minimum(1)), 1),
  }),
  z.transform((note): LinkNote => ({ ...note, until: note.until ?? undefined })),
);

const documentSchema = z.object({ version: z.literal(1), links: z.array(z.unknown()) });

/** The metadata of one study. `links` are as they were written, including unreadable ones, so that no other client's data is lost. */
interface NoteDocument {
  links: readonly unknown[];
}

/** The notes of one study as text and as it can be read. */
export interface StudyNotes {
  notes: readonly LinkNote[];
  /** Entries, or all of it, that make no sense; anybody who may share can write anything here. */
  unreadable: number;
}

function readDocument(text: string): NoteDocument | undefined {
  try {
    return z.safeParse(documentSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads the share records of a study's metadata. Text in another format counts as one unreadable entry. */
export function readNotes(text: string): StudyNotes {
  const parsed = readDocument(text)?.links.map((link) => z.safeParse(noteSchema, link));
  if (!parsed) return { notes: [], unreadable: 1 };
  const notes = parsed.flatMap(({ data }) => data ?? []);
  return { notes, unreadable: parsed.length - notes.length };
}

/** The text of a study's notes with one more; a note of the same id is replaced. @throws ApiError `garbled` where the text is not ours */
export function withNote(text: string | undefined, note: LinkNote, path: string): string {
  const document = text === undefined ? { links: [] } : readDocument(text);
  if (!document) throw new ApiError({ kind: 'garbled', server: 'orthanc', method: 'GET', path });
  const others = document.links.filter((link) => z.safeParse(noteSchema, link).data?.id !== note.id);
  const until = note.until?.toISOString() ?? null;
  const written = { ...note, created: note.created.toISOString(), until };
  return JSON.stringify({ version: 1, links: [...others, written] });
}

/** The key under which notes of links are cached. */
const shareNotesKey = ['orthanc', 'shareNotes'] as const;

/** Orthanc keeps `LastUpdate` of every study. */
const metadataSchema = z.looseObject({ LastUpdate: z.string() });

/** The share records of one study. */
export const studyNotesQuery = (studyId: string) =>
  queryOptions({
    queryKey: [...shareNotesKey, 'one', studyId],
    // All metadata at once: asked for by name, notes that are not there would be an error in the browser's console.
    queryFn: async ({ signal }): Promise<StudyNotes> => {
      const path = `/studies/${encodeURIComponent(studyId)}/metadata?expand`;
      const text = (await request('orthanc', path, metadataSchema, { signal }))[notesName];
      return typeof text === 'string' ? readNotes(text) : { notes: [], unreadable: 0 };
    },
  });

/** Studies with notes that are read at most, and how many by one request. */
export const mostNotedStudies = 5000;
const atOnce = 500;

const listSchema = z.array(
  z.intersection(studySchema, z.object({ Metadata: z._default(z.record(z.string(), z.unknown()), {}) })),
);

/** A study and its share records. */
export interface NotedStudy extends StudyNotes {
  study: Study;
}

/** The studies with notes that this person sees. */
export interface NotedStudies {
  studies: readonly NotedStudy[];
  /** There are more than are read. */
  isCut: boolean;
}

async function findNoted(since: number, signal: AbortSignal): Promise<NotedStudy[]> {
  const answer = await request('orthanc', '/tools/find', listSchema, {
    method: 'POST',
    json: {
      Level: 'Study',
      Query: {},
      MetadataQuery: { [notesName]: '*' },
      ResponseContent: ['MainDicomTags', 'Labels', 'Metadata'],
      Since: since,
      Limit: atOnce,
    },
    signal,
  });
  return answer.map(({ Metadata, ...study }) => {
    const text = Metadata[notesName];
    return { study, ...readNotes(typeof text === 'string' ? text : '') };
  });
}

/** Every study with notes that this person sees, up to 5,000. Needs a server with `HasExtendedFind`. */
export const notedStudiesQuery = queryOptions({
  queryKey: [...shareNotesKey, 'all'],
  queryFn: async ({ signal }): Promise<NotedStudies> => {
    const studies: NotedStudy[] = [];
    for (;;) {
      const part = await findNoted(studies.length, signal);
      studies.push(...part);
      // A server may send fewer than asked for: only an empty answer is the end.
      if (part.length === 0) return { studies, isCut: false };
      if (studies.length >= mostNotedStudies)
        return { studies: studies.slice(0, mostNotedStudies), isCut: true };
    }
  },
});

/** A link was noted: the lists of notes are stale. */
export async function forgetNotes(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: shareNotesKey });
}
