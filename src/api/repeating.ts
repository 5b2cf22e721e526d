import type { Server } from './ApiError.ts';
import { waitOpenly } from './timeLimit.ts';

/**
 * Pauses before a request is sent once more, in milliseconds, by the status that came. 502: a proxy found nobody behind it; one of
 * several Orthancs has just ended, and the next request goes to another. 503: Orthanc did nothing, because writes on PostgreSQL were in
 * each other's way.
 */
const pausesMs: Readonly<Record<number, readonly number[]>> = {
  502: [250, 750],
  503: [250, 750, 1500, 3000],
};

/** A server that has failed for so long isn't about to come back: its failures are told at once. */
const maxOutageMs = 5000;

/** Pauses from this length on are shown. */
const shownFromMs = 700;

/** Writes that leave the same behind, however often they are sent; Orthanc knows an image by its UIDs. And reads that are sent as POST. */
const repeatable = [
  /^GET /,
  /^(?:PUT|DELETE) \/studies\/[^/]+\/labels\/[^/]+$/,
  /^POST \/instances$/,
  /^POST \/tools\/(?:find|count-resources)$/,
  /^POST \/auth\/tokens\/decode$/,
];

const failingSince = new Map<Server, number>();

/** A request that was answered. */
interface Answered {
  server: Server;
  method: string;
  path: string;
  status: number;
}

/**
 * Decides about an answer, and waits if the request is to be sent once more.
 * @param repeats how often it has been sent again after this status so far
 * @returns whether to send it again; false as well where the reader has stopped the waiting
 */
export async function repeatsAfter(
  { server, method, path, status }: Answered,
  repeats: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const pauses = pausesMs[status];
  if (!pauses) {
    failingSince.delete(server);
    return false;
  }
  const now = Date.now();
  const since = failingSince.get(server) ?? now;
  failingSince.set(server, since);
  const pause = pauses[repeats];
  if (pause === undefined || now - since > maxOutageMs) return false;
  if (!repeatable.some((pattern) => pattern.test(`${method} ${path}`))) return false;
  // Not all at the same moment: they may be in each other's way.
  const jittered = pause * (0.75 + Math.random() / 2);
  return waitOpenly(server, jittered, { isShown: pause >= shownFromMs, signal });
}

/** A server has answered as it should. */
export function hasAnswered(server: Server): void {
  failingSince.delete(server);
}
