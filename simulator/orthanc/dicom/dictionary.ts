/** One known tag: its keyword, its number as `gggg,eeee`, its value representation. */
export interface TagEntry {
  readonly keyword: string;
  readonly tag: string;
  readonly vr: string;
}

/** The tags that the simulator knows: those Orthanc stores, those it computes, and what ordinary files hold. */
const ENTRIES = `
0002,0010 UI TransferSyntaxUID
0008,0005 CS SpecificCharacterSet
0008,0008 CS ImageType
0008,0012 DA InstanceCreationDate
0008,0013 TM InstanceCreationTime
0008,0016 UI SOPClassUID
0008,0018 UI SOPInstanceUID
0008,0020 DA StudyDate
0008,0021 DA SeriesDate
0008,0022 DA AcquisitionDate
0008,0023 DA ContentDate
0008,0030 TM StudyTime
0008,0031 TM SeriesTime
0008,0032 TM AcquisitionTime
0008,0033 TM ContentTime
0008,0050 SH AccessionNumber
0008,0052 CS QueryRetrieveLevel
0008,0054 AE RetrieveAETitle
0008,0060 CS Modality
0008,0061 CS ModalitiesInStudy
0008,0062 UI SOPClassesInStudy
0008,0064 CS ConversionType
0008,0070 LO Manufacturer
0008,0080 LO InstitutionName
0008,0081 ST InstitutionAddress
0008,0090 PN ReferringPhysicianName
0008,0201 SH TimezoneOffsetFromUTC
0008,1010 SH StationName
0008,1030 LO StudyDescription
0008,103e LO SeriesDescription
0008,1040 LO InstitutionalDepartmentName
0008,1048 PN PhysiciansOfRecord
0008,1050 PN PerformingPhysicianName
0008,1060 PN NameOfPhysiciansReadingStudy
0008,1070 PN OperatorsName
0008,1090 LO ManufacturerModelName
0008,1140 SQ ReferencedImageSequence
0008,1190 UR RetrieveURL
0010,0010 PN PatientName
0010,0020 LO PatientID
0010,0021 LO IssuerOfPatientID
0010,0030 DA PatientBirthDate
0010,0032 TM PatientBirthTime
0010,0040 CS PatientSex
0010,1000 LO OtherPatientIDs
0010,1010 AS PatientAge
0010,1020 DS PatientSize
0010,1030 DS PatientWeight
0010,2160 SH EthnicGroup
0010,21b0 LT AdditionalPatientHistory
0010,4000 LT PatientComments
0012,0062 CS PatientIdentityRemoved
0012,0063 LO DeidentificationMethod
0018,0010 LO ContrastBolusAgent
0018,0015 CS BodyPartExamined
0018,0024 SH SequenceName
0018,0050 DS SliceThickness
0018,0060 DS KVP
0018,0080 DS RepetitionTime
0018,0081 DS EchoTime
0018,1000 LO DeviceSerialNumber
0018,1020 LO SoftwareVersions
0018,1030 LO ProtocolName
0018,1090 IS CardiacNumberOfImages
0018,1400 LO AcquisitionDeviceProcessingDescription
0018,5100 CS PatientPosition
0020,000d UI StudyInstanceUID
0020,000e UI SeriesInstanceUID
0020,0010 SH StudyID
0020,0011 IS SeriesNumber
0020,0012 IS AcquisitionNumber
0020,0013 IS InstanceNumber
0020,0020 CS PatientOrientation
0020,0032 DS ImagePositionPatient
0020,0037 DS ImageOrientationPatient
0020,0052 UI FrameOfReferenceUID
0020,0060 CS Laterality
0020,0100 IS TemporalPositionIdentifier
0020,0105 IS NumberOfTemporalPositions
0020,1002 IS ImagesInAcquisition
0020,1041 DS SliceLocation
0020,1200 IS NumberOfPatientRelatedStudies
0020,1202 IS NumberOfPatientRelatedSeries
0020,1204 IS NumberOfPatientRelatedInstances
0020,1206 IS NumberOfStudyRelatedSeries
0020,1208 IS NumberOfStudyRelatedInstances
0020,1209 IS NumberOfSeriesRelatedInstances
0020,4000 LT ImageComments
0028,0002 US SamplesPerPixel
0028,0004 CS PhotometricInterpretation
0028,0008 IS NumberOfFrames
0028,0010 US Rows
0028,0011 US Columns
0028,0030 DS PixelSpacing
0028,0100 US BitsAllocated
0028,0101 US BitsStored
0028,0102 US HighBit
0028,0103 US PixelRepresentation
0028,1050 DS WindowCenter
0028,1051 DS WindowWidth
0028,1052 DS RescaleIntercept
0028,1053 DS RescaleSlope
0032,1032 PN RequestingPhysician
0032,1060 LO RequestedProcedureDescription
0040,0244 DA PerformedProcedureStepStartDate
0040,0245 TM PerformedProcedureStepStartTime
0040,0254 LO PerformedProcedureStepDescription
0040,0275 SQ RequestAttributesSequence
0040,1001 SH RequestedProcedureID
0042,0010 ST DocumentTitle
0042,0011 OB EncapsulatedDocument
0042,0012 LO MIMETypeOfEncapsulatedDocument
0054,0081 US NumberOfSlices
0054,0101 US NumberOfTimeSlices
0054,1000 CS SeriesType
0054,1330 US ImageIndex
7fe0,0010 OW PixelData`;

const entries: readonly TagEntry[] = ENTRIES.trim()
  .split('\n')
  .flatMap((line) => {
    const [tag, vr, keyword] = line.split(' ');
    return tag === undefined || vr === undefined || keyword === undefined ? [] : [{ tag, vr, keyword }];
  });

const byKeyword = new Map(entries.map((entry) => [entry.keyword, entry]));
const byTag = new Map(entries.map((entry) => [entry.tag, entry]));

/**
 * The entry for a keyword, `gggg,eeee`, `gggg-eeee` or `ggggeeee`. A number that is well formed and not listed is a tag all
 * the same (its number serves as keyword); a keyword that is not listed is unknown, as "Unknown DICOM tag" says.
 */
export function tagEntry(name: string): TagEntry | undefined {
  const known = byKeyword.get(name);
  if (known !== undefined) return known;
  const digits = /^([0-9a-f]{4})[,-]?([0-9a-f]{4})$/i.exec(name);
  if (digits?.[1] === undefined || digits[2] === undefined) return undefined;
  const tag = `${digits[1]},${digits[2]}`.toLowerCase();
  return byTag.get(tag) ?? { tag, vr: 'UN', keyword: tag };
}

/** Numbers of the tags that Orthanc keeps in its index, by level, as `/system` lists them. */
export const MAIN_DICOM_TAGS = {
  Instance:
    '0008,0012;0008,0013;0008,0018;0020,0012;0020,0013;0020,0032;0020,0037;0020,0100;0020,4000;0028,0008;0054,1330',
  Patient: '0010,0010;0010,0020;0010,0030;0010,0040;0010,1000',
  Series:
    '0008,0021;0008,0031;0008,0060;0008,0070;0008,0201;0008,1010;0008,103e;0008,1070;0018,0010;0018,0015;0018,0024;' +
    '0018,1030;0018,1090;0018,1400;0020,000e;0020,0011;0020,0037;0020,0105;0020,1002;0040,0244;0040,0245;0040,0254;' +
    '0040,0275;0054,0081;0054,0101;0054,1000',
  Study:
    '0008,0020;0008,0030;0008,0050;0008,0080;0008,0090;0008,0201;0008,1030;0020,000d;0020,0010;0032,1032;0032,1060',
} as const;

const keywords = (numbers: string): ReadonlySet<string> =>
  new Set(numbers.split(';').map((tag) => byTag.get(tag)?.keyword ?? tag));

/** The keywords of `MAIN_DICOM_TAGS`. */
export const MAIN_KEYWORDS = {
  Instance: keywords(MAIN_DICOM_TAGS.Instance),
  Patient: keywords(MAIN_DICOM_TAGS.Patient),
  Series: keywords(MAIN_DICOM_TAGS.Series),
  Study: keywords(MAIN_DICOM_TAGS.Study),
} as const;
