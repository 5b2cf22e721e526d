/** What this page does under each name, where the browser has no Web Locks: one after the other. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other tab of this browser, and nothing else on this page, runs work of the same name. Without Web Locks (an
 * old browser, a page without HTTPS) other tabs are not waited for.
 */
export async function oneTabAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks = 'navigator' in globalThis && 'locks' in navigator ? navigator.locks : undefined;
  if (locks) return locks.request(`castellan ${name}`, work);
  const turn = (turns.get(name) ?? Promise.resolve()).then(work, work);
  turns.set(name, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(name) === turn) turns.delete(name);
  }
}
