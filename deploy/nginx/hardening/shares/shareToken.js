import { isObject, isOrthancId, readMoment } from '../bodies.js';

/**
 * A study as a token names it: one of the IDs may be missing.
 * @typedef {object} NamedStudy
 * @property {string | undefined} orthancId
 * @property {string | undefined} dicomUid
 */

/**
 * A share link as its token has it. Nothing of it is proven: the auth service checks the signature, after the proxy.
 * @typedef {object} ShareToken
 * @property {string} id empty if it has none
 * @property {string} type
 * @property {readonly NamedStudy[]} studies none if one can't be read: the auth service might open what wasn't judged
 * @property {number | null} end milliseconds since 1970; null: never
 */

const dicomUid = /^[0-9]+(?:\.[0-9]+)*$/;

/**
 * A StudyInstanceUID as it may stand in a find, where other texts are patterns or lists.
 * @param {unknown} value
 * @returns {value is string}
 */
const isDicomUid = (value) => typeof value === 'string' && value.length <= 64 && dicomUid.test(value);

/**
 * A field under the name that the auth service writes, or under the other one that the plugin takes.
 * @param {Record<string, unknown>} object
 * @param {string} name
 */
const field = (object, name) => object[name] ?? object[name.replace('_', '-')];

/** Whether an ID is missing. @param {unknown} value */
const isMissing = (value) => value === undefined || value === null || value === '';

/**
 * Undefined: not a study, or with an ID that no record can be found by. The auth service compares IDs, whatever the level beside them.
 * @param {unknown} resource
 * @returns {NamedStudy | undefined}
 */
function studyOf(resource) {
  if (!isObject(resource) || resource['level'] !== 'study') return undefined;
  const [id, uid] = [field(resource, 'orthanc_id'), field(resource, 'dicom_uid')];
  const study = {
    orthancId: isOrthancId(id) ? id : undefined,
    dicomUid: isDicomUid(uid) ? uid : undefined,
  };
  const isUnclear =
    (study.orthancId === undefined && !isMissing(id)) || (study.dicomUid === undefined && !isMissing(uid));
  return isUnclear || (isMissing(id) && isMissing(uid)) ? undefined : study;
}

/**
 * All studies that a token names; none if one can't be read.
 * @param {unknown} resources
 */
function studiesOf(resources) {
  const studies = Array.isArray(resources) ? resources.map(studyOf) : [];
  const readable = studies.filter((study) => study !== undefined);
  return readable.length === studies.length ? readable : [];
}

/**
 * When a token ends. A date that can't be read opens nothing at the auth service, so it counts as past.
 * @param {unknown} date
 */
const endOf = (date) => (date === undefined || date === null ? null : (readMoment(date) ?? 0));

/**
 * Reads the payload of a token that isn't a session's.
 * @param {Readonly<Record<string, unknown>>} payload
 * @returns {ShareToken}
 */
export function readShareToken(payload) {
  const { id, type, resources } = payload;
  return {
    id: typeof id === 'string' ? id : '',
    type: typeof type === 'string' ? type : '',
    studies: studiesOf(resources),
    end: endOf(field(payload, 'expiration_date')),
  };
}
