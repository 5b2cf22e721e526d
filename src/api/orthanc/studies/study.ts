import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';

/** The key under which every answer about studies is cached: `[…, 'list', …]` lists, `[…, 'one', id]` single ones. */
export const studiesKey = ['orthanc', 'studies'] as const;

/** The key under which labels in use and every count by label are cached. */
export const labelsKey = ['orthanc', 'labels'] as const;

/** Tags by keyword as Orthanc sends them: texts, but a sequence or a number must not break the page. */
export const tagRecord = z.record(z.string(), z.unknown());

/** A DICOM value as text; empty if it isn't text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A count that Orthanc writes as a text; absent or unreadable gives `undefined`. */
export function count(value: unknown): number | undefined {
  const read = text(value);
  return /^\d+$/.test(read) ? Number(read) : undefined;
}

/** A study as the console uses it. Every text comes from a DICOM file: hostile, any of them may be empty or garbage. */
export interface Study {
  /** Orthanc's id, five groups of eight hex digits. */
  id: string;
  studyInstanceUid: string;
  /** As DICOM writes it, `Family^Given…`; for people `readPersonName`. */
  patientName: string;
  patientId: string;
  /** DICOM date. */
  patientBirthDate: string;
  patientSex: string;
  /** DICOM date and time. */
  studyDate: string;
  studyTime: string;
  description: string;
  accessionNumber: string;
  referringPhysician: string;
  institution: string;
  /** Those that this person may know of. */
  labels: readonly string[];
  /** `YYYYMMDDTHHMMSS`, UTC; when the study last received something. Empty where it was not asked for. */
  lastUpdate: string;
  /** Computed by the server from the series; empty where it was not asked for. */
  modalities: readonly string[];
  seriesCount: number | undefined;
  instanceCount: number | undefined;
  /** Orthanc's id of the patient; empty where the answer does not tell. */
  parentPatient: string;
  /** What this study is a copy of, where the answer tells. */
  sources?: readonly CopySource[];
}

/** How Orthanc made a copy of a study. */
export type CopyKind = 'anonymized' | 'modified';

/** What a study is a copy of. */
export interface CopySource {
  kind: CopyKind;
  /** Orthanc's id of the source, which may have been deleted or be hidden from this person. */
  id: string;
}

/**
 * As much of a study as a selection keeps: what finds, links and deletions name it by, and what names it to a person, since it may
 * have left every list by then. What others change meanwhile, its labels above all, has one owner: the cache of answers.
 */
export type SelectedStudy = Pick<
  Study,
  'id' | 'studyInstanceUid' | 'patientName' | 'studyDate' | 'description'
>;

/** What names a study for good: Orthanc's id, and the UID that a find takes. */
export type StudyKey = Pick<Study, 'id' | 'studyInstanceUid'>;

/** Orthanc's id of a study: what has another form names no study, and nothing is asked about it. */
const orthancId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){4}$/;

/** A find that asks for metadata tells the origin only there. */
function sourcesOf(answer: {
  AnonymizedFrom?: unknown;
  ModifiedFrom?: unknown;
  Metadata: Readonly<Record<string, unknown>>;
}): CopySource[] {
  const named = [
    { kind: 'anonymized', id: text(answer.AnonymizedFrom ?? answer.Metadata['AnonymizedFrom']) },
    { kind: 'modified', id: text(answer.ModifiedFrom ?? answer.Metadata['ModifiedFrom']) },
  ] as const;
  return named.filter(({ id }) => orthancId.test(id));
}

/** A study of `POST /tools/find` or `GET /studies/{id}?requested-tags=…`. */
export const studySchema = z.pipe(
  z.object({
    ID: z.string(),
    Labels: z._default(z.array(z.string()), []),
    MainDicomTags: z._default(tagRecord, {}),
    PatientMainDicomTags: z._default(tagRecord, {}),
    RequestedTags: z._default(tagRecord, {}),
    Metadata: z._default(tagRecord, {}),
    LastUpdate: z.optional(z.string()),
    ParentPatient: z._default(z.string(), ''),
    AnonymizedFrom: z.optional(z.unknown()),
    ModifiedFrom: z.optional(z.unknown()),
  }),
  z.transform((answer): Study => {
    const sources = sourcesOf(answer);
    const study = answer.MainDicomTags;
    const patient = answer.PatientMainDicomTags;
    const requested = answer.RequestedTags;
    return {
      id: answer.ID,
      studyInstanceUid: text(study['StudyInstanceUID']),
      patientName: text(patient['PatientName']),
      patientId: text(patient['PatientID']),
      patientBirthDate: text(patient['PatientBirthDate']),
      patientSex: text(patient['PatientSex']),
      studyDate: text(study['StudyDate']),
      studyTime: text(study['StudyTime']),
      description: text(study['StudyDescription']),
      accessionNumber: text(study['AccessionNumber']),
      referringPhysician: text(study['ReferringPhysicianName']),
      institution: text(study['InstitutionName']),
      labels: answer.Labels,
      lastUpdate: text(answer.Metadata['LastUpdate']) || (answer.LastUpdate ?? ''),
      modalities: text(requested['ModalitiesInStudy']).split('\\').filter(Boolean),
      seriesCount: count(requested['NumberOfStudyRelatedSeries']),
      instanceCount: count(requested['NumberOfStudyRelatedInstances']),
      parentPatient: answer.ParentPatient,
      ...(sources.length > 0 ? { sources } : {}),
    };
  }),
);

/** Computed by the server from the series: asked for by name. */
const computed = 'ModalitiesInStudy;NumberOfStudyRelatedSeries;NumberOfStudyRelatedInstances';

/** One study. It is refused alike where it does not exist and where this person may not see it. */
export const studyQuery = (id: string) =>
  queryOptions({
    queryKey: [...studiesKey, 'one', id],
    queryFn: ({ signal }) =>
      request('orthanc', `/studies/${encodeURIComponent(id)}?requested-tags=${computed}`, studySchema, {
        signal,
      }),
  });

const sizeSchema = z.pipe(
  z.object({ DiskSize: z.string(), CountInstances: z.number() }),
  z.transform((answer) => ({ bytes: Number(answer.DiskSize), instances: answer.CountInstances })),
);

/** How large a study is in the archive, in bytes, and how many instances it has: for a word before a download. */
export const studySizeQuery = (id: string) =>
  queryOptions({
    queryKey: ['orthanc', 'study', id, 'size'],
    queryFn: ({ signal }) =>
      request('orthanc', `/studies/${encodeURIComponent(id)}/statistics`, sizeSchema, { signal }),
    staleTime: 60_000,
  });
