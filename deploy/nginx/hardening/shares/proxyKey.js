import { isObject, readJson } from '../bodies.js';
import { CheckFailed } from '../caller.js';
import { cacheMs } from './verdictCache.js';

/** Among the verdicts, which are kept under hashes. */
const keptUnder = 'the proxy’s key';

/**
 * Proves that the proxy's own key sees all studies. To one that sees only some labels, the others look like deleted ones, and what their records say of a
 * link would be skipped. Once in 30 seconds is enough.
 * @param {import('../caller.js').Ask} ask with the proxy's own key
 * @param {Pick<import('./verdictCache.js').VerdictStore, 'get' | 'set'>} store
 * @returns {() => Promise<void>} throws CheckFailed
 */
export const createKeyProof = (ask, store) => async () => {
  if (store.get(keptUnder) !== undefined) return;
  const { status, text } = await ask({ method: 'GET', path: '/auth/user/profile', headers: [] });
  const profile = status === 200 ? readJson(text) : undefined;
  const labels = isObject(profile) ? profile['authorized-labels'] : undefined;
  if (!Array.isArray(labels) || !labels.includes('*'))
    throw new CheckFailed(`the proxy’s key doesn’t see all labels (/auth/user/profile: ${String(status)})`);
  store.set(keptUnder, 'sees all', cacheMs);
};
