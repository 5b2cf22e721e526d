import type { Study } from '#api/orthanc/studies/study.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';

/** Studies in one question for their names. */
const namesPerFind = 100;

/**
 * Reads again what studies are called, for the report of a task that was resumed: its record holds no names. Only those that this person sees here
 * have one; the report names the others by their ID.
 */
export async function readNames(
  uids: readonly string[],
  extended: boolean,
  onStudy: (study: Study) => void,
): Promise<void> {
  const known = [...new Set(uids)].filter(Boolean);
  for (let from = 0; from < known.length; from += namesPerFind) {
    const asked = known.slice(from, from + namesPerFind);
    try {
      (await findStudiesByUid(asked, { extended, withTags: true })).forEach(onStudy);
    } catch {
      // The task goes on without them.
    }
  }
}
