import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import { studiesKey, type Study } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** A study of this archive as far as a remote's answer is compared with it. */
export type StudyHere = Pick<Study, 'id' | 'studyInstanceUid' | 'labels' | 'instanceCount'>;

/** UIDs in one find, of some 64 characters each. */
export const uidsPerLook = 100;

/** Looks that are under way together: the server computes the counts. */
const limited = createLimiter(2);

const hereKey = [...studiesKey, 'here'] as const;

/** Which of some studies are in this archive, as far as this person sees it. A UID isn't unique over patients: several may have it. */
export function findStudiesHere(
  uids: readonly string[],
  extended: boolean,
  signal?: AbortSignal,
): Promise<readonly Study[]> {
  return findStudiesByUid(uids, { extended, withCounts: true, signal });
}

/** Which of some studies of a remote are here already: one find for up to a hundred of them. @param uids `uidsPerLook` at most */
export const studiesHereQuery = (uids: readonly string[], extended: boolean) =>
  queryOptions({
    queryKey: [...hereKey, uids],
    queryFn: ({ signal }): Promise<readonly StudyHere[]> =>
      limited(() => findStudiesHere(uids, extended, signal)),
    meta: toldInPlace,
  });

/** Some studies have arrived: what is said of them is asked again, and of no others. */
export async function studiesArrived(client: QueryClient, arrived: ReadonlySet<string>): Promise<void> {
  await client.invalidateQueries({
    queryKey: hereKey,
    predicate: ({ queryKey }) =>
      Array.isArray(queryKey[3]) && queryKey[3].some((uid: unknown) => arrived.has(String(uid))),
  });
}
