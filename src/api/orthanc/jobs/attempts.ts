import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { ownJobMark } from './job.ts';

/** Who starts a job, and how it is found where the response gets lost. */
export interface Attempt {
  /** Keycloak's id of who starts it. */
  readonly userId: string;
  /** A new id of this attempt, kept with the job. DICOMweb jobs drop it. */
  readonly attempt: string;
}

/** The answer to a request that started a job. */
const startedSchema = z.object({ ID: z.string() });

/**
 * Starts a job, marked as this person's.
 * @param json what the route takes, beside how jobs are started
 * @returns the id of the job
 * @throws ApiError
 */
export async function startJob(path: string, json: object, { userId, attempt }: Attempt): Promise<string> {
  const { castellan } = ownJobMark(userId);
  const { ID } = await request('orthanc', path, startedSchema, {
    method: 'POST',
    json: { ...json, Synchronous: false, UserData: { castellan: { ...castellan, attempt } } },
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
