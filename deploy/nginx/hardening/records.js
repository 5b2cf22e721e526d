import { isObject, readJson, readMoment } from './bodies.js';

/** The metadata of a study that holds its share records: its name in Orthanc's `UserMetadata`. */
export const recordsMetadata = 'castellan-shares';

/**
 * What a share record says of one link, as far as it decides whether the link works.
 * @typedef {object} ShareEntry
 * @property {string} id the ID in the link's token
 * @property {number | null} until milliseconds since 1970; null: never ends by its record
 * @property {boolean} isRevoked
 * @property {Readonly<Record<string, unknown>>} value the entry as it is written, with what is unknown here
 */

/**
 * Why a link doesn't work: it was revoked, it ended, or no record lists it. The names of the rules.
 * @typedef {'linkRevoked' | 'linkEnded' | 'linkUnrecorded'} LinkRefusal
 */

/**
 * Whether a link works, and until when that holds if no record changes.
 * @typedef {object} LinkVerdict
 * @property {LinkRefusal | undefined} refusedBy
 * @property {number} holdsUntil milliseconds since 1970, or Infinity
 */

/**
 * One entry of a document; undefined: damaged. Whatever stands under `revoked` closes the link: a form that isn't known must not open it.
 * @param {unknown} value
 * @returns {ShareEntry | undefined}
 */
function readEntry(value) {
  if (!isObject(value)) return undefined;
  const { id, until = null, revoked = null } = value;
  const end = until === null ? null : readMoment(until);
  if (typeof id !== 'string' || id === '' || id.length > 64 || end === undefined) return undefined;
  return { id, until: end, isRevoked: revoked !== null, value };
}

/**
 * The entries of a study's share records (its metadata `castellan-shares`). Undefined: the document is damaged, wholly or in one entry, which
 * might be the one that revokes. A study without the metadata has no document, and so no entries: that is for the caller to tell.
 * @param {string} text
 * @returns {readonly ShareEntry[] | undefined}
 */
export function readRecords(text) {
  const document = readJson(text);
  if (!isObject(document) || document['version'] !== 1 || !Array.isArray(document['links'])) return undefined;
  const entries = document['links'].map(readEntry);
  const readable = entries.filter((entry) => entry !== undefined);
  return readable.length === entries.length ? readable : undefined;
}

/**
 * What the records of a link's studies say about it. It works if at least one lists it, and none that does says that it is over: revoking on one of
 * the studies is enough.
 * @param {string} id the ID in the link's token
 * @param {readonly ShareEntry[]} entries of all of its studies
 * @param {number} now milliseconds since 1970
 * @returns {LinkVerdict}
 */
export function recordsVerdict(id, entries, now) {
  const own = entries.filter((entry) => entry.id === id);
  const holdsUntil = Math.min(Infinity, ...own.flatMap(({ until }) => until ?? []));
  if (own.length === 0) return { refusedBy: 'linkUnrecorded', holdsUntil: Infinity };
  if (own.some(({ isRevoked }) => isRevoked)) return { refusedBy: 'linkRevoked', holdsUntil: Infinity };
  if (holdsUntil <= now) return { refusedBy: 'linkEnded', holdsUntil: Infinity };
  return { refusedBy: undefined, holdsUntil };
}
