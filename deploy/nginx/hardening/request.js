/**
 * A request as it came in. Nothing in it has been decoded or joined.
 * @typedef {object} ProxiedRequest
 * @property {string} method
 * @property {string} target path and arguments below Orthanc's root, as they stand in the first line of the request
 * @property {ReadonlyArray<readonly [string, string]>} headers each as it was sent, repeated ones too
 */

/**
 * The path and the arguments of a request, in the one way in which they can be read.
 * @typedef {object} Address
 * @property {string} path for comparing: lower case, without a slash at its end
 * @property {ReadonlyArray<readonly [string, string]>} args decoded, in their order
 */

/** Characters that a path may hold as they are: RFC 3986 without `;`, which some servers take for the end of a part. */
const plainPath = /^\/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*$/;

/**
 * Orthanc decodes a path once, drops `//`, `/./` and `/../`, and cuts it at a NUL (measured on 1.13). So nothing may be encoded that a rule
 * looks for or that makes a path another one: letters, digits, `- . _ ~`, slashes, percent signs, `; ? #` and control characters.
 */
const isDeceptive = /^[\w.~/\\%;?#-]$/;

/** @param {string} text */
const hasControl = (text) => /\p{Cc}/u.test(text);

/** @param {string} path */
function hasDeceptiveEncoding(path) {
  const bytes = (path.match(/%[0-9A-Fa-f]{2}/g) ?? []).map((code) => parseInt(code.slice(1), 16));
  return bytes.some((byte) => byte < 0x20 || byte === 0x7f || isDeceptive.test(String.fromCharCode(byte)));
}

/**
 * A part of the arguments, decoded as Orthanc does; undefined where it cannot be.
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/**
 * The arguments after the question mark; undefined where one cannot be read for certain.
 * @param {string} query
 * @returns {Array<readonly [string, string]> | undefined}
 */
function argumentsOf(query) {
  /** @type {Array<readonly [string, string]>} */
  const args = [];
  for (const part of query.split('&').filter((part) => part !== '')) {
    const equals = part.indexOf('=');
    const name = decoded(equals < 0 ? part : part.slice(0, equals));
    const value = equals < 0 ? '' : decoded(part.slice(equals + 1));
    // Plugins get names and values as texts that end at a NUL.
    if (name === undefined || value === undefined || hasControl(name + value)) return undefined;
    args.push([name, value]);
  }
  return args;
}

/**
 * Reads the address of a request. Undefined: it can be read in more than one way, or not at all.
 * @param {string} target
 * @returns {Address | undefined}
 */
export function readAddress(target) {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  if (target.includes('#') || !plainPath.test(path) || hasDeceptiveEncoding(path)) return undefined;
  const parts = path.split('/').slice(1);
  const isEmpty = parts.slice(0, -1).includes('');
  if (isEmpty || parts.includes('.') || parts.includes('..')) return undefined;
  const args = argumentsOf(mark < 0 ? '' : target.slice(mark + 1));
  return args && { path: looselyRead(path), args };
}

/**
 * A path for comparing: Orthanc ignores a slash at the end. Case matters to it, so lower case only refuses more.
 * @param {string} path
 */
const looselyRead = (path) => (path === '/' ? path : path.replace(/\/$/, '')).toLowerCase();

/**
 * The values of a header, one for each time it was sent and for each part of a list: proxies may join what came repeatedly.
 * @param {ProxiedRequest} request
 * @param {string} name in lower case
 */
export const headerValues = (request, name) =>
  request.headers
    .filter(([own]) => own.toLowerCase() === name)
    .flatMap(([, value]) => value.split(',').map((part) => part.trim()));
