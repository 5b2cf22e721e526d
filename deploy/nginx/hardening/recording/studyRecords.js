import { recordsMetadata } from '../records.js';
import { StillLocked, sleep } from './locks.js';

/** Matches no records: if someone else made them first, a write is refused. Where there are none yet, Orthanc ignores it. */
const nothingYet = '"0-00000000000000000000000000000000"';

/**
 * Why records couldn't be changed. `refused`: the plugin doesn't let the caller; `undeclared`: Orthanc has no such metadata; `damaged`: something
 * else is written there; `full`: they have no room for one more link; `overwritten`: other people's writes were in the way each time; `unavailable`:
 * Orthanc didn't answer.
 * @typedef {'refused' | 'undeclared' | 'damaged' | 'full' | 'overwritten' | 'unavailable'} RecordFailure
 */

/** Records that couldn't be read or written. */
export class RecordsFailed extends Error {
  /** @param {RecordFailure} reason */
  constructor(reason) {
    super(`The share records of a study couldn't be changed: ${reason}`);
    this.name = 'RecordsFailed';
    this.reason = reason;
  }
}

/**
 * An answer to a request about records.
 * @typedef {{ status: number, text: string, etag?: string | undefined }} RecordsAnswer
 */

const maxRounds = 8;

/**
 * The time before a round is repeated; at random, so that two that met don't meet again. All of them together outlast a restart of Orthanc.
 * @param {number} round
 */
const pauseAfter = (round) => (0.5 + Math.random() / 2) * Math.min(2_000, 50 * 2 ** round);

/** @param {number} status */
const isUnavailable = (status) => status >= 500;

/**
 * The share records of studies, as a caller may read and write them.
 * @param {import('../caller.js').Ask} ask
 * @param {ReadonlyArray<readonly [string, string]>} headers with the caller's credential
 * @param {import('./locks.js').Alone} alone
 */
export function createStudyRecords(ask, headers, alone) {
  /** @param {string} study */
  const pathOf = (study) => `/studies/${study}/metadata/${recordsMetadata}`;

  /**
   * @param {import('../caller.js').Question} question
   * @returns {Promise<RecordsAnswer>}
   */
  async function send(question) {
    try {
      return await ask(question);
    } catch {
      return { status: 502, text: '' };
    }
  }

  /** @param {string} study */
  const read = async (study) => send({ method: 'GET', path: pathOf(study), headers });

  /**
   * Writes records in place of those that were read; undefined removes them.
   * @param {string} study
   * @param {string | undefined} text
   * @param {RecordsAnswer} before
   */
  async function write(study, text, before) {
    const etag = before.status === 200 ? before.etag : undefined;
    const own = /** @type {const} */ (['If-Match', etag ?? nothingYet]);
    const path = pathOf(study);
    if (text === undefined) return send({ method: 'DELETE', path, headers: [...headers, own] });
    const type = /** @type {const} */ (['Content-Type', 'text/plain']);
    return send({ method: 'PUT', path, headers: [...headers, own, type], body: text });
  }

  /**
   * @param {RecordsAnswer} answer
   * @returns {string | undefined}
   */
  function textOf({ status, text }) {
    if (status === 404) return undefined;
    if (status === 200) return text;
    if (isUnavailable(status)) throw new RecordsFailed('unavailable');
    throw new RecordsFailed(status === 403 || status === 401 ? 'refused' : 'undeclared');
  }

  /**
   * @param {string} study
   * @param {(text: string | undefined) => string | undefined} edit
   * @param {() => boolean} isHeld
   * @returns {Promise<'done' | RecordFailure>}
   */
  async function round(study, edit, isHeld) {
    const before = await read(study);
    const text = edit(textOf(before));
    if (text === textOf(before)) return 'done';
    if (!isHeld()) return 'overwritten';
    const { status } = await write(study, text, before);
    if (status === 403 || status === 401) return 'refused';
    const after = textOf(await read(study));
    if (edit(after) === after) return 'done';
    return isUnavailable(status) ? 'unavailable' : 'overwritten';
  }

  /**
   * @param {string} study
   * @param {(text: string | undefined) => string | undefined} edit
   * @returns {Promise<'done' | RecordFailure>}
   */
  async function lockedRound(study, edit) {
    /** @type {'done' | RecordFailure} */
    let outcome = 'overwritten';
    try {
      await alone(study, async (isHeld) => {
        try {
          outcome = await round(study, edit, isHeld);
        } catch (error) {
          if (!(error instanceof RecordsFailed)) throw error;
          outcome = error.reason;
        }
      });
    } catch (error) {
      // Waited for a minute: not again.
      throw error instanceof StillLocked ? new RecordsFailed('overwritten') : error;
    }
    return outcome;
  }

  return {
    read,
    write,

    /**
     * Changes the records of a study: reads them, writes what `edit` makes of them, and reads back. Repeated where others were in the way, or where
     * Orthanc didn't answer.
     * @param {string} study
     * @param {(text: string | undefined) => string | undefined} edit gives back what it got where nothing is missing; may throw RecordsFailed
     * @throws RecordsFailed
     */
    async change(study, edit) {
      for (let done = 1; ; done += 1) {
        const outcome = await lockedRound(study, edit);
        if (outcome === 'done') return;
        const mayPass = outcome === 'overwritten' || outcome === 'unavailable';
        if (!mayPass || done === maxRounds) throw new RecordsFailed(outcome);
        await sleep(pauseAfter(done));
      }
    },
  };
}
