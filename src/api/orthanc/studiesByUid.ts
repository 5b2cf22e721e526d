import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studySchema, type Study } from './study.ts';

/** How studies are found by their UID. */
interface FindByUid {
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  /** Whether names are needed: many studies come sooner without. */
  withTags?: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Studies by their StudyInstanceUID, many with one request: their labels as they are now, on request with main tags. Fewer may come than were asked
 * for (gone, not visible to this person, or cut by the server), and more (a UID isn't unique over patients): match by `id`.
 * @throws ApiError
 */
export function findStudiesByUid(
  uids: readonly string[],
  { extended, withTags = false, signal }: FindByUid,
): Promise<Study[]> {
  return request('orthanc', '/tools/find', z.array(studySchema), {
    method: 'POST',
    json: {
      Level: 'Study',
      // A list in DICOM's own way, which an index of UIDs serves directly.
      Query: { StudyInstanceUID: uids.join('\\') },
      ...(extended
        ? { ResponseContent: withTags ? ['Labels', 'MainDicomTags'] : ['Labels'] }
        : { Expand: true }),
    },
    signal,
  });
}
