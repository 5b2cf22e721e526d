import { rules } from './rules.js';

/**
 * @param {import('./request.js').ProxiedRequest} request
 * @param {{ status: number, message: string, details: string }} error
 */
function orthancError({ method, target }, { status, message, details }) {
  const [path = ''] = target.split('?', 1);
  const body = { Details: details, HttpStatus: status, Message: message, Method: method, Uri: path };
  return { status, body: `${JSON.stringify(body)}\n` };
}

/**
 * The answer to a refused request, in the form of Orthanc's own errors: clients show its `Details`.
 * @param {import('./request.js').ProxiedRequest} request
 * @param {import('./rules.js').Rule} rule
 */
export const refusalAnswer = (request, rule) =>
  orthancError(request, {
    status: 403,
    message: `Refused by the proxy (${rule})`,
    details: rules[rule],
  });

/**
 * The answer to a request that couldn't be checked: Orthanc or its plugin gave no answer, or none that makes sense.
 * @param {import('./request.js').ProxiedRequest} request
 */
export const failedCheckAnswer = (request) =>
  orthancError(request, {
    status: 502,
    message: 'Not checked by the proxy',
    details: 'The proxy couldn’t check whether this is allowed, because Orthanc didn’t answer. Try again.',
  });

/** Where the proxy says which mode it is in, below Orthanc's root. nginx answers it from its configuration (hardening.conf). */
export const modePath = '/castellan-proxy';

/**
 * The answer there. The console records links by itself unless the proxy does.
 * @param {import('./settings.js').ShareLinksMode} mode
 */
export const modeAnswer = (mode) => JSON.stringify({ shareLinks: mode });
