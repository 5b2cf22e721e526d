import { isObject, isOrthancId, readJson, readMoment } from './bodies.js';
import { isInstant } from './shares/instantLinks.js';

/**
 * A study as a link names it.
 * @typedef {object} LinkStudy
 * @property {string} orthancId
 * @property {string} dicomUid
 */

/**
 * A link that was asked for.
 * @typedef {object} AskedLink
 * @property {string} type
 * @property {readonly LinkStudy[]} studies each once
 * @property {number | undefined} end milliseconds since 1970; undefined: never, or not readable
 */

const dicomUid = /^[0-9]+(?:\.[0-9]+)*$/;

/** How far clocks may differ: the console asks for exactly the hour that an instant link may work. */
const clockSkewMs = 5 * 60_000;

/**
 * When a link is to end. A date counts before a duration, as in the auth service, which takes a duration of 0 for none.
 * @param {Record<string, unknown>} body
 * @param {number} now
 */
function endOf({ ExpirationDate, ValidityDuration }, now) {
  if (typeof ExpirationDate === 'string' && ExpirationDate !== '') return readMoment(ExpirationDate);
  const isDuration = typeof ValidityDuration === 'number' && ValidityDuration > 0;
  return isDuration ? now + ValidityDuration * 1000 : undefined;
}

/**
 * @param {unknown} resource
 * @returns {LinkStudy | undefined}
 */
function studyOf(resource) {
  if (!isObject(resource)) return undefined;
  const { OrthancId, DicomUid, Level } = resource;
  const isUid = typeof DicomUid === 'string' && DicomUid.length <= 64 && dicomUid.test(DicomUid);
  return Level === 'study' && isOrthancId(OrthancId) && isUid
    ? { orthancId: OrthancId, dicomUid: DicomUid }
    : undefined;
}

/**
 * Reads the body of a request for a link. Undefined: it isn't one, or names something else than whole studies.
 * @param {string} text
 * @param {object} asked
 * @param {string} asked.type of the address
 * @param {number} asked.now milliseconds since 1970
 * @param {number} asked.maxStudies
 * @returns {AskedLink | undefined}
 */
export function readLink(text, { type, now, maxStudies }) {
  const body = readJson(text);
  if (!isObject(body) || body['Type'] !== type || !Array.isArray(body['Resources'])) return undefined;
  /** @type {Map<string, LinkStudy>} */
  const studies = new Map();
  for (const resource of body['Resources']) {
    const study = studyOf(resource);
    if (study === undefined) return undefined;
    // Orthanc Explorer 2 names a study once for each of its series.
    studies.set(`${study.orthancId} ${study.dicomUid}`, study);
  }
  if (studies.size === 0 || studies.size > maxStudies) return undefined;
  return { type, studies: [...studies.values()], end: endOf(body, now) };
}

/**
 * How many minutes a link of a type may work. One that only downloads works as long as a share link where the proxy records it: people who may not
 * share can't record it, and people who may can revoke it.
 * @param {string} type
 * @param {import('./settings.js').HardeningSettings} settings
 * @param {boolean} isRecorded
 */
function maxMinutes(type, { maxLinkDays, maxInstantMinutes, maxDownloadMinutes }, isRecorded) {
  const isDownload = type === 'download-instant-link';
  if (isDownload && !isRecorded) return maxDownloadMinutes;
  return isInstant(type) && !isDownload ? maxInstantMinutes : maxLinkDays * 1440;
}

/**
 * When the link ends that is created; undefined: it may not be created with the expiration that was asked for.
 * @param {AskedLink} link
 * @param {number} now milliseconds since 1970
 * @param {import('./settings.js').HardeningSettings} settings
 * @param {boolean} isRecorded the proxy records links that don't open a study at once
 */
export function allowedEnd({ type, end }, now, settings, isRecorded) {
  const latest = now + maxMinutes(type, settings, isRecorded) * 60_000;
  return end === undefined || end > latest + clockSkewMs ? undefined : Math.min(end, latest);
}

/**
 * The body that is forwarded: nothing in it but what was checked. The ID is the proxy's own, since everyone who has the link can read it.
 * @param {AskedLink} link
 * @param {number | undefined} end
 * @param {string} id
 */
export const linkBody = ({ type, studies }, end, id) =>
  JSON.stringify({
    ID: id,
    Resources: studies.map(({ orthancId, dicomUid }) => ({
      OrthancId: orthancId,
      DicomUid: dicomUid,
      Level: 'study',
    })),
    Type: type,
    ...(end === undefined ? {} : { ExpirationDate: `${new Date(end).toISOString().slice(0, 19)}Z` }),
  });
