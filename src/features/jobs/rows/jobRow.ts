import type { Job, JobResource, JobState } from '#api/orthanc/jobs/job.ts';
import type { OwnJob } from '#session/jobs/ownJobs.ts';

/** How a job stands, for a reader. `unlisted`: Orthanc doesn't list it anymore, and nobody saw how it ended. */
export type JobStatus = 'running' | 'pending' | 'paused' | 'done' | 'failed' | 'canceled' | 'unlisted';

/** Every status, in the order in which they are offered. */
export const jobStatuses: readonly JobStatus[] = [
  'running',
  'pending',
  'paused',
  'failed',
  'canceled',
  'done',
  'unlisted',
];

/** What a job does. */
export type JobKind =
  | 'send'
  | 'retrieve'
  | 'modify'
  | 'anonymize'
  | 'merge'
  | 'split'
  | 'archive'
  | 'commitment'
  | 'other';

/** Every kind, in the order in which they are offered. */
export const jobKinds: readonly JobKind[] = [
  'send',
  'retrieve',
  'anonymize',
  'modify',
  'merge',
  'split',
  'archive',
  'commitment',
  'other',
];

/** Orthanc's words for types; a plugin may have others. */
const kinds: ReadonlyMap<string, JobKind> = new Map([
  ['DicomModalityStore', 'send'],
  ['OrthancPeerStore', 'send'],
  ['DicomWebStowClient', 'send'],
  ['DicomMoveScu', 'retrieve'],
  ['DicomGetScu', 'retrieve'],
  ['DicomWebWadoRetrieveClient', 'retrieve'],
  ['ResourceModification', 'modify'],
  ['MergeStudy', 'merge'],
  ['SplitStudy', 'split'],
  ['Archive', 'archive'],
  ['Media', 'archive'],
  ['StorageCommitmentScp', 'commitment'],
]);

/** A job in the list: as Orthanc tells it, or what this tab still knows of it. */
export interface JobRow {
  readonly id: string;
  readonly type: string;
  readonly kind: JobKind;
  readonly status: JobStatus;
  /** Empty for none, and for one that isn't known. */
  readonly remote: string;
  readonly resources: readonly JobResource[];
  readonly studyUids: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number | undefined;
  readonly isMine: boolean;
  /** Whether Orthanc still lists it. */
  readonly isListed: boolean;
  /** As it was last seen; `undefined` for one that this page never saw. */
  readonly job: Job | undefined;
}

const statuses: Readonly<Record<JobState, JobStatus>> = {
  Running: 'running',
  Pending: 'pending',
  Retry: 'pending',
  Paused: 'paused',
  Success: 'done',
  Failure: 'failed',
};

const statusOf = ({ state, error }: Job): JobStatus => (error?.code === 37 ? 'canceled' : statuses[state]);

const ended: Readonly<Record<NonNullable<OwnJob['end']>, JobStatus>> = {
  success: 'done',
  failure: 'failed',
  gone: 'unlisted',
};

function rowOf(job: Job, own: OwnJob | undefined, userId: string): JobRow {
  return {
    id: job.id,
    type: job.type,
    kind: job.isAnonymization ? 'anonymize' : (kinds.get(job.type) ?? 'other'),
    status: statusOf(job),
    // The name that this server gives it, where that is known: Orthanc tells an AE title or an address.
    remote: own?.remote || job.remote,
    resources: job.resources,
    studyUids: job.studyUids.length > 0 || job.resources.length > 0 ? job.studyUids : (own?.studies ?? []),
    createdAt: job.createdAt ?? own?.startedAt,
    isMine: own !== undefined || job.startedBy === userId,
    isListed: true,
    job,
  };
}

/** A job of ours that Orthanc doesn't list. One that is newer than the look may just not have been seen. */
function ownRow(own: OwnJob, lookedAt: number): JobRow {
  const kind = kinds.get(own.type) ?? 'other';
  const unseen = own.startedAt >= lookedAt ? 'pending' : 'unlisted';
  return {
    id: own.id,
    type: own.type,
    kind,
    status: own.end === undefined ? unseen : ended[own.end],
    remote: own.remote,
    resources: kind === 'send' ? own.studies.map((id) => ({ id, type: 'Study' })) : [],
    studyUids: kind === 'send' ? [] : own.studies,
    createdAt: own.startedAt,
    isMine: true,
    isListed: false,
    job: undefined,
  };
}

/** What the rows are made of. */
export interface KnownJobs {
  readonly jobs: readonly Job[];
  /** Those that vanished from the list before they were seen to end. */
  readonly vanished: readonly Job[];
  readonly own: readonly OwnJob[];
  readonly userId: string;
  /** When the jobs were read, in milliseconds since 1970. */
  readonly lookedAt: number;
}

/** What happens now stands above what waits, and that above what is over. */
const ranks: Readonly<Record<JobStatus, number>> = {
  running: 0,
  paused: 1,
  pending: 2,
  done: 3,
  failed: 3,
  canceled: 3,
  unlisted: 3,
};

/** All that is known of jobs: what isn't over first, then the newest first. */
export function jobRows({ jobs, vanished, own, userId, lookedAt }: KnownJobs): readonly JobRow[] {
  const owned = new Map(own.map((one) => [one.id, one]));
  const known = new Set([...jobs, ...vanished].map(({ id }) => id));
  const rows = [
    ...jobs.map((job) => rowOf(job, owned.get(job.id), userId)),
    ...vanished.map((job): JobRow => {
      const mine = owned.get(job.id);
      const status = mine?.end === undefined ? 'unlisted' : ended[mine.end];
      return { ...rowOf(job, mine, userId), status, isListed: false };
    }),
    ...own.filter(({ id }) => !known.has(id)).map((one) => ownRow(one, lookedAt)),
  ];
  return rows.toSorted(
    (a, b) => ranks[a.status] - ranks[b.status] || (b.createdAt ?? 0) - (a.createdAt ?? 0),
  );
}
