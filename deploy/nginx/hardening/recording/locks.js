import { CheckFailed } from '../caller.js';

/**
 * What all workers of a proxy share. What is added is gone after its time: a worker that dies keeps no lock.
 * @typedef {Pick<import('../shares/verdictCache.js').VerdictStore, 'add' | 'get' | 'delete'>} LockStore
 */

/**
 * Does some work while nobody else does work of the same name. Its argument tells whether there is time left to begin a write.
 * @callback Alone
 * @param {string} name
 * @param {(isHeld: () => boolean) => Promise<void>} work
 * @returns {Promise<void>}
 * @throws StillLocked
 */

/** Others had the lock for too long. */
export class StillLocked extends CheckFailed {
  constructor() {
    super('the records of a study stay locked');
    this.name = 'StillLocked';
  }
}

/** Within this time, work may begin a write, which nginx waits for no longer than `js_fetch_timeout` says (30 s): the lock outlasts it. */
const beginMs = 15_000;
const heldMs = 50_000;
/** Longer than a worker that died keeps a lock. */
const maxWaitMs = 60_000;
const longestPauseMs = 80;

/** @param {number} milliseconds */
export const sleep = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Makes a lock of a store. Waiting asks again after a few milliseconds: a shared dictionary of nginx can't wake anybody.
 * @param {LockStore} store
 * @param {string} owner nobody else's name
 * @returns {Alone}
 */
export const createLock = (store, owner) => async (name, work) => {
  const began = Date.now();
  for (let pauseMs = 5; !store.add(name, owner, heldMs); pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    if (Date.now() - began > maxWaitMs) throw new StillLocked();
    await sleep((0.5 + Math.random()) * pauseMs);
  }
  const since = Date.now();
  try {
    await work(() => Date.now() < since + beginMs);
  } finally {
    if (Date.now() < since + heldMs && store.get(name) === owner) store.delete(name);
  }
};
