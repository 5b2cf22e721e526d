/** What this page does under each name, where the browser has no Web Locks: one after the other. */
const turns = new Map<string, Promise<unknown>>();

/** A tab that is frozen while it holds the lock must not stop the others forever. */
const timeoutMs = 10_000;

async function locked<Result>(
  locks: LockManager,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let isOurs = false;
  const granted = (): Promise<Result> => {
    isOurs = true;
    return work();
  };
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(timeoutMs) }, granted);
  } catch (error) {
    if (isOurs) throw error;
    return work();
  }
}

/**
 * Runs `work` while no other tab of this browser, and nothing else on this page, runs work of the same name. Without Web Locks (an
 * old browser, a page without HTTPS) other tabs are not waited for; nor for longer than ten seconds.
 */
export async function oneTabAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;
  if (locks) return locked(locks, `castellan ${name}`, work);
  const turn = (turns.get(name) ?? Promise.resolve()).then(work, work);
  turns.set(name, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(name) === turn) turns.delete(name);
  }
}
