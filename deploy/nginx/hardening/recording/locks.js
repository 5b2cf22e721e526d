/**
 * What all workers of a proxy share. What is added is gone after its time: a worker that dies keeps no lock.
 * @typedef {Pick<import('../shares/verdictCache.js').VerdictStore, 'add' | 'get' | 'delete'>} LockStore
 */

/**
 * Does some work while nobody else does work of the same name. Its argument tells whether that still holds: slow work may lose the lock.
 * @callback Alone
 * @param {string} name
 * @param {(isHeld: () => boolean) => Promise<void>} work
 * @returns {Promise<void>}
 */

const heldMs = 15_000;
const maxWaitMs = 30_000;
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
    if (Date.now() - began > maxWaitMs) throw new Error('the records of a study stay locked');
    await sleep((0.5 + Math.random()) * pauseMs);
  }
  const heldUntil = Date.now() + heldMs;
  const isHeld = () => Date.now() < heldUntil;
  try {
    await work(isHeld);
  } finally {
    if (isHeld() && store.get(name) === owner) store.delete(name);
  }
};
