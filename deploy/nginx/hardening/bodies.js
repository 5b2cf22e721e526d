/**
 * A body that names resources, read: the IDs in it, whether it replaces the remote's address, and what is forwarded in its place.
 * @typedef {object} ResourceBody
 * @property {readonly string[]} ids
 * @property {boolean} replacesAddress
 * @property {string} forwarded
 */

const orthancId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){4}$/;

const utcOrOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Fields of a `store` body that send elsewhere than to the modality of the address. */
const addressFields = new Set(['host', 'port', 'calledaet', 'localaet']);

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a value is one of Orthanc's IDs, written as Orthanc writes it.
 * @param {unknown} value
 * @returns {value is string}
 */
export const isOrthancId = (value) => typeof value === 'string' && orthancId.test(value);

/**
 * A moment in ISO's form with its time zone, in milliseconds since 1970; undefined for any other text. Without a zone, servers disagree.
 * @param {unknown} text
 * @returns {number | undefined}
 */
export function readMoment(text) {
  const moment = typeof text === 'string' && utcOrOffset.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/**
 * A body as JSON; undefined if it is none. The proxy forwards what it has read: Orthanc's own reader takes comments, text after the end
 * and repeated fields, and might see another body than was checked.
 * @param {string} text
 * @returns {unknown}
 */
export function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
const isIdList = (value) => Array.isArray(value) && value.every(isOrthancId);

/**
 * The body of `store`, `stow` and `merge`: an object with `Resources`, a list of IDs, or one ID as JSON or as it is. Undefined: another shape.
 * @param {string} text
 * @returns {ResourceBody | undefined}
 */
export function readSendBody(text) {
  const bare = text.trim();
  if (isOrthancId(bare)) return { ids: [bare], replacesAddress: false, forwarded: bare };
  const body = readJson(text);
  const ids = isObject(body) ? body['Resources'] : typeof body === 'string' ? [body] : body;
  if (!isIdList(ids)) return undefined;
  const names = isObject(body) ? Object.keys(body) : [];
  const replacesAddress = names.some((name) => addressFields.has(name.toLowerCase()));
  return { ids, replacesAddress, forwarded: JSON.stringify(body) };
}

/**
 * All of Orthanc's IDs anywhere in a value, however they are written: an index may find them without regard to case.
 * @param {unknown} value
 * @returns {string[]}
 */
function idsIn(value) {
  if (typeof value === 'string') return [value.trim().toLowerCase()].filter(isOrthancId);
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

/**
 * The body of a request that makes a DICOM file from JSON, below a resource that it may name (`Parent`, `ParentStudy`, `Instance`).
 * Undefined: not an object.
 * @param {string} text
 * @returns {ResourceBody | undefined}
 */
export function readCreateBody(text) {
  const body = readJson(text);
  if (!isObject(body)) return undefined;
  return { ids: idsIn(body), replacesAddress: false, forwarded: JSON.stringify(body) };
}

/** A token that is longer fits into no header and no address. */
const longestToken = 65_536;

/**
 * The body of a request that asks what a share link opens: the token in it, and the key beside it. Undefined: another shape.
 * @param {string} text
 * @returns {{ token: string, key: unknown } | undefined}
 */
export function readDecodeBody(text) {
  const body = readJson(text);
  if (!isObject(body)) return undefined;
  const { TokenValue: token, TokenKey: key } = body;
  return typeof token === 'string' && token.length <= longestToken ? { token, key } : undefined;
}
