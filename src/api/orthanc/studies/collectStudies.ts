import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { parseDicomDate } from '#lib/text/dicomDate.ts';
import { studiesKey, type Study } from './study.ts';
import { studyCountQuery } from './studyCount.ts';
import { findStudies, type ListAsked } from './studyFind.ts';
import { everyStudy, type StudySearch } from './studySearch.ts';

/** Most studies of one patient that are listed. */
const maxOfPatient = 50;

/** The other studies of a patient that this person may see, newest first; by the patient's id, as "Patient level" is closed to many. */
export const studiesOfPatientQuery = (patientId: string, extended: boolean) =>
  queryOptions({
    queryKey: [...studiesKey, 'list', 'ofPatient', patientId, extended],
    queryFn: async ({ signal, client }) => {
      const asked = { search: ofPatient(patientId), extended };
      const slice = { since: 0, limit: maxOfPatient };
      const { studies } = await findStudies(client, asked, slice, { signal, isByDay: true });
      return studies.toSorted(byNewest);
    },
  });

/** What a study is ordered by: its day and time, or before every day where it has none. */
const momentOf = ({ studyDate, studyTime }: Study): string =>
  parseDicomDate(studyDate) ? `${studyDate.replaceAll('.', '')} ${studyTime}` : '';

const byNewest = (a: Study, b: Study): number =>
  momentOf(a) < momentOf(b) ? 1 : momentOf(a) > momentOf(b) ? -1 : 0;

const ofPatient = (patientId: string): StudySearch => ({
  ...everyStudy,
  texts: { PatientID: `"${patientId}"` },
});

/** As many studies as one action takes on. */
export const maxCollected = 10_000;

/** Where the last "all that match" is cached. */
const collectedKey = [...studiesKey, 'list', 'collected'] as const;

/** Studies of one request while a selection is frozen; no counts are computed for them. */
const pageSize = 500;

/**
 * Freezes "all that match" and leaves it in the cache, where labels are looked up later: reads every study that a search finds, at most 10,000, with what actions need of it (name, labels, UID).
 * In the order of arrival, so that what is received meanwhile comes at the end; with one request where the server cannot order, since pages would not meet.
 * @param onProgress hears how many are there so far
 * @throws ApiError; an abort passes as it is
 */
export async function collectStudies(
  client: QueryClient,
  { search, extended }: ListAsked,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<ReadonlyMap<string, Study>> {
  const collected = new Map<string, Study>();
  const asked: ListAsked = { search: { ...search, sort: 'received', descending: false }, extended };
  const total = extended ? await client.fetchQuery(studyCountQuery(search)) : 0;
  let since = 0;
  do {
    const slice = { since, limit: extended ? pageSize : maxCollected };
    const page = await findStudies(client, asked, slice, { signal, content: 'lean', isSettled: true });
    for (const study of page.studies) {
      if (collected.size < maxCollected) collected.set(study.id, study);
    }
    onProgress(collected.size);
    if (page.isLast) break;
    since += page.covered;
  } while (since < total && collected.size < maxCollected);
  client.setQueryData(collectedKey, [...collected.values()]);
  return collected;
}
