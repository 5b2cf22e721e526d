import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import { remotePath } from './remote.ts';

/** What a connection test asks of a modality: C-ECHO only, or a C-FIND as well, which some allow less often. */
export type EchoKind = 'echo' | 'find';

/** Seconds that Orthanc waits for each reply unless its configuration says otherwise. */
const defaultSeconds = 10;

/**
 * Tests the connection from Orthanc to a modality. Needs `send` or `q-r-remote-modalities`.
 * @param about the modality's own `Timeout` in seconds (0: the server's default), as it limits each reply and not the whole test
 * @throws ApiError `server` whose detail says what failed
 */
export async function echoModality(
  name: string,
  { kind, timeout, signal }: { kind: EchoKind; timeout: number; signal?: AbortSignal },
): Promise<void> {
  const replies = kind === 'find' ? 4 : 2;
  await request('orthanc', `${remotePath({ kind: 'modality', name })}/echo`, z.object({}), {
    method: 'POST',
    json: kind === 'find' ? { CheckFind: true } : {},
    timeout: ((timeout || defaultSeconds) * replies + 5) * 1000,
    signal,
  });
}
