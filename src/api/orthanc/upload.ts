import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { progressTransport } from '#api/progressTransport.ts';

/** Without one of these words nothing says that an object was stored. */
const received = z.object({
  ParentStudy: z._default(z.string(), ''),
  Status: z.enum(['Success', 'AlreadyStored', 'FilteredOut']),
});

/** What an upload brought to one study. */
export interface UploadedStudy {
  /** Orthanc's id. */
  id: string;
  /** Instances that the archive stored, and those that it had already and kept. */
  stored: number;
  known: number;
}

/** What an upload brought. */
export interface Uploaded {
  /** Instances that the archive stored, including those that it already had and overwrote (`OverwriteInstances`). */
  stored: number;
  /** Instances that the archive had and kept as they were. */
  known: number;
  /** Instances that a filter of the server's own did not let in. */
  filteredOut: number;
  /** The studies that the stored and known instances belong to. */
  studies: readonly UploadedStudy[];
}

/** How an upload is watched and given up. */
export interface UploadOptions {
  /** Told how many bytes have been sent. */
  onSent?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** A storage that is full is 507; Orthanc versions and storage plugins that answer 500 say it in words only. */
function asFull(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.kind !== 'server') return error;
  if (!/\b(?:storage|disk|device)\b.*\b(?:full|space)\b|no space left/i.test(error.detail)) return error;
  const { server, method, path, status, detail } = error;
  return new ApiError({ kind: 'full', server, method, path, status, detail });
}

/**
 * Sends a DICOM file, or a zip of such files (`POST /instances`): one object comes back for a file, a list for a zip. What in a zip is
 * not DICOM is skipped by the server without a word, so a zip without any DICOM brings an empty list.
 * @throws ApiError `invalid` for a file that is not DICOM, `full` where the storage is full, `garbled` where the answer doesn't say
 * that an object was stored
 */
export async function uploadFile(file: Blob, { onSent, signal }: UploadOptions = {}): Promise<Uploaded> {
  const answer = await request('orthanc', '/instances', z.union([received, z.array(received)]), {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
    timeout: 0,
    signal,
    transport: onSent && progressTransport(onSent),
  }).catch((error: unknown) => Promise.reject(asFull(error)));
  const all = Array.isArray(answer) ? answer : [answer];
  const studies = new Map<string, UploadedStudy>();
  for (const { ParentStudy: id, Status } of all) {
    if (Status === 'FilteredOut' || id === '') continue;
    const { stored, known } = studies.get(id) ?? { stored: 0, known: 0 };
    studies.set(
      id,
      Status === 'Success' ? { id, stored: stored + 1, known } : { id, stored, known: known + 1 },
    );
  }
  const count = (status: (typeof all)[number]['Status']): number =>
    all.filter((one) => one.Status === status).length;
  return {
    stored: count('Success'),
    known: count('AlreadyStored'),
    filteredOut: count('FilteredOut'),
    studies: [...studies.values()],
  };
}
