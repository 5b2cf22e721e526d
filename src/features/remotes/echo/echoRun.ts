import { echoModality, type EchoKind } from '#api/orthanc/remotes/echo.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { echoFailure } from './echoFailure.ts';
import { forgetEcho, keepEcho } from './lastEchoes.ts';

/** Connection tests of this page. */
export interface EchoRun {
  /** Modalities that are being tested, or wait for it. */
  readonly testing: ReadonlySet<string>;
  /** How far a test of all is; `undefined` when none is under way. */
  readonly all: { readonly done: number; readonly total: number } | undefined;
  /** What the server said of the last failed test of each: in memory only. */
  readonly words: ReadonlyMap<string, string>;
  /** Tests that couldn't be made, with the error: nothing is known of the remote. */
  readonly notTested: ReadonlyMap<string, unknown>;
}

const run = createStore<EchoRun>({
  testing: new Set(),
  all: undefined,
  words: new Map(),
  notTested: new Map(),
});

/** The connection tests that are under way, and what the last ones said. */
export const echoRun: ReadonlyStore<EchoRun> = run;

/** A modality to test, with its own timeout in seconds. */
export interface Tested {
  readonly name: string;
  readonly timeout: number;
}

const change = (part: Partial<EchoRun>): void => run.set({ ...run.get(), ...part });

const without = <Value>(map: ReadonlyMap<string, Value>, name: string): Map<string, Value> =>
  new Map([...map].filter(([key]) => key !== name));

/** Counts the changes of each modality: a test that began before one says nothing anymore. */
const changes = new Map<string, number>();

/** A modality was changed or deleted: what its tests said is dropped, and what one under way will say. */
export function forgetTests(name: string): void {
  changes.set(name, (changes.get(name) ?? 0) + 1);
  forgetEcho(name);
  const { words, notTested } = run.get();
  change({ words: without(words, name), notTested: without(notTested, name) });
}

/** Tests one modality and keeps the result. One that is being tested isn't tested twice. */
export async function testModality(
  { name, timeout }: Tested,
  kind: EchoKind,
  signal?: AbortSignal,
): Promise<void> {
  const { testing, words, notTested } = run.get();
  if (testing.has(name)) return;
  change({
    testing: new Set(testing).add(name),
    words: without(words, name),
    notTested: without(notTested, name),
  });
  const changesBefore = changes.get(name);
  const isOutdated = (): boolean => changes.get(name) !== changesBefore;
  const began = performance.now();
  const result = { kind, ms: 0, at: 0 };
  try {
    await echoModality(name, { kind, timeout, ...(signal ? { signal } : {}) });
    if (isOutdated()) return;
    keepEcho(name, { ...result, at: Date.now(), ms: Math.round(performance.now() - began) });
  } catch (error) {
    if (signal?.aborted || isOutdated()) return;
    const failure = echoFailure(error);
    if (failure) {
      const ms = Math.round(performance.now() - began);
      keepEcho(name, { ...result, at: Date.now(), ms, failure: failure.kind });
      change({ words: new Map(run.get().words).set(name, failure.words) });
    } else change({ notTested: new Map(run.get().notTested).set(name, error) });
  } finally {
    change({ testing: new Set([...run.get().testing].filter((one) => one !== name)) });
  }
}

/** How many are tested at a time: each holds a thread of Orthanc until its remote answers. */
const concurrency = 3;

let stopping: AbortController | undefined;

/** Stops a test of all. What was being tested isn't known then. */
export function stopEchoes(): void {
  stopping?.abort();
}

/** Tests all modalities, a few at a time. */
export async function testAll(modalities: readonly Tested[], kind: EchoKind): Promise<void> {
  if (run.get().all) return;
  const own = new AbortController();
  stopping = own;
  const limited = createLimiter(concurrency);
  let done = 0;
  change({ all: { done, total: modalities.length } });
  await Promise.all(
    modalities.map((modality) =>
      limited(async () => {
        if (own.signal.aborted) return;
        await testModality(modality, kind, own.signal);
        done += 1;
        change({ all: { done, total: modalities.length } });
      }),
    ),
  );
  change({ all: undefined });
}
