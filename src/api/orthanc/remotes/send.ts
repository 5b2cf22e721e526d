import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { ownJobMark } from '#api/orthanc/jobs/job.ts';
import { isUnseen } from '#api/orthanc/lineages.ts';
import { isStudyThere } from '#api/orthanc/studies/deleteStudy.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { remotePath, type Remote } from './remote.ts';

/** A series that is sent without the rest of its study. */
export interface SentSeries {
  readonly id: string;
  readonly seriesInstanceUid: string;
  /** As the page names it: hostile text. */
  readonly name: string;
  readonly images: number;
}

/** What one job sends: a study, or one series of it. */
export interface Sent extends StudyKey {
  readonly series?: Pick<SentSeries, 'id' | 'seriesInstanceUid'> | undefined;
}

/** How it is sent. */
export interface SendOptions {
  /** Jobs with a higher one start first; it doesn't interrupt those that run. */
  readonly priority: number;
  /** Peers only: the files are compressed on their way. */
  readonly compress: boolean;
}

/** One send, as it is ordered. */
export interface SendOrder {
  readonly sent: Sent;
  readonly remote: Remote;
  readonly options: SendOptions;
  /** Keycloak's id of who sends. */
  readonly userId: string;
  /** A new id of this attempt, kept with the job: if the response gets lost, the job is found by it. DICOMweb jobs drop it. */
  readonly attempt: string;
}

const resourceOf = ({ id, series }: Sent): string => series?.id ?? id;

const startedSchema = z.object({ ID: z.string() });

/**
 * Starts the job that sends something to a remote. One study in each job: the first image that fails ends a job, and Orthanc skips unknown IDs among known
 * ones without a word. Never with `Permissive`, which reports success for what was not sent, and never with an address in the request.
 * @returns the id of the job
 * @throws ApiError
 */
export async function startSend({ sent, remote, options, userId, attempt }: SendOrder): Promise<string> {
  const path = `${remotePath(remote)}/${remote.kind === 'dicomWeb' ? 'stow' : 'store'}`;
  const { castellan } = ownJobMark(userId);
  const { ID } = await request('orthanc', path, startedSchema, {
    method: 'POST',
    json: {
      Resources: [resourceOf(sent)],
      Synchronous: false,
      Priority: options.priority,
      UserData: { castellan: { ...castellan, attempt } },
      ...(remote.kind === 'peer' && options.compress ? { Compress: true } : {}),
    },
  });
  return ID;
}

/** Whether a job may have been started although no response says so. An error in Orthanc's own words means that there is none. */
export function mayHaveStarted(error: unknown): boolean {
  return mayBeDone(error) && !(error instanceof ApiError && error.kind === 'server' && error.detail !== '');
}

const markedJobs = z.array(z.object({ ID: z.string(), UserData: z.optional(z.unknown()) }));
const mark = z.object({ castellan: z.object({ attempt: z.string() }) });

/** Finds the job of an attempt whose response got lost. Needs `admin-permissions`. `undefined`: none is listed, which proves nothing. */
export async function findAttempt(attempt: string): Promise<string | undefined> {
  const jobs = await request('orthanc', '/jobs?expand', markedJobs);
  return jobs.find(({ UserData }) => z.safeParse(mark, UserData).data?.castellan.attempt === attempt)?.ID;
}

/** Whether this person still sees what is to be sent. @throws ApiError */
export async function isSourceThere(sent: Sent, extended: boolean): Promise<boolean> {
  if (!sent.series) return isStudyThere(sent, extended);
  try {
    await request('orthanc', `/series/${encodeURIComponent(sent.series.id)}`, startedSchema);
    return true;
  } catch (error) {
    if (isUnseen(error)) return false;
    throw error;
  }
}
