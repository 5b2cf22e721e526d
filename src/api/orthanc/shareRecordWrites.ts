import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { send, sendExpectingEmpty } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { WritePace, writeVerified, type Round } from '#lib/tasks/verifiedWrite.ts';
import { forgetNotes, notesName, readNotes, withNote, type LinkNote } from './shareRecords.ts';

const pathOf = (studyId: string): string => `/studies/${encodeURIComponent(studyId)}/metadata/${notesName}`;

/** Matches no text: if someone else created the records first, the write is refused. If there are none yet, Orthanc ignores it. */
const nothingYet = '"0-00000000000000000000000000000000"';

async function readText(studyId: string): Promise<{ text: string; etag: string } | undefined> {
  try {
    return await send('orthanc', pathOf(studyId), async (response) => ({
      text: await response.text(),
      etag: response.headers.get('ETag') ?? nothingYet,
    }));
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

const isOurs = (text: string | undefined, note: LinkNote): boolean =>
  text !== undefined &&
  readNotes(text).notes.some((one) => one.id === note.id && JSON.stringify(one) === JSON.stringify(note));

/** Reads, adds what is missing, and reads back; the value is the error to tell where it stays lost. */
async function noteRound(studyId: string, note: LinkNote): Promise<Round<ApiError | undefined>> {
  const path = pathOf(studyId);
  const before = await readText(studyId);
  if (isOurs(before?.text, note)) return { state: 'kept', value: undefined };
  const body = withNote(before?.text, note, path);
  const headers = { 'If-Match': before?.etag ?? nothingYet, 'Content-Type': 'text/plain' };
  let failure: ApiError | undefined;
  try {
    await sendExpectingEmpty('orthanc', path, { method: 'PUT', body, headers });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.kind === 'conflict') return { state: 'lost', value: error };
    if (!mayBeDone(error)) throw error;
    failure = error;
  }
  if (isOurs((await readText(studyId))?.text, note)) return { state: 'written', value: undefined };
  if (failure) throw failure;
  return { state: 'lost', value: new ApiError({ kind: 'conflict', server: 'orthanc', method: 'PUT', path }) };
}

/** Notes links for the person at this page. */
interface NoteWriter {
  /**
   * Notes a link on a study. Orthanc overwrites without `If-Match`, so it is always sent; but on PostgreSQL two writes with one ETag
   * may both win, so it is read back, and read again when everybody who had read before has written
   * (docs/decisions/verified-writes.md).
   * @returns once it is read back: the check that continues; true if the record is there at its end, or the server can't be reached
   * @throws ApiError `conflict` after eight attempts, `garbled` if something else is written there, `forbidden` if it isn't allowed
   */
  putNote(this: void, studyId: string, note: LinkNote): Promise<{ checked: Promise<boolean> }>;
}

/** Makes a writer. @param name begins its Web Locks: one page has one writer, tests have one for each person */
export function createNoteWriter(name: string): NoteWriter {
  const pace = new WritePace();
  return {
    putNote: async (studyId, note) => {
      const { value, checked } = await writeVerified({
        name: `${name} ${studyId}`,
        pace,
        round: () => noteRound(studyId, note),
      });
      if (value) throw value;
      return { checked: checked.then(({ last }) => !last?.value) };
    },
  };
}

/** The writer of this page. */
const { putNote } = createNoteWriter('links of study');

const writesAtOnce = 4;

/** A note for each of some studies. */
export interface NoteOfStudies {
  note: LinkNote;
  studyIds: readonly string[];
}

/** How many notes were written, how many failed, and the first reason. */
export interface NotesWritten {
  written: number;
  failed: number;
  error: unknown;
}

/**
 * Notes links on their studies. Stale by it: every list of notes, once all are written and again where the second look misses some.
 * @param onLost told later how many notes someone else's write has gone over, again and again
 */
export async function putNotes(
  client: QueryClient,
  notes: readonly NoteOfStudies[],
  onLost: (count: number) => void,
): Promise<NotesWritten> {
  const limited = createLimiter(writesAtOnce);
  const ends = await Promise.allSettled(
    notes.flatMap(({ note, studyIds }) => studyIds.map((id) => limited(() => putNote(id, note)))),
  );
  const followChecks = async (): Promise<void> => {
    const checks = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.checked] : []));
    const lost = (await Promise.all(checks)).filter((isThere) => !isThere).length;
    if (lost === 0) return;
    onLost(lost);
    await forgetNotes(client);
  };
  void followChecks();
  await forgetNotes(client);
  const failures = ends.filter((end) => end.status === 'rejected');
  return { written: ends.length - failures.length, failed: failures.length, error: failures[0]?.reason };
}
