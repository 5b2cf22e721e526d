import * as z from 'zod/mini';
import { request } from '#api/http.ts';

const received = z.object({
  ID: z.string(),
  ParentStudy: z._default(z.string(), ''),
  Status: z._default(z.string(), ''),
});

/** What an upload brought. */
export interface Uploaded {
  instances: number;
  /** Instances that the archive had already. */
  known: number;
  /** Orthanc's ids of the studies that they belong to. */
  studyIds: readonly string[];
}

/**
 * Sends a DICOM file, or a zip of such files (`POST /instances`). What in a zip is not DICOM is skipped by the server without a word.
 * @throws ApiError `invalid` for a file that is not DICOM, `full` or `server` where the storage is full
 */
export async function uploadFile(file: Blob, signal?: AbortSignal): Promise<Uploaded> {
  const answer = await request('orthanc', '/instances', z.union([received, z.array(received)]), {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
    timeout: 0,
    signal,
  });
  const all = Array.isArray(answer) ? answer : [answer];
  return {
    instances: all.length,
    known: all.filter((one) => one.Status === 'AlreadyStored').length,
    studyIds: [...new Set(all.map((one) => one.ParentStudy).filter(Boolean))],
  };
}
