import { conflictAnswer } from '../answers.js';
import { isOrthancId, readJson } from '../bodies.js';
import { headerValues } from '../request.js';
import { changeRefusal } from './recordChanges.js';
import { sleep } from './locks.js';
import { createStudyRecords } from './studyRecords.js';

const maxTries = 4;

/** What the plugin asks for, of people who write share records (docs/shares.md). */
const writers = new Set(['all', 'share', 'admin-permissions']);

/** @param {import('./studyRecords.js').RecordsAnswer} answer */
const isReadable = ({ status }) => status === 200 || status === 404;

/**
 * An answer of Orthanc's as it goes on to the caller.
 * @param {import('./studyRecords.js').RecordsAnswer} answer
 * @returns {import('../answers.js').Answer}
 */
const passedOn = ({ status, text, etag }) => ({
  status,
  body: text,
  headers: etag === undefined ? {} : { ETag: etag },
});

/**
 * Replaces the records of a study, or removes them, as a person asks for: compared with what is there, while no one else writes through this proxy.
 * It answers as Orthanc does. 409, too, where the write was overwritten at once: a client that reads again and repeats, as after a 409 of Orthanc, loses
 * nothing. The lock and the comparing are for those who may write and see the study: nobody else keeps a worker busy, or others waiting.
 * @param {string} study
 * @param {string | undefined} text the new records; undefined: remove them
 * @param {import('../judge.js').Asking & { enforcement: import('../shares/shareVerdict.js').Enforcement }} asking
 * @returns {Promise<import('../answers.js').Answer>}
 */
export async function judgeRecords(
  study,
  text,
  { request, credential, caller, around, enforcement, refuse },
) {
  const { user, permissions } = await caller.profile();
  const mayWrite = permissions.some((permission) => writers.has(permission));
  // A link's holder doesn't come here (`shareReads`).
  const isHolder = credential.kind === 'share';
  await refuse('recordWriter', async () => !isHolder && (!mayWrite || !(await caller.isAccount())));
  const writer = { user, isAdministrator: permissions.includes('admin-permissions') };
  const { alone } = enforcement;
  const records = createStudyRecords(around.ask, credential.headers, alone);
  const seen = isOrthancId(study) ? await records.read(study) : undefined;
  if (seen === undefined || !isReadable(seen)) return passedOn(seen ?? { status: 404, text: '' });
  let answer = conflictAnswer(request);
  await alone(study, async (isHeld) => {
    const before = await records.read(study);
    if (!isReadable(before)) {
      answer = passedOn(before);
      return;
    }
    const old = before.status === 200 ? before.text : undefined;
    const [expected = before.etag] = headerValues(request, 'if-match');
    if (old !== undefined && expected !== before.etag) return;
    const refusal = changeRefusal(old, text, writer, around.now);
    await refuse('recordChange', () => refusal === 'recordChange');
    await refuse('recordOfOthers', () => refusal === 'recordOfOthers');
    if (!isHeld()) return;
    // What was compared is written, and nothing around it.
    const checked = text === undefined ? undefined : JSON.stringify(readJson(text));
    for (let tries = 1; ; tries += 1) {
      const written = await records.write(study, checked, before);
      const isUnclear = written.status >= 500;
      if (written.status !== 200 && !isUnclear) {
        answer = passedOn(written);
        return;
      }
      const after = await records.read(study);
      const isThere =
        after.status === 200 ? after.text === checked : after.status === 404 && checked === undefined;
      if (isThere || after.status >= 500) {
        // A 5xx of the reading leaves open what is there, and the caller reads again.
        answer = passedOn(isThere && isUnclear ? { ...after, status: 200, text: '' } : written);
        return;
      }
      const isUnchanged = after.status === before.status && after.etag === before.etag;
      if (!isUnclear || !isUnchanged) return;
      answer = passedOn(written);
      // PostgreSQL gives up one of two transactions that meet.
      if (tries === maxTries || !isHeld()) return;
      await sleep(tries * 50 * Math.random());
    }
  });
  return answer;
}
