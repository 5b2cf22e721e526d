import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studiesKey, studySchema, type CopyKind, type Study } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';

/** A copy of a study. */
export interface Copy {
  kind: CopyKind;
  study: Study;
}

/** The copies of a study that this person can see. */
export interface Copies {
  copies: readonly Copy[];
  /** There are more than the console lists. */
  isCut: boolean;
}

/** Copies of each kind that are listed at most. */
export const maxCopies = 100;

const metadataOf = { anonymized: 'AnonymizedFrom', modified: 'ModifiedFrom' } as const;

const findCopies = async (kind: CopyKind, id: string, signal: AbortSignal): Promise<Copy[]> => {
  const studies = await request('orthanc', '/tools/find', z.array(studySchema), {
    method: 'POST',
    json: {
      Level: 'Study',
      Query: {},
      MetadataQuery: { [metadataOf[kind]]: id },
      ResponseContent: ['MainDicomTags', 'Labels', 'Metadata'],
      OrderBy: [{ Type: 'Metadata', Key: 'LastUpdate', Direction: 'DESC' }],
      // One more than is listed tells whether there are more.
      Limit: maxCopies + 1,
    },
    signal,
  });
  return studies.map((study) => ({ kind, study }));
};

/**
 * The copies of a study, the latest first, by what Orthanc wrote on each of them. Two requests, since the conditions of a find are all to be met.
 * Needs a server with `HasExtendedFind`.
 */
export const copiesQuery = (id: string) =>
  queryOptions({
    queryKey: [...studiesKey, 'copies', id],
    queryFn: async ({ signal }): Promise<Copies> => {
      const found = await Promise.all([
        findCopies('anonymized', id, signal),
        findCopies('modified', id, signal),
      ]);
      const copies = found.flatMap((ofKind) => ofKind.slice(0, maxCopies));
      return {
        copies: copies.toSorted((a, b) => (a.study.lastUpdate < b.study.lastUpdate ? 1 : -1)),
        isCut: found.some((ofKind) => ofKind.length > maxCopies),
      };
    },
    meta: toldInPlace,
  });

/** The copy of a study that a patient has; `undefined` where this person sees none. @returns Orthanc's id @throws ApiError */
export async function findCopyOf(sourceId: string, patientId: string): Promise<string | undefined> {
  const studies = await request('orthanc', '/tools/find', z.array(studySchema), {
    method: 'POST',
    json: { Level: 'Study', Expand: true, Query: { PatientID: patientId } },
  });
  return studies.find(({ sources = [] }) => sources.some(({ id }) => id === sourceId))?.id;
}
