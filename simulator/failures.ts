/**
 * Failures on request: an object whose name asks for it (a label, a patient's name or id, a user's name) makes the
 * simulated servers fail, so that a test reaches an error path by typing.
 */

/** How a name may ask a simulated server to fail. */
export type Failure = 'fail-500' | 'drop' | 'slow' | 'garbage';

export { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';

const ASKED = /(?:^|[^a-z0-9])(fail-500|drop|slow|garbage)(?:$|[^a-z0-9])/i;

/** The failure that one of the texts asks for, as a word of its own (`drop`, `x-slow`, `*fail-500*`; not `dropsy`). */
export function failureAskedBy(...texts: readonly string[]): Failure | undefined {
  for (const text of texts) {
    const word = ASKED.exec(text)?.[1]?.toLowerCase();
    if (word === 'fail-500' || word === 'drop' || word === 'slow' || word === 'garbage') return word;
  }
  return undefined;
}

/** What a proxy or a captive portal says instead of JSON: 200, HTML. */
export function garbageResponse(): Response {
  return new Response('<!doctype html><title>Welcome</title><p>Please accept the terms of use.</p>', {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted before. */
export async function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });
}
