import * as z from 'zod/mini';
import { count, tagRecord, text, type Study } from '#api/orthanc/studies/study.ts';

/** A study as a remote tells of it. Every text is hostile, and any of them may be missing, the UID as well. */
export interface RemoteStudy extends Pick<
  Study,
  | 'studyInstanceUid'
  | 'patientName'
  | 'patientId'
  | 'patientBirthDate'
  | 'studyDate'
  | 'studyTime'
  | 'description'
  | 'accessionNumber'
  | 'referringPhysician'
  | 'institution'
  | 'modalities'
  | 'seriesCount'
  | 'instanceCount'
> {
  /** Its place in the answer, from 0: what names it to Orthanc, and the one thing that no two of them share. */
  readonly index: number;
}

/** What is asked of a remote for each study, by keyword, with its number in DICOMweb answers. */
const tags = {
  StudyInstanceUID: '0020000D',
  PatientName: '00100010',
  PatientID: '00100020',
  PatientBirthDate: '00100030',
  StudyDate: '00080020',
  StudyTime: '00080030',
  StudyDescription: '00081030',
  AccessionNumber: '00080050',
  ReferringPhysicianName: '00080090',
  InstitutionName: '00080080',
  ModalitiesInStudy: '00080061',
  NumberOfStudyRelatedSeries: '00201206',
  NumberOfStudyRelatedInstances: '00201208',
} as const;

type Tag = keyof typeof tags;

/** The keywords of what is asked for. */
export const askedTags = Object.keys(tags).filter((name): name is Tag => name in tags);

/** A value as text; several are joined as DICOM joins them. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(text).join('\\') : text(value));

function studyOf(valueOf: (tag: Tag) => unknown, index: number): RemoteStudy {
  // DICOM pads values to an even length, some systems with a null character.
  const read = (tag: Tag): string => textOf(valueOf(tag)).replaceAll('\0', '').trim();
  return {
    index,
    studyInstanceUid: read('StudyInstanceUID'),
    patientName: read('PatientName'),
    patientId: read('PatientID'),
    patientBirthDate: read('PatientBirthDate'),
    studyDate: read('StudyDate'),
    studyTime: read('StudyTime'),
    description: read('StudyDescription'),
    accessionNumber: read('AccessionNumber'),
    referringPhysician: read('ReferringPhysicianName'),
    institution: read('InstitutionName'),
    modalities: read('ModalitiesInStudy')
      .split('\\')
      .map((one) => one.trim())
      .filter(Boolean),
    seriesCount: count(read('NumberOfStudyRelatedSeries')),
    instanceCount: count(read('NumberOfStudyRelatedInstances')),
  };
}

/** `GET /queries/{id}/answers?expand&simplify`: texts by keyword. */
export const findAnswers = z.pipe(
  z.array(tagRecord),
  z.transform((answers) => answers.map((answer, index) => studyOf((tag) => answer[tag], index))),
);

const element = z.object({ Value: z.optional(z.unknown()) });

/** `POST /dicom-web/servers/{name}/qido`: not DICOM JSON, but `{"00100010": {Name, Value, vr, …}}`. */
export const qidoAnswers = z.pipe(
  z.array(tagRecord),
  z.transform((answers) =>
    answers.map((answer, index) =>
      studyOf(
        (tag) => z.safeParse(element, answer[tags[tag]] ?? answer[tags[tag].toLowerCase()]).data?.Value,
        index,
      ),
    ),
  ),
);
