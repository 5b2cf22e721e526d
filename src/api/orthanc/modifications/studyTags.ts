import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { studiesKey, tagRecord, text } from '#api/orthanc/studies/study.ts';
import { tagValues, type TagValues } from './correctableTags.ts';

/** What a correction needs to know of a study. Every text is hostile. */
export interface StudyTags {
  /** Orthanc's id. */
  readonly id: string;
  readonly studyInstanceUid: string;
  readonly tags: TagValues;
  /** `SpecificCharacterSet` of one of its images; empty where it has none. */
  readonly characterSet: string;
  readonly labels: readonly string[];
  /** When something was last stored in it, `YYYYMMDDTHHMMSS` UTC. */
  readonly lastUpdate: string;
  readonly images: number | undefined;
}

const schema = z.pipe(
  z.object({
    ID: z.string(),
    Labels: z._default(z.array(z.string()), []),
    LastUpdate: z.optional(z.string()),
    Metadata: z._default(tagRecord, {}),
    MainDicomTags: z._default(tagRecord, {}),
    PatientMainDicomTags: z._default(tagRecord, {}),
    RequestedTags: z._default(tagRecord, {}),
  }),
  z.transform((answer): StudyTags => {
    const all = { ...answer.MainDicomTags, ...answer.PatientMainDicomTags };
    const images = Number(text(answer.RequestedTags['NumberOfStudyRelatedInstances']));
    return {
      id: answer.ID,
      studyInstanceUid: text(all['StudyInstanceUID']),
      tags: tagValues((tag) => text(all[tag])),
      characterSet: text(answer.RequestedTags['SpecificCharacterSet']),
      labels: answer.Labels,
      lastUpdate: answer.LastUpdate ?? text(answer.Metadata['LastUpdate']),
      images: images > 0 ? images : undefined,
    };
  }),
);

const requested = 'SpecificCharacterSet;NumberOfStudyRelatedInstances';

/** Reads the tags of a study as they are now. @throws ApiError */
export const readStudyTags = (id: string, signal?: AbortSignal): Promise<StudyTags> =>
  request('orthanc', `/studies/${encodeURIComponent(id)}?requested-tags=${requested}`, schema, { signal });

/** The tags of a study, for a form: read when the form opens. */
export const studyTagsQuery = (id: string) =>
  queryOptions({
    queryKey: [...studiesKey, 'tags', id],
    queryFn: ({ signal }) => readStudyTags(id, signal),
    staleTime: 0,
    gcTime: 0,
  });
