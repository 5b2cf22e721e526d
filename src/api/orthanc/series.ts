import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { tagRecord, text } from './tagText.ts';

/** A series as the console uses it; every text comes from a DICOM file. */
export interface Series {
  /** Orthanc's id. */
  id: string;
  seriesInstanceUid: string;
  modality: string;
  number: string;
  description: string;
  bodyPart: string;
  /** DICOM date and time. */
  date: string;
  time: string;
  station: string;
  manufacturer: string;
  /** Orthanc's ids of its instances, in no order. */
  instances: readonly string[];
}

const seriesSchema = z.pipe(
  z.object({
    ID: z.string(),
    MainDicomTags: z._default(tagRecord, {}),
    Instances: z._default(z.array(z.string()), []),
  }),
  z.transform((answer): Series => {
    const tags = answer.MainDicomTags;
    return {
      id: answer.ID,
      seriesInstanceUid: text(tags['SeriesInstanceUID']),
      modality: text(tags['Modality']),
      number: text(tags['SeriesNumber']),
      description: text(tags['SeriesDescription']),
      bodyPart: text(tags['BodyPartExamined']),
      date: text(tags['SeriesDate']),
      time: text(tags['SeriesTime']),
      station: text(tags['StationName']),
      manufacturer: text(tags['Manufacturer']),
      instances: answer.Instances,
    };
  }),
);

/** By series number; those without a readable one come last. */
export function byNumber(a: { number: string }, b: { number: string }): number {
  const [first, second] = [Number.parseInt(a.number, 10), Number.parseInt(b.number, 10)];
  if (Number.isNaN(first) || Number.isNaN(second))
    return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  return first - second;
}

/** The series of a study, by their number. */
export const seriesOfStudyQuery = (studyId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'study', studyId, 'series'],
    queryFn: async ({ signal }) =>
      (await request('orthanc', `/studies/${studyId}/series`, z.array(seriesSchema), { signal })).toSorted(
        byNumber,
      ),
  });
