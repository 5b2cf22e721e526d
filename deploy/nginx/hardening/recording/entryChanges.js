import { isObject, readMoment } from '../bodies.js';

/**
 * Who changes the records of a study.
 * @typedef {object} RecordsCaller
 * @property {string} user Keycloak's ID; empty: not known, and so nobody's maker
 * @property {boolean} isAdministrator
 */

/** @typedef {import('../records.js').ShareEntry} ShareEntry */
/** @typedef {'recordChange' | 'recordOfOthers'} ChangeRefusal */

/** Fields with rules of their own; no other field of an entry may change. */
const movable = new Set(['until', 'latest', 'revoked']);
const known = new Set(['id', 'kind', 'created', 'until', 'by', 'studies', 'latest', 'revoked']);

/**
 * A value as a text that is the same for the same value: fields in one order, moments in UTC. So a client may write what it has read in its own way.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isObject(value)) {
    const fields = Object.keys(value).toSorted();
    return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }
  const moment = readMoment(value);
  return moment === undefined ? JSON.stringify(value) : `@${String(moment)}`;
}

/**
 * What must stay as it is in an entry, with what stands for a field that is left out.
 * @param {ShareEntry} entry
 */
function fixedPart({ value }) {
  const fields = Object.entries({ kind: '', by: '', studies: 1, ...value });
  return canonical(Object.fromEntries(fields.filter(([name]) => !movable.has(name))));
}

/**
 * The end of the link's token, up to which its end may be moved; null: it never ends; undefined: damaged.
 * @param {ShareEntry} entry
 */
function latestEnd({ value, until }) {
  const latest = value['latest'];
  if (latest === undefined) return until;
  return latest === null ? null : readMoment(latest);
}

const revocationOf = (/** @type {ShareEntry} */ { value }) => value['revoked'] ?? null;

/** @param {unknown} value */
const isText = (value) => typeof value === 'string' && value.length <= 80;

/**
 * Whether `until` is no later than the token's end.
 * @param {ShareEntry} entry
 */
function endsInTime(entry) {
  const latest = latestEnd(entry);
  if (latest === null) return true;
  return latest !== undefined && entry.until !== null && entry.until <= latest;
}

/**
 * Whether a revocation is written as it should be. Its moment is not compared with the clock: a task of many links has one moment.
 * @param {unknown} revoked
 * @param {(user: string) => boolean} mayBe
 */
function isRevocation(revoked, mayBe) {
  if (!isObject(revoked) || Object.keys(revoked).length !== 2) return false;
  const { at, by } = revoked;
  return readMoment(at) !== undefined && typeof by === 'string' && by.length <= 80 && mayBe(by);
}

/** @type {(entry: ShareEntry, caller: RecordsCaller) => boolean} */
const isMadeBy = ({ value }, { user }) => user !== '' && value['by'] === user;

/**
 * Nothing but the fields of a record may come in, each in its form: notes and names would be open to everyone who has a link.
 * @param {ShareEntry} entry
 * @param {RecordsCaller} caller
 * @returns {ChangeRefusal | undefined}
 */
function additionRefusal(entry, { user, isAdministrator }) {
  const { kind = '', created, by = '', studies = 1 } = entry.value;
  const revoked = revocationOf(entry);
  const isPlain =
    Object.keys(entry.value).every((name) => known.has(name)) &&
    isText(kind) &&
    readMoment(created) !== undefined &&
    isText(by) &&
    Number.isInteger(studies) &&
    Number(studies) > 0 &&
    endsInTime(entry) &&
    (revoked === null || isRevocation(revoked, (revoker) => isAdministrator || revoker === user));
  return isPlain && (isAdministrator || by === user) ? undefined : 'recordChange';
}

/**
 * Everyone may take out what is over: when the link's own token has ended, nothing can bring it back. Not a moment sooner: while the token works, it could be
 * recorded anew without its revocation.
 * @param {ShareEntry} entry
 * @param {RecordsCaller} caller
 * @param {number} now
 * @returns {ChangeRefusal | undefined}
 */
function removalRefusal(entry, caller, now) {
  const latest = latestEnd(entry);
  const isOver = typeof latest === 'number' && latest <= now;
  return isOver || caller.isAdministrator || isMadeBy(entry, caller) ? undefined : 'recordOfOthers';
}

/**
 * @param {unknown} before
 * @param {unknown} after
 * @param {RecordsCaller} caller
 * @param {boolean} isOwn the link is the caller's, or they are an administrator
 * @returns {ChangeRefusal | undefined}
 */
function revocationRefusal(before, after, { user }, isOwn) {
  if (canonical(before) === canonical(after)) return undefined;
  if (before === null) return isRevocation(after, (by) => by === user) ? undefined : 'recordChange';
  if (after !== null) return 'recordChange';
  const isRevoker = user !== '' && isObject(before) && before['by'] === user;
  return isOwn || isRevoker ? undefined : 'recordOfOthers';
}

/**
 * @param {ShareEntry} before
 * @param {ShareEntry} after
 * @param {RecordsCaller} caller
 * @returns {ChangeRefusal | undefined}
 */
function alterationRefusal(before, after, caller) {
  const isOwn = caller.isAdministrator || isMadeBy(before, caller);
  if (fixedPart(before) !== fixedPart(after) || latestEnd(before) !== latestEnd(after)) return 'recordChange';
  const isMoved = before.until !== after.until;
  if (isMoved && !endsInTime(after)) return 'recordChange';
  const refused = revocationRefusal(revocationOf(before), revocationOf(after), caller, isOwn);
  return refused ?? (isMoved && !isOwn ? 'recordOfOthers' : undefined);
}

/**
 * Judges what was one entry, or several of one ID, and what it is to be: what people may do with a link depends on whose it is.
 * @param {readonly ShareEntry[]} before
 * @param {readonly ShareEntry[]} after
 * @param {RecordsCaller} caller
 * @param {number} now
 * @returns {ReadonlyArray<ChangeRefusal | undefined>}
 */
export function entryRefusals(before, after, caller, now) {
  if (canonical(before.map(({ value }) => value)) === canonical(after.map(({ value }) => value))) return [];
  const [next, ...more] = after;
  if (next === undefined) return before.map((entry) => removalRefusal(entry, caller, now));
  if (more.length > 0) return ['recordChange'];
  if (before.length === 0) return [additionRefusal(next, caller)];
  return before.map((entry) => alterationRefusal(entry, next, caller));
}
