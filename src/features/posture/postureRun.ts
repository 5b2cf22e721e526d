import type { CheckId } from '#checks/check.ts';
import {
  postureItems,
  severities,
  stateOf,
  type PostureItem,
  type PostureState,
} from '#checks/run/posture.ts';
import { runChecks, type Result } from '#checks/run/runChecks.ts';
import { createSubject } from '#checks/subject.ts';
import { connectionParts } from '#api/http.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { keepLastReport } from '#widgets/posture/lastReport.ts';

/** A run of the checks, as far as it has come. */
export interface PostureRun {
  readonly status: 'running' | 'done' | 'stopped' | 'unreachable' | 'failed';
  readonly startedAt: Date;
  /** The console's address. */
  readonly address: string;
  readonly results: ReadonlyMap<CheckId, Result>;
}

const run = createStore<PostureRun | undefined>(undefined);

/** The last run of this page, in memory only: it holds addresses and names. `undefined` before the first. */
export const postureRun: ReadonlyStore<PostureRun | undefined> = run;

/** How an item stands by the run; `undefined`: it hasn't been told yet. What is open by design is so without a run. */
export function stateIn(item: PostureItem, present: PostureRun | undefined): PostureState | undefined {
  if (item.isByDesign) return 'byDesign';
  const result = present?.results.get(item.id);
  return result && stateOf(item, result.finding);
}

/** How many items are in a state, by severity; without a state, those that haven't been told. */
export function countItems(present: PostureRun | undefined, state?: PostureState) {
  const items = postureItems.filter((item) => stateIn(item, present) === state);
  const [critical = 0, serious = 0, minor = 0] = severities.map(
    (severity) => items.filter((item) => item.severity === severity).length,
  );
  return { critical, serious, minor };
}

/** How many items a run couldn't tell, or didn't come to. */
export const countUnknown = (present: PostureRun): number =>
  postureItems.filter((item) => (stateIn(item, present) ?? 'unknown') === 'unknown').length;

let stop: AbortController | undefined;

/** Stops the run: what hasn't been told by then is unknown. */
export function stopRun(): void {
  stop?.abort();
}

/** The token of the session, unless the run is stopped while it is waited for. @throws the signal's reason */
function tokenUnless(signal: AbortSignal): Promise<string | undefined> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason));
  return Promise.race([connectionParts().getToken(), promise]);
}

/**
 * Runs the checks with the token of the session, and follows them in the store. Only a run that was completed is remembered on the device.
 * @param address the console's, with its path
 */
export async function startRun(address: string): Promise<void> {
  if (run.get()?.status === 'running') return;
  const own = new AbortController();
  stop = own;
  const results = new Map<CheckId, Result>();
  const show = (status: PostureRun['status']): void =>
    run.set({ status, startedAt, address, results: new Map(results) });
  const startedAt = new Date();
  show('running');
  try {
    const value = await tokenUnless(own.signal);
    const subject = createSubject({
      address,
      isBrowser: true,
      signal: own.signal,
      credential: value === undefined ? undefined : { kind: 'token', value },
    });
    const { isReached } = await runChecks(subject, {
      only: postureItems.map(({ id }) => id),
      onResult(result) {
        results.set(result.id, result);
        show('running');
      },
    });
    show(own.signal.aborted ? 'stopped' : isReached ? 'done' : 'unreachable');
  } catch {
    show(own.signal.aborted ? 'stopped' : 'failed');
  }
  const ended = run.get();
  if (ended?.status === 'done')
    keepLastReport({ at: startedAt, open: countItems(ended, 'open'), unknown: countUnknown(ended) });
}
