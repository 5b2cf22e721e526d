/** The state of a job as Orthanc tells it. A canceled job is a failed one with error 37. */
export type JobState = 'Pending' | 'Running' | 'Paused' | 'Retry' | 'Success' | 'Failure';

/** A patient, study, series or instance in a job; its id is Orthanc's or, in retrieves, the StudyInstanceUID. */
export interface JobResource {
  readonly type: string;
  readonly id: string;
}

/** One of Orthanc's jobs. Every text is hostile. */
export interface Job {
  readonly id: string;
  /** Such as `DicomModalityStore`; plugins add their own. */
  readonly type: string;
  readonly state: JobState;
  /** 0 to 100. */
  readonly progress: number;
  readonly priority: number;
  /** Milliseconds since 1970, by Orthanc's clock, as all moments of a job. */
  readonly createdAt: number | undefined;
  readonly completedAt: number | undefined;
  /** What Orthanc expects a running job to need still, in milliseconds. */
  readonly leftMs: number | undefined;
  /** How long an unfinished job has existed, in milliseconds; `EffectiveRuntime` lags behind while a job runs. */
  readonly ageMs: number | undefined;
  /** How long it took, in milliseconds, once it is over; of a job that was started over, the last time. */
  readonly runtimeMs: number | undefined;
  /** Of a failed job: Orthanc's code, its text, and the details, which name the cause. */
  readonly error:
    | { readonly code: number; readonly description: string; readonly details: string }
    | undefined;
  /** An AE title, the address of a peer, or the name of a DICOMweb server; empty for work on this server alone and for DICOMweb retrieves. */
  readonly remote: string;
  /** The AE title that a C-MOVE sends to. */
  readonly target: string;
  /** What is sent, changed or merged. */
  readonly resources: readonly JobResource[];
  /** The StudyInstanceUIDs that a retrieve asks for. */
  readonly studyUids: readonly string[];
  /** How many instances it is about; a DICOM retrieve counts those that came, at its end. */
  readonly instances: number | undefined;
  /** What a modification, a merge or a split has made. */
  readonly result: JobResource | undefined;
  /** Whether a `ResourceModification` anonymizes. */
  readonly isAnonymization: boolean;
  /** Keycloak's id of who started it, where this console or the audit log noted it in `UserData`. */
  readonly startedBy: string | undefined;
}

/** What a request that starts a job puts into `UserData`, so that the job can be recognized as this person's. DICOMweb jobs drop it. */
export const ownJobMark = (userId: string): { castellan: { user: string } } => ({
  castellan: { user: userId },
});

/** Whether a job has come to its end. A failed one can be resubmitted: it then starts over under the same id. */
export const isJobOver = ({ state }: { readonly state: JobState }): boolean =>
  state === 'Success' || state === 'Failure';
