import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { studiesKey, tagRecord, text } from '#api/orthanc/studies/study.ts';
import { tagNames, type TagValues } from './correctableTags.ts';

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
      tags: valuesOf(all),
      characterSet: text(answer.RequestedTags['SpecificCharacterSet']),
      labels: answer.Labels,
      lastUpdate: answer.LastUpdate ?? text(answer.Metadata['LastUpdate']),
      images: images > 0 ? images : undefined,
    };
  }),
);

function valuesOf(all: Readonly<Record<string, unknown>>): TagValues {
  const none: TagValues = {
    PatientName: '',
    PatientID: '',
    PatientBirthDate: '',
    PatientSex: '',
    OtherPatientIDs: '',
    StudyDate: '',
    StudyTime: '',
    StudyDescription: '',
    AccessionNumber: '',
    StudyID: '',
    ReferringPhysicianName: '',
    RequestingPhysician: '',
    RequestedProcedureDescription: '',
    InstitutionName: '',
  };
  return { ...none, ...Object.fromEntries(tagNames.map((tag) => [tag, text(all[tag])])) };
}

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

/** A patient as their studies on this server tell. */
export interface KnownPatient {
  readonly id: string;
  /** Only the patient's are filled. */
  readonly tags: TagValues;
  /** Orthanc's ids of their studies that this person sees, at most `maxListed`. */
  readonly studies: readonly string[];
}

/** How many studies of a patient are looked at. */
const maxListed = 100;

const hasWildcard = (text_: string): boolean => /[*?\\]/.test(text_);

/** The studies that have exactly this PatientID; wildcards in it are taken as they are. */
async function findOfPatient(patientId: string, signal?: AbortSignal): Promise<StudyTags[]> {
  const found = await request('orthanc', '/tools/find', z.array(schema), {
    method: 'POST',
    json: {
      Level: 'Study',
      Expand: true,
      CaseSensitive: true,
      Query: { PatientID: patientId.replaceAll('\\', '?') },
      Limit: hasWildcard(patientId) ? 10 * maxListed : maxListed,
    },
    signal,
  });
  return found.filter(({ tags }) => tags.PatientID === patientId);
}

/** The patient with an ID, `null` where this person sees none. An empty ID is nobody's. */
export const knownPatientQuery = (patientId: string) =>
  queryOptions({
    queryKey: [...studiesKey, 'list', 'patient', patientId],
    queryFn: ({ signal }) => readKnownPatient(patientId, signal),
    staleTime: 0,
  });

/** Reads the patient with an ID; `null` where this person sees none. @throws ApiError */
export async function readKnownPatient(patientId: string, signal?: AbortSignal): Promise<KnownPatient | null> {
  if (patientId === '') return null;
  const studies = await findOfPatient(patientId, signal);
  // The one that was stored into last has set the patient's tags.
  const [newest] = studies.toSorted((a, b) => (a.lastUpdate < b.lastUpdate ? 1 : -1));
  return newest ? { id: patientId, tags: newest.tags, studies: studies.map(({ id }) => id) } : null;
}

/** Whether a study isn't there, or not for this person. */
export const isUnknownStudy = (error: unknown): boolean =>
  error instanceof ApiError && /^(?:notFound|forbidden)$/.test(error.kind);
