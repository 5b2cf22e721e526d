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
 * The verdict that is kept under a key; undefined: none is.
 * @param {string} key
 * @param {Pick<VerdictStore, 'get'>} store
 * @returns {{ refusedBy: import('../records.js').LinkRefusal | undefined } | undefined}
 */
export function keptVerdict(key, store) {
  const kept = store.get(key);
  if (kept === passes) return { refusedBy: undefined };
  const refusedBy = refusals.find((rule) => rule === kept);
  return refusedBy === undefined ? undefined : { refusedBy };
}

/**
 * What was read of a token. `unsigned`: nobody but its bearer made it.
 * @typedef {Omit<import('../records.js').LinkVerdict, 'refusedBy'> & { refusedBy: import('../records.js').LinkRefusal | 'unsigned' | undefined }} TokenVerdict
 */

/**
 * @typedef {object} Cache
 * @property {VerdictStore} store
 * @property {(token: string) => string | Promise<string>} hash SHA-256: anyone who reads the proxy's memory must not find tokens in it
 * @property {() => number} clock milliseconds since 1970
 * @property {(milliseconds: number) => Promise<unknown>} pause
 */

/**
 * The verdict on a token, at most 30 seconds old. Requests that come at once, such as those for the frames of a series, share one reading of the
 * records. A failed reading isn't kept: each request that waited for it reads itself, one after the other.
 * @param {string} key of the token
 * @param {Omit<Cache, 'hash'>} cache
 * @param {() => Promise<TokenVerdict>} read
 */
export async function sharedVerdict(key, { store, clock, pause }, read) {
  const begin = clock();
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const kept = keptVerdict(key, store);
    if (kept !== undefined) return kept.refusedBy;
    const isRead = store.get(key) !== undefined;
    const isFull = !isRead && store.size() >= maxCached;
    if (isFull || clock() - begin >= waitMs) return (await read()).refusedBy;
    if (!isRead && store.add(key, reading, waitMs)) return readAndKeep(key, { store, clock }, read);
    await pause(pauseMs);
  }
}

/**
 * @param {string} key
 * @param {Pick<Cache, 'store' | 'clock'>} cache
 * @param {() => Promise<TokenVerdict>} read
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
