import { failedCheckAnswer, refusalAnswer } from './answers.js';
import { CheckFailed } from './caller.js';
import { judge } from './judge.js';
import { defaultSettings } from './settings.js';
import { nginxEnforcement } from './shares/nginxEnforcement.js';

/**
 * As much of njs's request object as is used here.
 * @typedef {object} NginxRequest
 * @property {string} method
 * @property {ReadonlyArray<readonly [string, string]>} rawHeadersIn
 * @property {Record<string, string | undefined>} variables
 * @property {Record<string, string>} headersOut
 * @property {(status: number, body: string) => void} return
 * @property {(message: string) => void} error
 * @property {() => Promise<string>} readRequestText
 */

/**
 * What nginx's fetch takes and answers; it isn't the browser's.
 * @typedef {object} NginxFetch
 * @property {(url: string, init: object) => Promise<NginxResponse>} fetch
 */

/**
 * @typedef {object} NginxResponse
 * @property {number} status
 * @property {{ get: (name: string) => string | null }} headers
 * @property {() => Promise<string>} text
 */

/** @type {NginxFetch} */
const nginx = Reflect.get(globalThis, 'ngx');

/** Before njs 1.0.1, an exception while a body is read lets the request through. */
const oldestNjs = 0x01_00_01;

/** Refuses to judge on an njs that is too old. nginx itself refuses to start only where `js_access` is missing. */
function requireNjs() {
  const { version, version_number: number } = Reflect.get(globalThis, 'njs');
  if (number < oldestNjs) throw new CheckFailed(`njs is ${String(version)}, and must be 1.0.1 or newer`);
}

/**
 * A number from the configuration; `otherwise` where it has none. Anything else in it is an error: the request fails.
 * @param {string | undefined} text
 * @param {number} otherwise
 */
function numberFrom(text, otherwise) {
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new CheckFailed(`"${text}" is not a number`);
  return Number(text);
}

/**
 * Names from the configuration, with colons between.
 * @param {string | undefined} text
 * @param {readonly string[]} otherwise
 */
function namesFrom(text, otherwise) {
  const names = (text ?? '').toLowerCase().split(':').filter(Boolean);
  return names.length > 0 ? names : otherwise;
}

/** @param {NginxRequest} r */
const settingsOf = ({ variables }) => ({
  tokenHeaders: namesFrom(variables['castellan_token_headers'], defaultSettings.tokenHeaders),
  tokenArguments: namesFrom(variables['castellan_token_arguments'], defaultSettings.tokenArguments),
  maxLinkDays: numberFrom(variables['castellan_max_link_days'], defaultSettings.maxLinkDays),
  maxInstantMinutes: numberFrom(
    variables['castellan_max_instant_minutes'],
    defaultSettings.maxInstantMinutes,
  ),
  maxDownloadMinutes: numberFrom(
    variables['castellan_max_download_minutes'],
    defaultSettings.maxDownloadMinutes,
  ),
  maxLinkStudies: numberFrom(variables['castellan_max_link_studies'], defaultSettings.maxLinkStudies),
  maxCheckedIds: numberFrom(variables['castellan_max_checked_ids'], defaultSettings.maxCheckedIds),
});

/**
 * The request as the client wrote it. A path that only decoding brings below Orthanc's root has no target, and so is refused.
 * @param {NginxRequest} r
 */
function proxiedRequest({ method, rawHeadersIn, variables }) {
  const root = variables['castellan_orthanc_root'] ?? '';
  const uri = variables['request_uri'] ?? '';
  return { method, target: uri.startsWith(`${root}/`) ? uri.slice(root.length) : '', headers: rawHeadersIn };
}

const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * @param {NginxRequest} r
 * @param {import('./answers.js').Answer} answer
 */
function end(r, { status, body, headers = {} }) {
  for (const [name, value] of Object.entries(headers)) r.headersOut[name] = value;
  r.headersOut['Content-Type'] = 'application/json';
  r.headersOut['Cache-Control'] = 'no-store';
  r.return(status, body);
}

/**
 * @param {string} origin
 * @returns {import('./caller.js').Ask}
 */
const askAt =
  (origin) =>
  async ({ method, path, headers, body }) => {
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    const answer = await nginx.fetch(`http://${origin}${path}`, init);
    const etag = answer.headers.get('ETag') ?? undefined;
    return { status: answer.status, text: await answer.text(), etag };
  };

/**
 * Judges a request, and ends it unless it is passed on.
 * @param {NginxRequest} r
 * @param {() => Promise<string | undefined>} readBody called before any question is asked: nginx hangs where the first comes after the second
 * @returns {Promise<string | undefined>} what is forwarded in place of the body
 */
async function judged(r, readBody) {
  const request = proxiedRequest(r);
  const ask = askAt(r.variables['castellan_checks'] ?? '');
  try {
    requireNjs();
    const text = await readBody();
    const id = randomId();
    const verdict = await judge(request, {
      settings: settingsOf(r),
      now: Date.now(),
      randomId: id,
      async body() {
        if (text === undefined) throw new CheckFailed('its body is not read in this location');
        return text;
      },
      ask,
      ...nginxEnforcement(r.variables, ask, id),
    });
    if (verdict.refusedBy === undefined) {
      if (verdict.answer === undefined) return verdict.body ?? text;
      end(r, verdict.answer);
      return undefined;
    }
    r.variables['castellan_refused'] = verdict.refusedBy;
    end(r, refusalAnswer(request, verdict.refusedBy));
  } catch (error) {
    // For the access log. nginx adds the whole address to the lines of its error log, with the tokens in it.
    r.variables['castellan_refused'] = 'notChecked';
    r.error(`Castellan couldn't check a request: ${String(error)}`);
    end(r, failedCheckAnswer(request));
  }
  return undefined;
}

/**
 * For `js_access` where bodies are passed on as they come, however big. A request whose body would have to be read fails.
 * @param {NginxRequest} r
 */
async function stream(r) {
  await judged(r, async () => undefined);
}

/**
 * For `js_access` where bodies are read, and forwarded as `$castellan_body`.
 * @param {NginxRequest} r
 */
async function rebuild(r) {
  const body = await judged(r, () => r.readRequestText());
  if (body !== undefined) r.variables['castellan_body'] = body;
}

export default { stream, rebuild };
