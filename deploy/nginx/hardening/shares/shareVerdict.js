import { recordsVerdict } from '../records.js';
import { passesUnrecorded } from './instantLinks.js';
import { readEntries } from './recordReader.js';
import { readShareToken } from './shareToken.js';
import { sharedVerdict } from './verdictCache.js';

/**
 * What enforcing needs: the proxy's own way to ask Orthanc, where verdicts are kept, and a lock for who writes records.
 * @typedef {object} Enforcement
 * @property {import('../caller.js').Ask} ask with the proxy's own key
 * @property {import('./verdictCache.js').Cache} cache
 * @property {import('../recording/locks.js').Alone} alone
 */

/**
 * SHA-256 of a token: whoever reads the proxy's memory must not find tokens in it.
 * @param {string} token
 */
async function keyOf(token) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The rule that refuses a share token; undefined: it passes here. What can be told without asking is told first: a token may be anybody's invention,
 * and costs one request at most that the plugin, too, would make for it.
 * @param {string} token as `credentialsOf` has read it, in the one canonical form
 * @param {Readonly<Record<string, unknown>>} payload
 * @param {{ enforcement: Enforcement, now: number, maxStudies: number }} around
 * @returns {Promise<import('../records.js').LinkRefusal | undefined>}
 */
export async function shareVerdict(token, payload, { enforcement, now, maxStudies }) {
  const link = readShareToken(payload);
  const { id, studies, end } = link;
  // To the second, by the proxy's clock alone: a clock that is behind the auth service's must not open what ended.
  if (end !== null && end <= now) return 'linkEnded';
  if (id === '' || studies.length === 0 || studies.length > maxStudies) return 'linkUnrecorded';
  if (passesUnrecorded(link, now)) return undefined;
  const { ask, cache } = enforcement;
  return sharedVerdict(await keyOf(token), cache, async () => {
    const { refusedBy, holdsUntil } = recordsVerdict(id, await readEntries(ask, studies), cache.clock());
    return { refusedBy, holdsUntil: Math.min(holdsUntil, end ?? Infinity) };
  });
}
