import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { studiesKey, studySchema, type StudyKey } from '#api/orthanc/studies/study.ts';

/** What has to be known of a study before it is anonymized. Every text is hostile. */
export interface AnonymizationFacts {
  /** Orthanc's id. */
  readonly id: string;
  readonly patientId: string;
  readonly modalities: readonly string[];
}

/** Studies in one question. */
const perFind = 100;

async function readPart(studies: readonly StudyKey[], signal: AbortSignal): Promise<AnonymizationFacts[]> {
  const wanted = new Set(studies.map(({ id }) => id));
  const found = await request('orthanc', '/tools/find', z.array(studySchema), {
    method: 'POST',
    json: {
      Level: 'Study',
      Expand: true,
      Query: { StudyInstanceUID: studies.map(({ studyInstanceUid }) => studyInstanceUid).join('\\') },
      RequestedTags: ['ModalitiesInStudy'],
    },
    signal,
  });
  return found
    .filter(({ id }) => wanted.has(id))
    .map(({ id, patientId, modalities }) => ({ id, patientId, modalities }));
}

/** Reads whose the studies are and what kinds of images they hold; those that aren't seen anymore are missing. A request for each hundred. */
export const anonymizationFactsQuery = (studies: readonly StudyKey[]) =>
  queryOptions({
    queryKey: [...studiesKey, 'anonymizationFacts', studies.map(({ id }) => id)],
    queryFn: async ({ signal }): Promise<AnonymizationFacts[]> => {
      const facts: AnonymizationFacts[] = [];
      for (let from = 0; from < studies.length; from += perFind)
        facts.push(...(await readPart(studies.slice(from, from + perFind), signal)));
      return facts;
    },
    staleTime: 0,
    gcTime: 0,
  });

/** Asks Orthanc which of these tags it doesn't know: it refuses a whole anonymization for one, without naming it where the audit log is on. */
export async function unknownTags(tags: readonly string[]): Promise<string[]> {
  const isUnknown = await Promise.all(tags.map(isUnknownTag));
  return tags.filter((_tag, index) => isUnknown[index]);
}

async function isUnknownTag(tag: string): Promise<boolean> {
  try {
    await request('orthanc', '/tools/find', z.array(z.unknown()), {
      method: 'POST',
      json: { Level: 'Study', Query: {}, RequestedTags: [tag], Limit: 1, Expand: false },
    });
    return false;
  } catch (error) {
    // Orthanc's details are the tag and nothing else; where it gives none, its message says what it is.
    const isTold = (detail: string): boolean => detail === tag || /Unknown DICOM tag/i.test(detail);
    if (error instanceof ApiError && error.status === 500 && isTold(error.detail)) return true;
    throw error;
  }
}
