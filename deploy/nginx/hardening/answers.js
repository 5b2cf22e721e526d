import { rules } from './rules.js';

/**
 * What the proxy answers in place of Orthanc, as JSON unless its body is empty.
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} body
 * @property {Readonly<Record<string, string>>} [headers]
 */

/**
 * @param {import('./request.js').ProxiedRequest} request
 * @param {{ status: number, message: string, details: string }} error
 * @returns {Answer}
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

/** @type {Readonly<Record<import('./recording/studyRecords.js').RecordFailure | 'notMade', { status: number, why: string }>>} */
const mintFailures = {
  notMade: { status: 502, why: 'Orthanc didn’t answer, or can’t create links of this type' },
  refused: {
    status: 403,
    why: 'you may not list it on its study. Ask an administrator for the permission to share',
  },
  undeclared: { status: 502, why: 'this server can’t list links. Tell an administrator' },
  damaged: { status: 502, why: 'the list of links of a study is damaged. Tell an administrator' },
  full: { status: 502, why: 'the list of links of a study is full. Ask an administrator to remove some' },
  overwritten: { status: 502, why: 'others keep changing the list of links of a study. Try again' },
  unavailable: { status: 502, why: 'it couldn’t be listed on its study. Try again' },
};

/**
 * The answer to a request for a link that couldn't be made, or that couldn't be recorded and so would not work.
 * @param {import('./request.js').ProxiedRequest} request
 * @param {keyof typeof mintFailures} reason
 */
export function failedMintAnswer(request, reason) {
  const { status, why } = mintFailures[reason];
  const message = `No link from the proxy (${reason})`;
  return orthancError(request, { status, message, details: `No link was created: ${why}.` });
}

/**
 * The answer to a write of records that others were faster with, as Orthanc has it for an `If-Match` of before.
 * @param {import('./request.js').ProxiedRequest} request
 */
export const conflictAnswer = (request) =>
  orthancError(request, {
    status: 409,
    message: 'Another client has modified the records meanwhile',
    details: 'Someone else changed the links of this study at the same time. Read them again.',
  });
