import { createStore } from '#lib/createStore.ts';
import type { Server } from './ApiError.ts';

/** How long a request may take before the console tells the reader that it's still waiting, in milliseconds. */
const slowAfter = 5000;

/** A request that has been waiting for a while. */
interface SlowRequest {
  server: Server;
  /** It failed, and is about to be sent once more. */
  isRetry?: true;
  stop(): void;
}

const slow = createStore<readonly SlowRequest[]>([]);

/** The requests that have been waiting for a while, for the notice that says so. */
export const slowRequests = {
  get: slow.get,
  subscribe: slow.subscribe,
  /** Ends all of them as if their time were up: what asked for them says so, and can be tried again. */
  stop(): void {
    for (const request of slow.get()) request.stop();
  },
};

/** The time that one request has. */
export interface TimeLimit {
  /** Aborts with a `TimeoutError` when the time is up. */
  signal: AbortSignal;
  /** Something has arrived or has been sent: the time starts again. */
  restart(): void;
  /** The request has ended. */
  end(): void;
}

/**
 * Starts the time of a request. Made of `setTimeout`, not of `AbortSignal.timeout`, so that a test's clock rules it.
 * @param milliseconds without any sign of life; 0 for no limit
 */
export function startTimeLimit(server: Server, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  let request: SlowRequest | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const end = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    if (request) slow.set(slow.get().filter((each) => each !== request));
    request = undefined;
  };
  const stop = (): void => {
    end();
    controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  };
  const restart = (): void => {
    end();
    if (controller.signal.aborted) return;
    const tell = (): void => {
      request = { server, stop };
      slow.set([...slow.get(), request]);
    };
    timers.push(setTimeout(tell, slowAfter));
    if (milliseconds > 0) timers.push(setTimeout(stop, milliseconds));
  };
  restart();
  return { signal: controller.signal, restart, end };
}

/**
 * Waits before a request is sent once more; the notice says so if it `isShown`.
 * @returns false if the reader stopped the waiting
 */
export async function waitOpenly(
  server: Server,
  milliseconds: number,
  { isShown, signal }: { isShown: boolean; signal: AbortSignal | undefined },
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const request: SlowRequest = { server, isRetry: true, stop: () => resolve(false) };
  const timer = setTimeout(() => resolve(true), milliseconds);
  const abort = (): void => resolve(true);
  signal?.addEventListener('abort', abort);
  if (isShown) slow.set([...slow.get(), request]);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    if (isShown) slow.set(slow.get().filter((each) => each !== request));
  }
}

/** Waits for something that can't be aborted (keycloak-js), no longer than a request may take. @throws DOMException `TimeoutError` */
export async function withinTime<Result>(
  server: Server,
  milliseconds: number,
  waiting: Promise<Result>,
): Promise<Result> {
  const limit = startTimeLimit(server, milliseconds);
  const late = new Promise<never>((_resolve, reject) => {
    limit.signal.addEventListener('abort', () =>
      reject(new DOMException('no answer in time', 'TimeoutError')),
    );
  });
  try {
    return await Promise.race([waiting, late]);
  } finally {
    limit.end();
  }
}
