import { allowedEnd, linkBody, readLink } from '../links.js';
import { linkId, passesUnrecorded } from '../shares/instantLinks.js';
import { mintRecorded } from './minting.js';

/**
 * Judges a request for a link. Where records decide whether it works, the proxy lets it be made and records it, unless it works without: one that
 * opens a study now.
 * @param {string} text
 * @param {string} type of the address
 * @param {import('../judge.js').Asking} asking
 * @returns {Promise<import('../judge.js').Outcome>}
 */
export async function judgeLink(text, type, { request, credential, caller, around, refuse }) {
  const { now, settings, enforcement } = around;
  const link = readLink(text, { type, now, maxStudies: settings.maxLinkStudies });
  await refuse('linkBody', () => link === undefined);
  if (link === undefined) return { body: text };
  const end = allowedEnd(link, now, settings, enforcement !== undefined);
  await refuse('linkEnd', () => end === undefined);
  await refuse('linkStudies', async () => !(await caller.seesStudies(link.studies)));
  const id = linkId(type, around.randomId, now);
  const body = linkBody(link, end, id);
  if (enforcement === undefined || passesUnrecorded({ id, type, end: end ?? null }, now)) return { body };

  const studies = [...new Set(link.studies.map(({ orthancId }) => orthancId))];
  const { user } = await caller.profile();
  const minting = { ask: around.ask, alone: enforcement.alone, headers: credential.headers, user, now };
  return { answer: await mintRecorded(request, { id, type, end, studies, body }, minting) };
}
