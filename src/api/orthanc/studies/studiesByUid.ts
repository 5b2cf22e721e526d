import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studySchema, type Study, type StudyKey } from './study.ts';

/** Identifiers in one question: some 64 characters each. */
const uidsPerFind = 50;

/**
 * Asks which of some studies this person sees at this moment: a find, since that follows a change of labels at once, where opening a study
 * lags up to a minute.
 * @returns Orthanc's ids of those that are seen; a study without StudyInstanceUID is never among them
 * @throws ApiError
 */
export async function listVisible(studies: readonly StudyKey[], signal?: AbortSignal): Promise<Set<string>> {
  const uids = [...new Set(studies.flatMap((study) => study.studyInstanceUid || []))];
  const seen = new Set<string>();
  for (let from = 0; from < uids.length; from += uidsPerFind) {
    const ids = await request('orthanc', '/tools/find', z.array(z.string()), {
      method: 'POST',
      json: {
        Level: 'Study',
        Expand: false,
        Query: { StudyInstanceUID: uids.slice(from, from + uidsPerFind).join('\\') },
      },
      signal,
    });
    for (const id of ids) seen.add(id);
  }
  return new Set(
    studies.filter(({ id, studyInstanceUid }) => studyInstanceUid && seen.has(id)).map(({ id }) => id),
  );
}

/** How studies are found by their UID. */
interface FindByUid {
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Whether names are needed: many studies come sooner without. */
  withTags?: boolean;
  /** Whether the number of images is needed, which the server counts for each study. */
  withCounts?: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Studies by their StudyInstanceUID, many with one request: their labels as they are now, on request with main tags. Fewer may come than were asked
 * for (gone, not visible to this person, or cut by the server), and more (a UID isn't unique over patients): match by `id`.
 * @throws ApiError
 */
export function findStudiesByUid(
  uids: readonly string[],
  { extended, withTags = false, withCounts = false, signal }: FindByUid,
): Promise<Study[]> {
  const content = ['Labels', ...(withTags || withCounts ? ['MainDicomTags'] : [])];
  return request('orthanc', '/tools/find', z.array(studySchema), {
    method: 'POST',
    json: {
      Level: 'Study',
      // A list in DICOM's own way, which an index of UIDs serves directly.
      Query: { StudyInstanceUID: uids.join('\\') },
      ...(withCounts ? { RequestedTags: ['NumberOfStudyRelatedInstances'] } : {}),
      ...(extended
        ? { ResponseContent: withCounts ? [...content, 'RequestedTags'] : content }
        : { Expand: true }),
    },
    signal,
  });
}
