import * as z from 'zod/mini';

const tags = z.record(z.string(), z.unknown());

/** A DICOM value as text: tags come as strings, but a sequence or a number must not break the page. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A count that Orthanc writes as a text; absent or unreadable gives `undefined`. */
function count(value: unknown): number | undefined {
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
}

/** A study of `POST /tools/find` or `GET /studies/{id}?requested-tags=…`. */
export const studySchema = z.pipe(
  z.object({
    ID: z.string(),
    Labels: z._default(z.array(z.string()), []),
    MainDicomTags: z._default(tags, {}),
    PatientMainDicomTags: z._default(tags, {}),
    RequestedTags: z._default(tags, {}),
    Metadata: z._default(tags, {}),
    LastUpdate: z.optional(z.string()),
    ParentPatient: z._default(z.string(), ''),
  }),
  z.transform((answer): Study => {
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
    };
  }),
);
