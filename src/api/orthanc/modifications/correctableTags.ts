import type { ValueRepresentation } from './tagValue.ts';

/** The tags that can be corrected, with their VR (PS3.6): those that Orthanc keeps of patients and studies, and so shows and compares. */
export const correctableTags = {
  PatientName: 'PN',
  PatientID: 'LO',
  PatientBirthDate: 'DA',
  PatientSex: 'CS',
  OtherPatientIDs: 'LO',
  StudyDate: 'DA',
  StudyTime: 'TM',
  StudyDescription: 'LO',
  AccessionNumber: 'SH',
  StudyID: 'SH',
  ReferringPhysicianName: 'PN',
  RequestingPhysician: 'PN',
  RequestedProcedureDescription: 'LO',
  InstitutionName: 'LO',
} as const satisfies Readonly<Record<string, ValueRepresentation>>;

/** The keyword of a tag that can be corrected. */
export type CorrectableTag = keyof typeof correctableTags;

/** All of them, the patient's first. */
export const tagNames: readonly CorrectableTag[] = Object.keys(correctableTags).filter(
  (name): name is CorrectableTag => name in correctableTags,
);

/** The tags of the patient. Orthanc demands that they are the same in all studies of one patient (docs/modifications.md). */
export const patientTags = [
  'PatientName',
  'PatientID',
  'PatientBirthDate',
  'PatientSex',
  'OtherPatientIDs',
] as const satisfies readonly CorrectableTag[];

/** A tag of the patient. */
export type PatientTag = (typeof patientTags)[number];

const ofPatient: ReadonlySet<string> = new Set(patientTags);

/** Whether a tag is the patient's. */
export const isPatientTag = (tag: CorrectableTag): tag is PatientTag => ofPatient.has(tag);

/** Values by tag; empty where a study has none. Hostile text. */
export type TagValues = Readonly<Record<CorrectableTag, string>>;

/** Values of all tags, each found by a function. */
export const tagValues = (valueOf: (tag: CorrectableTag) => string): TagValues => ({
  PatientName: valueOf('PatientName'),
  PatientID: valueOf('PatientID'),
  PatientBirthDate: valueOf('PatientBirthDate'),
  PatientSex: valueOf('PatientSex'),
  OtherPatientIDs: valueOf('OtherPatientIDs'),
  StudyDate: valueOf('StudyDate'),
  StudyTime: valueOf('StudyTime'),
  StudyDescription: valueOf('StudyDescription'),
  AccessionNumber: valueOf('AccessionNumber'),
  StudyID: valueOf('StudyID'),
  ReferringPhysicianName: valueOf('ReferringPhysicianName'),
  RequestingPhysician: valueOf('RequestingPhysician'),
  RequestedProcedureDescription: valueOf('RequestedProcedureDescription'),
  InstitutionName: valueOf('InstitutionName'),
});

/** What is to be changed. */
export type TagChanges = Readonly<Partial<Record<CorrectableTag, string>>>;

/** The changes that make one set of values the other. */
export const changesBetween = (before: TagValues, after: TagChanges): TagChanges =>
  Object.fromEntries(
    tagNames.flatMap((tag) => {
      const value = after[tag];
      return value === undefined || value === before[tag] ? [] : [[tag, value]];
    }),
  );
