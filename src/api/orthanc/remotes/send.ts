import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { startJob, type Attempt } from '#api/orthanc/jobs/attempts.ts';
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
export interface SendOrder extends Attempt {
  readonly sent: Sent;
  readonly remote: Remote;
  readonly options: SendOptions;
}

const resourceOf = ({ id, series }: Sent): string => series?.id ?? id;

const seriesSchema = z.object({ ID: z.string() });

/**
 * Starts the job that sends something to a remote. One study in each job: the first image that fails ends a job, and Orthanc skips unknown IDs among known
 * ones without a word. Never with `Permissive`, which reports success for what was not sent, and never with an address in the request.
 * @returns the id of the job
 * @throws ApiError
 */
export function startSend({ sent, remote, options, ...attempt }: SendOrder): Promise<string> {
  const json = {
    Resources: [resourceOf(sent)],
    Priority: options.priority,
    ...(remote.kind === 'peer' && options.compress ? { Compress: true } : {}),
  };
  return startJob(`${remotePath(remote)}/${remote.kind === 'dicomWeb' ? 'stow' : 'store'}`, json, attempt);
}

/** Whether this person still sees what is to be sent. @throws ApiError */
export async function isSourceThere(sent: Sent, extended: boolean): Promise<boolean> {
  if (!sent.series) return isStudyThere(sent, extended);
  try {
    await request('orthanc', `/series/${encodeURIComponent(sent.series.id)}`, seriesSchema);
    return true;
  } catch (error) {
    if (isUnseen(error)) return false;
    throw error;
  }
}
