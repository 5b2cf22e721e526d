import { headerValues } from './request.js';

/**
 * What proves who sends a request. `none`: nothing does. `session`: a token of Keycloak. `unreadable`: neither a token nor an API key.
 * @typedef {object} Credential
 * @property {'none' | 'session' | 'share' | 'apiKey' | 'unreadable'} kind
 * @property {ReadonlyArray<readonly [string, string]>} headers the headers that carry it, for questions in the caller's name
 * @property {string} study Orthanc's ID of the first study of a share token; else empty
 * @property {ShareProof} [share] what a share token is made of
 */

/**
 * A share token in its one canonical form, without anything before it, and its payload.
 * @typedef {object} ShareProof
 * @property {string} token
 * @property {Readonly<Record<string, unknown>>} payload
 */

/**
 * Where the authorization plugin looks for credentials.
 * @typedef {object} CredentialPlaces
 * @property {readonly string[]} tokenHeaders in lower case: `Authorization`, those of `TokenHttpHeaders`, those of its standard configurations
 * @property {readonly string[]} tokenArguments in lower case
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The bytes of a canonical base64url text; undefined for any other. Python reads texts with foreign characters, with other bits at the end or
 * with padding as the same bytes, so that one token could be written in many ways.
 * @param {string} text
 */
function base64urlBytes(text) {
  /** @type {number[]} */
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  const isCanonical = text !== '' && bits < 6 && (held & ((1 << bits) - 1)) === 0;
  return isCanonical ? bytes : undefined;
}

/**
 * A part of a JWT as a JSON object; undefined if it is none.
 * @param {string} part
 * @returns {Record<string, unknown> | undefined}
 */
function jsonPart(part) {
  const bytes = base64urlBytes(part);
  if (bytes === undefined) return undefined;
  try {
    const text = decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The payload of a JWT that is written in the one canonical way; undefined for any other text. Its signature isn't checked: the auth service does.
 * @param {string} token
 */
function payloadOf(token) {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || base64urlBytes(signature) === undefined) return undefined;
  return jsonPart(header) && jsonPart(payload);
}

/**
 * Characters of an API key: visible ones and spaces, but no comma, which joins headers, and no dot, so that no token passes for a key. The auth
 * service takes up to 2048 of them, and never finds a key with a space, which is for it to say.
 */
const apiKey = /^[ -+\-/-~]{1,2048}$/;

/**
 * Orthanc's ID of the first study that a share token names; empty if it names none.
 * @param {unknown} resources
 */
function firstStudy(resources) {
  const first = Array.isArray(resources) ? resources[0] : undefined;
  const id = typeof first === 'object' && first !== null ? first['orthanc_id'] : undefined;
  return typeof id === 'string' ? id : '';
}

/**
 * Whether a token is Keycloak's: those have `iss`, a share has `resources`. Anything else can only read, too.
 * @param {Readonly<Record<string, unknown>>} payload
 */
const isSession = ({ iss, resources }) => typeof iss === 'string' && resources === undefined;

/**
 * The share token in a text; undefined for any other text.
 * @param {string} text
 * @returns {ShareProof | undefined}
 */
export function shareIn(text) {
  const payload = payloadOf(text);
  return payload === undefined || isSession(payload) ? undefined : { token: text, payload };
}

/**
 * A value without `Bearer` before it. It may stand there several times: the plugin drops the first, and the auth service the next.
 * @param {string} value
 */
const withoutBearer = (value) => value.replace(/^(?:bearer\s+)+/i, '');

/**
 * A token as the auth service may be asked what it opens. One that isn't written in the canonical way is damaged, and goes on as a text that is a token
 * to nobody: the auth service then says so, and can't read more in it than was judged. Without a dot, no text is a token.
 * @param {string} value
 */
export function decodable(value) {
  const bare = withoutBearer(value);
  return !bare.includes('.') || payloadOf(bare) !== undefined ? bare : 'damaged';
}

/**
 * What one value is.
 * @param {string} name of the header, in lower case
 * @param {string} value
 * @returns {Credential}
 */
function credentialOf(name, value) {
  const bare = withoutBearer(value);
  const payload = payloadOf(bare);
  const sent = name === 'authorization' ? `Bearer ${bare}` : bare;
  /** @type {ReadonlyArray<readonly [string, string]>} */
  const headers = [[name, sent]];
  if (payload === undefined) {
    const kind = name === 'api-key' && apiKey.test(value) ? 'apiKey' : 'unreadable';
    return { kind, headers, study: '' };
  }
  if (isSession(payload)) return { kind: 'session', headers, study: '' };
  return { kind: 'share', headers, study: firstStudy(payload['resources']), share: { token: bare, payload } };
}

/**
 * All credentials of a request, wherever they stand. The plugin tries each of them, so that a second one could pass where the first may not.
 * @param {import('./request.js').ProxiedRequest} request
 * @param {import('./request.js').Address} address
 * @param {CredentialPlaces} places
 * @returns {Credential[]} at least one, if need be of the kind `none`
 */
export function credentialsOf(request, address, { tokenHeaders, tokenArguments }) {
  const inHeaders = tokenHeaders.flatMap((name) =>
    headerValues(request, name).map((value) => credentialOf(name, value)),
  );
  const inArguments = address.args
    .filter(([name]) => tokenArguments.includes(name.trim().toLowerCase()))
    .map(([, value]) => credentialOf('token', value.trim()));
  const all = [...inHeaders, ...inArguments];
  return all.length > 0 ? all : [{ kind: 'none', headers: [], study: '' }];
}
