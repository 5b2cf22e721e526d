/**
 * What keeps verdicts, as nginx's shared dictionaries do: one for all workers, whose values end by themselves.
 * @typedef {object} VerdictStore
 * @property {(key: string) => string | undefined} get
 * @property {(key: string, value: string, milliseconds: number) => boolean} add false: there is a value already
 * @property {(key: string, value: string, milliseconds: number) => unknown} set
 * @property {(key: string) => unknown} delete
 * @property {() => number} size how many values there are
 */

/** How long a verdict is kept: a revocation takes effect within this time. */
export const cacheMs = 30_000;

/** How many verdicts are kept. Beyond, links still work, but each request reads the records. */
export const maxCached = 10_000;

/** How long a request waits for another one that reads the same records. */
const waitMs = 10_000;
const firstPauseMs = 5;
const longestPauseMs = 80;

/** In the place of a verdict while one request reads the records. */
const reading = 'reading';
const passes = 'passes';

const refusals = /** @type {const} */ (['linkRevoked', 'linkEnded', 'linkUnrecorded']);

/**
 * What a kept verdict says.
 * @param {string} kept
 */
const refusalOf = (kept) => refusals.find((rule) => rule === kept);

/**
 * @typedef {object} Cache
 * @property {VerdictStore} store
 * @property {() => number} clock milliseconds since 1970
 * @property {(milliseconds: number) => Promise<unknown>} pause
 */

/**
 * The verdict on a token, at most 30 seconds old. Requests that come at once, such as those for the frames of a series, share one reading of the
 * records. A failed reading isn't kept: each request that waited for it reads itself, one after the other.
 * @param {string} key of the token
 * @param {Cache} cache
 * @param {() => Promise<import('../records.js').LinkVerdict>} read
 */
export async function sharedVerdict(key, { store, clock, pause }, read) {
  const begin = clock();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const kept = store.get(key);
    if (kept !== undefined && kept !== reading) return refusalOf(kept);
    const isMine = kept === undefined && store.size() < maxCached && store.add(key, reading, waitMs);
    if (isMine) return readAndKeep(key, { store, clock }, read);
    const isFull = kept === undefined && store.size() >= maxCached;
    if (isFull || clock() - begin >= waitMs) return (await read()).refusedBy;
    await pause(pauseMs);
  }
}

/**
 * @param {string} key
 * @param {Pick<Cache, 'store' | 'clock'>} cache
 * @param {() => Promise<import('../records.js').LinkVerdict>} read
 */
async function readAndKeep(key, { store, clock }, read) {
  const begin = clock();
  let rest = 0;
  try {
    const { refusedBy, holdsUntil } = await read();
    // From the beginning of the reading: what it saw may have changed right after.
    rest = Math.floor(Math.min(begin + cacheMs, holdsUntil) - clock());
    if (rest > 0) store.set(key, refusedBy ?? passes, rest);
    return refusedBy;
  } finally {
    if (rest <= 0) store.delete(key);
  }
}
