import { concurrency, inBatches } from '../caller.js';
import { failedMintAnswer } from '../answers.js';
import { isObject, readJson, readMoment } from '../bodies.js';
import { shareIn } from '../credentials.js';
import { readRecords } from '../records.js';
import { sleep } from './locks.js';
import { leavesRoom } from './recordSize.js';
import { RecordsFailed, createStudyRecords } from './studyRecords.js';

/**
 * A link that was checked and is to be made.
 * @typedef {object} CheckedLink
 * @property {string} id the ID in its token
 * @property {string} type
 * @property {number | undefined} end milliseconds since 1970
 * @property {readonly string[]} studies Orthanc's IDs
 * @property {string} body what the auth service gets
 */

/**
 * @typedef {object} Minting
 * @property {import('../caller.js').Ask} ask
 * @property {import('./locks.js').Alone} alone
 * @property {ReadonlyArray<readonly [string, string]>} headers with the caller's credential
 * @property {string} user Keycloak's ID of the caller
 * @property {number} now milliseconds since 1970
 */

/** @typedef {(text: string | undefined) => string | undefined} Edit */

/** How long entries stay that are over, so that nobody loses one by a clock that differs. */
const keptOverMs = 5 * 60_000;

/** How long another proxy may take from reading records to its write taking effect, at least and at most. */
const minSettleMs = 250;
const maxSettleMs = 5_000;

/** A link's kind as the console's records name it: `stone`, `ohif` …, `download`. @param {string} type */
const kindOf = (type) => type.replace(/-(?:viewer-publication|instant-link)$/, '');

/**
 * Whether the link of an entry has ended: by its token, not only by its record, which could be moved later again.
 * @param {Readonly<Record<string, unknown>>} entry
 * @param {number} now
 */
function isOver({ until, latest = until }, now) {
  const end = readMoment(latest);
  return end !== undefined && end < now - keptOverMs;
}

/**
 * The records with one more entry, without those that are over. What is there already stays as it is.
 * @param {Readonly<Record<string, unknown>>} entry
 * @param {number} now
 * @returns {Edit}
 */
const withEntry = (entry, now) => (text) => {
  const entries = text === undefined ? [] : readRecords(text);
  if (entries === undefined) throw new RecordsFailed('damaged');
  if (entries.some(({ id }) => id === entry['id'])) return text;
  const kept = entries.map(({ value }) => value).filter((value) => !isOver(value, now));
  const next = JSON.stringify({ version: 1, links: [...kept, entry] });
  if (!leavesRoom(next, kept.length + 1)) throw new RecordsFailed('full');
  return next;
};

/**
 * The records without an entry; undefined where it was the only one.
 * @param {string} id
 * @returns {Edit}
 */
const withoutEntry = (id) => (text) => {
  const entries = text === undefined ? undefined : readRecords(text);
  const kept = entries?.filter((entry) => entry.id !== id);
  if (entries === undefined || kept === undefined || kept.length === entries.length) return text;
  const links = kept.map(({ value }) => value);
  return links.length === 0 ? undefined : JSON.stringify({ version: 1, links });
};

/**
 * Whether an answer holds the token that was asked for.
 * @param {string} text
 * @param {CheckedLink} link
 */
function holdsToken(text, { id }) {
  const answer = readJson(text);
  const token = isObject(answer) ? answer['Token'] : undefined;
  return typeof token === 'string' && shareIn(token)?.payload['id'] === id;
}

/**
 * @param {CheckedLink} link
 * @param {import('../caller.js').Ask} ask
 * @param {Minting['headers']} headers
 */
async function askForToken({ type, body }, ask, headers) {
  const sent = [...headers, /** @type {const} */ (['Content-Type', 'application/json'])];
  try {
    return await ask({ method: 'PUT', path: `/auth/tokens/${type}`, headers: sent, body });
  } catch {
    return { status: 502, text: '' };
  }
}

/**
 * Lets the auth service make a link, and records it on each of its studies before anybody gets it: with the caller's own credential, so that the
 * plugin decides who may. If that fails, no token leaves, and what was recorded is removed again.
 * @param {import('../request.js').ProxiedRequest} request
 * @param {CheckedLink} link
 * @param {Minting} minting
 * @returns {Promise<import('../answers.js').Answer>}
 */
export async function mintRecorded(request, link, { ask, alone, headers, user, now }) {
  const made = await askForToken(link, ask, headers);
  if (made.status >= 500) return failedMintAnswer(request, 'notMade');
  if (made.status !== 200) return { status: made.status, body: made.text };
  if (!holdsToken(made.text, link)) return failedMintAnswer(request, 'notMade');

  // Tokens end on a whole second (`linkBody`).
  const end = link.end === undefined ? null : new Date(link.end - (link.end % 1000)).toISOString();
  const created = new Date(now).toISOString();
  const entry = {
    id: link.id,
    kind: kindOf(link.type),
    created,
    until: end,
    latest: end,
    by: user,
    studies: link.studies.length,
  };
  const records = createStudyRecords(ask, headers, alone);
  const add = withEntry(entry, now);
  let longest = 0;
  /** @type {string[]} */
  const tried = [];
  try {
    await onEach(link.studies, async (study) => {
      tried.push(study);
      const began = Date.now();
      await records.change(study, add);
      longest = Math.max(longest, Date.now() - began);
    });
    // Another proxy that had read before we wrote has written by then: on PostgreSQL, If-Match doesn't keep it from that.
    await sleep(Math.min(maxSettleMs, Math.max(minSettleMs, 2 * longest)));
    await onEach(link.studies, async (study) => records.change(study, add));
  } catch (error) {
    if (!(error instanceof RecordsFailed)) throw error;
    const remove = withoutEntry(link.id);
    // What can't be removed lists a link that nobody has.
    await onEach(tried, async (study) => records.change(study, remove).catch(() => undefined));
    return failedMintAnswer(request, error.reason);
  }
  return { status: 200, body: made.text };
}

/**
 * @param {readonly string[]} studies
 * @param {(study: string) => Promise<void>} work
 * @throws what one of them throws, when all that had begun have ended
 */
const onEach = (studies, work) =>
  inBatches(studies, concurrency, async (some) => {
    const ends = await Promise.allSettled(some.map(work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  });
