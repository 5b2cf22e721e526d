import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import type { StudyKey } from './deleteStudy.ts';

/** Identifiers in one question: some 64 characters each. */
const atOnce = 50;

/**
 * Asks which of some studies this person sees at this moment: a find, since that follows a change of labels at once, where opening a study
 * lags up to a minute.
 * @returns Orthanc's ids of those that are seen; a study without StudyInstanceUID is never among them
 * @throws ApiError
 */
export async function listVisible(studies: readonly StudyKey[], signal?: AbortSignal): Promise<Set<string>> {
  const uids = [...new Set(studies.flatMap((study) => study.studyInstanceUid || []))];
  const seen = new Set<string>();
  for (let from = 0; from < uids.length; from += atOnce) {
    const ids = await request('orthanc', '/tools/find', z.array(z.string()), {
      method: 'POST',
      json: {
        Level: 'Study',
        Expand: false,
        Query: { StudyInstanceUID: uids.slice(from, from + atOnce).join('\\') },
      },
      signal,
    });
    for (const id of ids) seen.add(id);
  }
  return new Set(
    studies.filter(({ id, studyInstanceUid }) => studyInstanceUid && seen.has(id)).map(({ id }) => id),
  );
}
