import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { findStudiesByUid } from './studiesByUid.ts';
import type { StudyKey } from './study.ts';

/**
 * How a deletion ended. `gone`: it was deleted before, or the response got lost and a look shows that it is done. `notFound`: the same
 * for a person limited to labels, who can't tell a deleted study from one that lost its label.
 */
export type Deletion = 'deleted' | 'gone' | 'notFound';

/** A large study on slow storage takes minutes; a connection that hangs must end some time. */
const timeout = 10 * 60_000;

/** A server that lost the connection may still be at it: one more look after this long. */
const lookAgainMs = 2000;

/** Orthanc names what is left of the patient, or null. */
const deletedSchema = z.object({ RemainingAncestor: z.nullable(z.object({ ID: z.string() })) });

/** Whether this person can still find the study. A refused deletion can't be told from a deleted study in another way. */
export async function isStudyThere({ id, studyInstanceUid }: StudyKey, extended: boolean): Promise<boolean> {
  if (studyInstanceUid === '') return true;
  return (await findStudiesByUid([studyInstanceUid], { extended })).some((study) => study.id === id);
}

/** Whether the study may be gone after a deletion that failed this way: a deleted study is refused like one that the user can't see. */
function mayBeGone(error: unknown): boolean {
  if (mayBeDone(error)) return true;
  if (!(error instanceof ApiError)) return false;
  if (error.kind === 'notFound') return true;
  return error.kind === 'forbidden' && /^(?:gone|label|policy)$/.test(error.refusal?.because ?? '');
}

/** Whether the server may still be deleting. */
const mayBeUnderWay = (error: unknown): boolean =>
  error instanceof ApiError &&
  (/^(?:offline|timeout)$/.test(error.kind) || /^50[24]$/.test(String(error.status)));

/**
 * Deletes a study with everything in it. Where the response doesn't say that it is done, a find does.
 * @param about the server's `HasExtendedFind`, and whether this person sees all studies
 * @throws ApiError if it is still there, or it isn't known
 */
export async function deleteStudy(
  study: StudyKey,
  { extended, seesAll }: { extended: boolean; seesAll: boolean },
): Promise<Deletion> {
  const path = `/studies/${encodeURIComponent(study.id)}`;
  try {
    await request('orthanc', path, deletedSchema, { method: 'DELETE', timeout });
    return 'deleted';
  } catch (error) {
    if (!mayBeGone(error)) throw error;
    const isThere = (): Promise<boolean> => isStudyThere(study, extended).catch(() => true);
    if (!(await isThere())) return seesAll ? 'gone' : 'notFound';
    if (!mayBeUnderWay(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    if (await isThere()) throw error;
    return seesAll ? 'gone' : 'notFound';
  }
}
