import { ApiError } from './ApiError.ts';

/**
 * Whether a write that failed this way may have taken effect: its response got lost, came too late or was unexpected. Every
 * other failure is the server's word that nothing was done.
 */
export function mayBeDone(error: unknown): boolean {
  return error instanceof ApiError && /^(?:offline|timeout|server|garbled)$/.test(error.kind);
}
