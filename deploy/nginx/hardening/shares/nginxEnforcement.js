// njs has this module, too. `crypto.subtle` answers after a turn of nginx's loop, which every request would wait for.
import { createHash } from 'crypto';
import { CheckFailed } from '../caller.js';
import { createLock } from '../recording/locks.js';
import { createKeyProof } from './proxyKey.js';

/** As much of nginx's shared dictionaries as is used here; each is a `js_shared_dict_zone` of the configuration. */
const shared = () => {
  /** @type {{ shared: Record<string, import('./verdictCache.js').VerdictStore | undefined> }} */
  const nginx = Reflect.get(globalThis, 'ngx');
  return nginx.shared;
};

/** @param {string} token */
const hash = (token) => createHash('sha256').update(token).digest('base64');

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * What nginx's settings say about share links: nothing where they are only recorded. The key stands in the configuration, in a file that only nginx's
 * owner reads, and goes to Orthanc alone.
 * @param {Record<string, string | undefined>} variables
 * @param {import('../caller.js').Ask} ask
 * @param {string} requestId nobody else's
 * @returns {{ enforcement?: import('./shareVerdict.js').Enforcement }}
 * @throws CheckFailed if the settings can't be followed
 */
export function nginxEnforcement(variables, ask, requestId) {
  const mode = variables['castellan_share_links'];
  if (mode === 'recorded') return {};
  const key = variables['castellan_proxy_key'] ?? '';
  const store = shared()['castellan_shares'];
  const locks = shared()['castellan_locks'];
  if (mode !== 'enforced' || key === '' || store === undefined || locks === undefined)
    throw new CheckFailed('CASTELLAN_SHARE_LINKS can’t be followed');
  /** @type {import('../caller.js').Ask} */
  const askWithKey = async (question) =>
    ask({ ...question, headers: [...question.headers, ['api-key', key]] });
  return {
    enforcement: {
      ask: askWithKey,
      proveKey: createKeyProof(askWithKey, store),
      cache: { store, hash, clock: Date.now, pause },
      alone: createLock(locks, requestId),
    },
  };
}
