/** What an anonymization does to tags, beyond the identifiers. */
export interface Profile {
  readonly removed: ReadonlySet<string>;
  /** Present, without a value. */
  readonly emptied: ReadonlySet<string>;
  /** What `DeidentificationMethod` says. */
  readonly method: string;
}

/** Removed by every profile. */
const REMOVED = `AdditionalPatientHistory DeviceSerialNumber ImageComments InstitutionAddress InstitutionName InstitutionalDepartmentName
NameOfPhysiciansReadingStudy OperatorsName OtherPatientIDs PatientAge PatientBirthTime PatientComments PatientSize PatientWeight
PerformingPhysicianName PhysiciansOfRecord ProtocolName RequestingPhysician SeriesDescription StationName StudyDescription`;
const REMOVED_2008 = 'AccessionNumber PatientBirthDate PatientSex ReferringPhysicianName StudyID';
const REMOVED_2017C = `AcquisitionDate AcquisitionDeviceProcessingDescription AcquisitionTime IssuerOfPatientID PerformedProcedureStepDescription
PerformedProcedureStepStartDate PerformedProcedureStepStartTime RequestedProcedureDescription RequestedProcedureID SeriesDate SeriesTime
TimezoneOffsetFromUTC`;
const REMOVED_2023B = 'InstanceCreationDate InstanceCreationTime RetrieveAETitle';
const EMPTIED_2017C = `AccessionNumber ContentDate ContentTime ContrastBolusAgent PatientBirthDate PatientSex ReferringPhysicianName StudyDate
StudyID StudyTime`;

const names = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(/\s+/));
const basic = (year: string): string => `Orthanc 1.13.0 - PS 3.15-${year} Table E.1-1 Basic Profile`;

/** What is taken where a request names none. */
export const DEFAULT_PROFILE = '2023b';

/** Orthanc's profiles by the standard's edition, for the tags that the simulator knows: measured on a file that has all of them. */
export const PROFILES: Readonly<Record<string, Profile>> = {
  '2008': {
    removed: names(REMOVED, REMOVED_2008),
    emptied: new Set(),
    method: 'Orthanc 1.13.0 - PS 3.15-2008 Table E.1-1',
  },
  '2017c': {
    removed: names(REMOVED, REMOVED_2017C),
    emptied: names(EMPTIED_2017C),
    method: basic('2017c'),
  },
  '2021b': {
    removed: names(REMOVED, REMOVED_2017C),
    emptied: names(EMPTIED_2017C),
    method: basic('2021b'),
  },
  '2023b': {
    removed: names(REMOVED, REMOVED_2017C, REMOVED_2023B),
    emptied: names(EMPTIED_2017C),
    method: basic('2023b'),
  },
};
