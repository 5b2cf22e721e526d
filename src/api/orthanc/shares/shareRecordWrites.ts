import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { send, sendExpectingEmpty } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { serverNow } from '#api/serverClock.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { WritePace, writeVerified, type Round } from '#lib/tasks/verifiedWrite.ts';
import {
  hasRecord,
  linkBefore,
  stateOfChange,
  withChange,
  withShareRecord,
  type ChangeState,
  type LinkBefore,
  type LinkChange,
} from './shareRecordChanges.ts';
import { shareRecordsChanged, shareRecordsMetadata, type ShareRecord } from './shareRecords.ts';

const pathOf = (studyId: string): string =>
  `/studies/${encodeURIComponent(studyId)}/metadata/${shareRecordsMetadata}`;

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

/** The share records of a study as they are stored, for a rewrite of the study that may lose them; `undefined`: there are none. @throws ApiError */
export const readRecordsText = async (studyId: string): Promise<string | undefined> =>
  (await readText(studyId))?.text;

/** Puts back share records that a rewrite of the study has lost. Those that someone has written since stay. @throws ApiError */
export async function restoreRecordsText(studyId: string, text: string): Promise<void> {
  if ((await readText(studyId)) !== undefined) return;
  const headers = { 'If-Match': nothingYet, 'Content-Type': 'text/plain' };
  try {
    await sendExpectingEmpty('orthanc', pathOf(studyId), { method: 'PUT', body: text, headers });
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'conflict') throw error;
  }
}

/** What a write makes of a study's records. */
interface RecordEdit {
  /** How the records stand with it. @throws ApiError `garbled` where the text is not ours */
  stateOf(text: string | undefined): ChangeState;
  /** The text to write. @throws ApiError `garbled` where the text is not ours */
  apply(text: string | undefined): string;
}

const conflict = (path: string): ApiError =>
  new ApiError({ kind: 'conflict', server: 'orthanc', method: 'PUT', path });

/** Reads, writes what is missing, and reads back; the value is the error to tell where it stays lost. */
async function recordRound(studyId: string, edit: RecordEdit): Promise<Round<ApiError | undefined>> {
  const path = pathOf(studyId);
  const before = await readText(studyId);
  const state = edit.stateOf(before?.text);
  if (state === 'held') return { state: 'kept', value: undefined };
  if (state === 'overruled') return { state: 'ended', value: conflict(path) };
  const body = edit.apply(before?.text);
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
  if (edit.stateOf((await readText(studyId))?.text) === 'held') return { state: 'written', value: undefined };
  // Unavailable for a moment: it isn't there, so it may be sent again.
  if (failure && failure.status !== 502 && failure.status !== 503) throw failure;
  return { state: 'lost', value: failure ?? conflict(path) };
}

/** Adds a link to a study's records. */
function recordEdit(studyId: string, record: ShareRecord): RecordEdit {
  const path = pathOf(studyId);
  return {
    stateOf: (text) => (hasRecord(text, record) ? 'held' : 'open'),
    apply: (text) => withShareRecord(text, record, path, serverNow()),
  };
}

/** Changes a link in a study's records. @param isLatest whether this page hasn't changed its mind about the link since */
function changeEdit(
  studyId: string,
  { id, change, isLatest }: { id: string; change: LinkChange; isLatest: () => boolean },
): RecordEdit {
  const path = pathOf(studyId);
  let before: LinkBefore | undefined;
  return {
    stateOf(text) {
      if (!isLatest()) return 'held';
      before ??= linkBefore(text, id);
      return stateOfChange(text, { id, change, before }, path);
    },
    apply: (text) => withChange(text, { id, change, before }, path, serverNow()),
  };
}

/** Writes the share records for the user of this page. */
interface RecordWriter {
  /**
   * Records a link on a study. Orthanc overwrites without `If-Match`, so it is always sent; but on PostgreSQL two writes with one ETag
   * may both win, so it is read back, and read again when everybody who had read before has written
   * (docs/decisions/verified-writes.md).
   * @returns once it is read back: the check that continues; true if the record is there at its end, or the server can't be reached
   * @throws ApiError `conflict` after eight attempts, `garbled` if something else is written there, `forbidden` if it isn't allowed
   */
  putRecord(this: void, studyId: string, record: ShareRecord): Promise<RecordWritten>;
  /**
   * Changes a link's record on a study in the same way. A study without a record of the link has nothing to change.
   * @throws ApiError as for a new record; `conflict` also if someone else moved the end at the same time
   */
  changeRecord(this: void, studyId: string, id: string, change: LinkChange): Promise<RecordWritten>;
}

/** A write that was read back, and its check that continues. */
export interface RecordWritten {
  checked: Promise<boolean>;
}

/** Makes a writer. @param name begins its Web Locks: one page has one writer, tests have one for each person */
export function createRecordWriter(name: string): RecordWriter {
  const pace = new WritePace();
  /** The change of each record that this page made last: the check of a revocation must not revoke again after its own undo. */
  const latest = new Map<string, LinkChange>();
  const write = async (studyId: string, edit: RecordEdit): Promise<RecordWritten> => {
    const { value, checked } = await writeVerified({
      name: `${name} ${studyId}`,
      pace,
      round: () => recordRound(studyId, edit),
    });
    if (value) throw value;
    return { checked: checked.then(({ last }) => !last?.value) };
  };
  return {
    putRecord: (studyId, record) => write(studyId, recordEdit(studyId, record)),
    changeRecord(studyId, id, change) {
      const key = `${studyId} ${id} ${change.kind === 'end' ? 'end' : 'revoked'}`;
      latest.set(key, change);
      const isLatest = (): boolean => latest.get(key) === change;
      return write(studyId, changeEdit(studyId, { id, change, isLatest }));
    },
  };
}

/** The writer of this page. */
export const recordWriter = createRecordWriter('links of study');

const concurrency = 4;

/** A share record, and the studies it is written on. */
export interface RecordOnStudies {
  record: ShareRecord;
  studyIds: readonly string[];
}

/** How many records were written, how many failed, and the first reason. */
export interface RecordsWritten {
  written: number;
  failed: number;
  error: unknown;
}

/**
 * Records links on their studies. Stale by it: every list of share records, once all are written and again if the second look misses some.
 * @param onLost called later with the number of records that someone else's writes have overwritten again and again
 */
export async function putShareRecords(
  client: QueryClient,
  records: readonly RecordOnStudies[],
  onLost: (count: number) => void,
): Promise<RecordsWritten> {
  const limited = createLimiter(concurrency);
  const ends = await Promise.allSettled(
    records.flatMap(({ record, studyIds }) =>
      studyIds.map((id) => limited(() => recordWriter.putRecord(id, record))),
    ),
  );
  const followChecks = async (): Promise<void> => {
    const checks = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.checked] : []));
    const lost = (await Promise.all(checks)).filter((isThere) => !isThere).length;
    if (lost === 0) return;
    onLost(lost);
    await shareRecordsChanged(client);
  };
  void followChecks();
  await shareRecordsChanged(client);
  const failures = ends.filter((end) => end.status === 'rejected');
  return { written: ends.length - failures.length, failed: failures.length, error: failures[0]?.reason };
}
