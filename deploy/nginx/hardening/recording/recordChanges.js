import { isObject, readJson } from '../bodies.js';
import { readRecords } from '../records.js';
import { canonical, entryRefusals } from './entryChanges.js';
import { isTooLong, leavesRoom } from './recordSize.js';

/** @typedef {import('../records.js').ShareEntry} ShareEntry */

/**
 * Entries by their IDs, in one pass: a document may hold thousands.
 * @param {readonly ShareEntry[]} entries
 */
function byId(entries) {
  /** @type {Map<string, ShareEntry[]>} */
  const groups = new Map();
  for (const entry of entries) {
    const group = groups.get(entry.id);
    if (group === undefined) groups.set(entry.id, [entry]);
    else group.push(entry);
  }
  return groups;
}

/**
 * What stands beside the list of links in a document.
 * @param {string | undefined} text
 */
function besideLinks(text) {
  const document = readJson(text ?? '');
  return canonical(isObject(document) ? { ...document, version: 1, links: [] } : { version: 1, links: [] });
}

/**
 * Whether a caller may replace the records of a study: the rule that refuses it, or undefined. Both are whole documents, undefined where there is
 * none. Records that are damaged already are for administrators to replace: nobody can say what they held.
 * @param {string | undefined} before
 * @param {string | undefined} after
 * @param {import('./entryChanges.js').RecordsCaller} caller
 * @param {number} now milliseconds since 1970
 * @returns {import('./entryChanges.js').ChangeRefusal | undefined}
 */
export function changeRefusal(before, after, caller, now) {
  if (after !== undefined && isTooLong(after, before)) return 'recordChange';
  const was = before === undefined ? [] : readRecords(before);
  const next = after === undefined ? [] : readRecords(after);
  if (next === undefined) return 'recordChange';
  if (was === undefined && !caller.isAdministrator) return 'recordOfOthers';
  if (after !== undefined && besideLinks(after) !== besideLinks(was && before)) return 'recordChange';
  const [old, wanted] = [byId(was ?? []), byId(next)];
  const isAdding = [...wanted.keys()].some((id) => !old.has(id));
  if (after !== undefined && isAdding && !leavesRoom(after, next.length)) return 'recordChange';
  const refusals = [...new Set([...old.keys(), ...wanted.keys()])].flatMap((id) =>
    entryRefusals(old.get(id) ?? [], wanted.get(id) ?? [], caller, now),
  );
  return refusals.includes('recordChange') ? 'recordChange' : refusals.find(Boolean);
}
