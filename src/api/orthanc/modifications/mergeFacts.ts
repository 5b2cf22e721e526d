import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { byNumber, seriesOfStudy, type Series } from '#api/orthanc/instances.ts';
import { isUnseen } from '#api/orthanc/lineages.ts';
import { studiesKey, type StudyKey } from '#api/orthanc/studies/study.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { readStudyTags } from './studyTags.ts';

/** A study as a merge needs it. Every text is hostile. */
export interface MergeFacts extends StudyKey {
  readonly patientId: string;
  readonly patientName: string;
  readonly studyDate: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly lastUpdate: string;
  /** By their number. */
  readonly series: readonly (Series & { readonly images: number })[];
}

/** Studies that are read at once: two requests each. */
const limit = createLimiter(3);

async function readOne(id: string, signal: AbortSignal | undefined): Promise<MergeFacts[]> {
  try {
    const [about, series] = await Promise.all([readStudyTags(id, signal), seriesOfStudy(id, signal)]);
    const { tags, studyInstanceUid, labels, lastUpdate } = about;
    return [
      {
        id,
        studyInstanceUid,
        patientId: tags.PatientID,
        patientName: tags.PatientName,
        studyDate: tags.StudyDate,
        description: tags.StudyDescription,
        labels,
        lastUpdate,
        series: series.toSorted(byNumber).map((one) => ({ ...one, images: one.instances.length })),
      },
    ];
  } catch (error) {
    if (isUnseen(error)) return [];
    throw error;
  }
}

/** Reads studies with their series; those that this person doesn't see (anymore) are missing. @throws ApiError */
export async function readMergeFacts(ids: readonly string[], signal?: AbortSignal): Promise<MergeFacts[]> {
  const read = await Promise.all(ids.map((id) => limit(() => readOne(id, signal))));
  return read.flat();
}

/** Studies with their series, for a form. */
export const mergeFactsQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: [...studiesKey, 'mergeFacts', ids],
    queryFn: ({ signal }) => readMergeFacts(ids, signal),
    enabled: ids.length > 0,
    staleTime: 0,
    gcTime: 0,
  });

const deletedSchema = z.object({ RemainingAncestor: z.nullable(z.object({ ID: z.string() })) });

/** Deletes a series. One that isn't there anymore is as good as deleted. @throws ApiError */
export async function deleteSeries(id: string): Promise<void> {
  try {
    await request('orthanc', `/series/${encodeURIComponent(id)}`, deletedSchema, { method: 'DELETE' });
  } catch (error) {
    if (!isUnseen(error)) throw error;
  }
}
