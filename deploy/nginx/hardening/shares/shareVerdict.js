import { recordsVerdict } from '../records.js';
import { passesUnrecorded } from './instantLinks.js';
import { readEntries } from './recordReader.js';
import { readShareToken } from './shareToken.js';
import { isSigned } from './signature.js';
import { keptVerdict, sharedVerdict } from './verdictCache.js';

/**
 * What enforcing needs: the proxy's own way to ask Orthanc, a proof that it sees all studies there, where verdicts are kept, and a lock for who writes records.
 * @typedef {object} Enforcement
 * @property {import('../caller.js').Ask} ask with the proxy's own key
 * @property {() => Promise<void>} proveKey throws CheckFailed
 * @property {import('./verdictCache.js').Cache} cache
 * @property {import('../recording/locks.js').Alone} alone
 */

/**
 * The rule that refuses a share token; undefined: it passes here. A verdict that is kept is looked up first: most requests are for a link that is in
 * use, and it was kept no longer than the token lives. Then what can be told without asking. A token may be anybody's invention: it is read on only if
 * the auth service signed it, and is not kept otherwise, so that inventions take no room from links.
 * @param {string} token as `credentialsOf` has read it, in the one canonical form
 * @param {Readonly<Record<string, unknown>>} payload
 * @param {{ enforcement: Enforcement, now: number, maxStudies: number }} around
 * @returns {Promise<import('../records.js').LinkRefusal | 'unsigned' | undefined>}
 */
export async function shareVerdict(token, payload, { enforcement, now, maxStudies }) {
  const { ask, proveKey, cache } = enforcement;
  const key = await cache.hash(token);
  const kept = keptVerdict(key, cache.store);
  if (kept !== undefined) return kept.refusedBy;
  const link = readShareToken(payload);
  const { id, studies, end } = link;
  // To the second, by the proxy's clock alone: a clock that is behind the auth service's must not open what ended.
  if (end !== null && end <= now) return 'linkEnded';
  if (id === '' || studies.length === 0 || studies.length > maxStudies) return 'linkUnrecorded';
  if (passesUnrecorded(link, now)) return undefined;
  return sharedVerdict(key, cache, async () => {
    if (!(await isSigned(ask, token))) return { refusedBy: 'unsigned', holdsUntil: 0 };
    await proveKey();
    const { refusedBy, holdsUntil } = recordsVerdict(id, await readEntries(ask, studies), cache.clock());
    return { refusedBy, holdsUntil: Math.min(holdsUntil, end ?? Infinity) };
  });
}
