import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { ownJobMark } from '#api/orthanc/jobs/job.ts';
import { remotePath, type Remote } from './remote.ts';
import { findOnRemote } from './searchRemote.ts';

/** How a modality sends what is retrieved. `configured`: as Orthanc is set up for it. */
export const retrieveMethods = ['configured', 'C-MOVE', 'C-GET'] as const;

/** One of them. */
export type RetrieveMethod = (typeof retrieveMethods)[number];

/** One study to retrieve. */
export interface Retrieval {
  readonly remote: Remote;
  readonly studyInstanceUid: string;
  /** Where it stands in the answers of a query; Orthanc may not have the query anymore. */
  readonly answer: { readonly query: string; readonly index: number };
  readonly method: RetrieveMethod;
  /** Keycloak's id of who retrieves it. */
  readonly userId: string;
}

/** The remote was asked, and doesn't have the study anymore. */
export class NotOnRemote extends Error {}

const jobSchema = z.pipe(
  z.object({ ID: z.string() }),
  z.transform(({ ID }) => ID),
);

/** Starts the retrieval of one study to this server, as a job. @returns the id of the job @throws ApiError, NotOnRemote */
export async function startRetrieval(retrieval: Retrieval): Promise<string> {
  const { remote, studyInstanceUid, answer, method, userId } = retrieval;
  // Without `Synchronous` the answer would come when all images are here.
  const common = { Synchronous: false, UserData: ownJobMark(userId) };
  if (remote.kind === 'dicomWeb') {
    return request('orthanc', `${remotePath(remote)}/retrieve`, jobSchema, {
      method: 'POST',
      json: { Resources: [{ Study: studyInstanceUid }], ...common },
    });
  }
  const start = ({ query, index }: Retrieval['answer']): Promise<string> =>
    request('orthanc', `/queries/${encodeURIComponent(query)}/answers/${String(index)}/retrieve`, jobSchema, {
      method: 'POST',
      json: method === 'configured' ? common : { ...common, RetrieveMethod: method },
    });
  try {
    return await start(answer);
  } catch (error) {
    // Orthanc keeps the newest hundred queries in memory: this one was pushed out, or Orthanc has restarted.
    if (!(error instanceof ApiError) || error.kind !== 'notFound') throw error;
    const found = await findOnRemote(remote, studyInstanceUid);
    if (!found) throw new NotOnRemote();
    return start(found);
  }
}
