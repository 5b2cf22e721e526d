import { startJob, type Attempt } from '#api/orthanc/jobs/attempts.ts';

/** The identifiers that make a corrected file take the place of the one before. */
const identifiers = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const;

/** What is to be made of a study. */
export interface Modification {
  /** New values by keyword; an empty one empties the tag. */
  readonly replace: Readonly<Record<string, string>>;
  /** Tags that are taken out, by keyword. */
  readonly remove?: readonly string[];
  /** Whether the identifiers stay: then the files are changed in place, or come to stand under another patient beside those before. */
  readonly keepsIdentifiers: boolean;
  /** Whether the result has the study's labels. Without them a change in place would drop them. */
  readonly keepsLabels: boolean;
}

/**
 * Starts the job that modifies a study. The source always stays: Orthanc refuses to delete it where the identifiers stay, and else a failure halfway
 * could lose images. Whoever calls deletes it, once the result was looked at.
 * @returns the id of the job
 * @throws ApiError `invalid` without a reason where the audit log is on
 */
export const startModification = (
  studyId: string,
  { replace, remove = [], keepsIdentifiers, keepsLabels }: Modification,
  attempt: Attempt,
): Promise<string> =>
  startJob(
    `/studies/${encodeURIComponent(studyId)}/modify`,
    {
      Replace: replace,
      ...(remove.length > 0 ? { Remove: remove } : {}),
      ...(keepsIdentifiers ? { Keep: identifiers } : {}),
      // Identifiers are replaced or kept only so.
      Force: keepsIdentifiers || 'PatientID' in replace,
      KeepLabels: keepsLabels,
      KeepSource: true,
    },
    attempt,
  );

/** Starts the job that anonymizes a study. @param json `Replace` with a PatientID, `Keep`, `Remove`, `DicomVersion` … @returns the id of the job */
export const startAnonymization = (studyId: string, json: object, attempt: Attempt): Promise<string> =>
  startJob(`/studies/${encodeURIComponent(studyId)}/anonymize`, json, attempt);

/**
 * Starts the job that merges series into a study. Orthanc doesn't check whether this person sees them, and calls it a success when there are none: the
 * caller checks both.
 * @returns the id of the job
 */
export const startMerge = (
  targetId: string,
  { resources, keepsSource }: { resources: readonly string[]; keepsSource: boolean },
  attempt: Attempt,
): Promise<string> =>
  startJob(
    `/studies/${encodeURIComponent(targetId)}/merge`,
    { Resources: resources, KeepSource: keepsSource },
    attempt,
  );

/**
 * Starts the job that makes a new study of some series. The plugin's own table has no rule for it, so it is refused unless one was added.
 * @returns the id of the job
 */
export const startSplit = (
  studyId: string,
  asked: { series: readonly string[]; replace: Readonly<Record<string, string>>; keepsSource: boolean },
  attempt: Attempt,
): Promise<string> =>
  startJob(
    splitPath(studyId),
    { Series: asked.series, Replace: asked.replace, KeepSource: asked.keepsSource },
    attempt,
  );

/** The path of a split, for the rule that it needs. */
export const splitPath = (studyId: string): string => `/studies/${encodeURIComponent(studyId)}/split`;
