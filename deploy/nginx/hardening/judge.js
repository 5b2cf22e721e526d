import { readCreateBody, readDecodeBody, readSendBody } from './bodies.js';
import { createCaller } from './caller.js';
import { credentialsOf, decodable, shareIn } from './credentials.js';
import { judgeRecords } from './recording/guard.js';
import { judgeLink } from './recording/judgeLink.js';
import { headerValues, readAddress } from './request.js';
import {
  bodyKindOf,
  changedRecords,
  isPatient,
  isUpload,
  isWholeServer,
  needsKnownCaller,
} from './routes.js';
import { shareVerdict } from './shares/shareVerdict.js';

/**
 * What becomes of a request that no rule refuses: it is passed on, with another body where there is one, or the proxy has done what it asks for.
 * @typedef {{ body?: string | undefined, answer?: import('./answers.js').Answer }} Outcome
 */

/**
 * What the proxy does with a request.
 * @typedef {{ refusedBy: import('./rules.js').Rule } | ({ refusedBy: undefined } & Outcome)} Verdict
 */

/**
 * What the judge needs of the proxy around it.
 * @typedef {object} Surroundings
 * @property {() => Promise<string>} body reads the body; called before any question, and only where `bodyKindOf` says so
 * @property {import('./caller.js').Ask} ask
 * @property {number} now milliseconds since 1970
 * @property {string} randomId the ID of a link, should one be created
 * @property {import('./settings.js').HardeningSettings} settings
 * @property {import('./shares/shareVerdict.js').Enforcement} [enforcement] where the share records decide whether a link works
 * @property {import('./rules.js').Rule} [without] for tests: judges as if this rule did not exist
 */

/** @typedef {import('./rules.js').Rule} Rule */
/** @typedef {ReturnType<typeof createCaller>} Caller */
/** @typedef {(rule: Rule, isBroken: () => boolean | Promise<boolean>) => Promise<void>} Refuse */

/**
 * A request that is being judged, for rules in other modules.
 * @typedef {object} Asking
 * @property {import('./request.js').ProxiedRequest} request
 * @property {import('./credentials.js').Credential} credential
 * @property {Caller} caller
 * @property {Surroundings} around
 * @property {Refuse} refuse
 */

/** Ends the judgment. */
class Refused extends Error {
  /** @param {Rule} rule */
  constructor(rule) {
    super(rule);
    this.rule = rule;
  }
}

const methods = new Set(['GET', 'POST', 'PUT', 'DELETE']);

/**
 * A body that isn't plain JSON is another one to Orthanc than to us.
 * @param {import('./request.js').ProxiedRequest} request
 */
const isPackedBody = (request) =>
  headerValues(request, 'content-encoding').length > 0 ||
  headerValues(request, 'content-type').some((type) => /^multipart\//i.test(type));

/**
 * @param {string} text
 * @param {import('./bodies.js').ResourceBody | undefined} body
 * @param {Caller} caller
 * @param {Surroundings} around
 * @param {Refuse} refuse
 */
async function judgeNamed(text, body, caller, { settings }, refuse) {
  await refuse('sendBody', () => body === undefined);
  if (body === undefined) return text;
  await refuse('sendAddress', () => body.replacesAddress);
  await refuse('namedResources', async () => {
    if (body.ids.length === 0 || (await caller.profile()).seesAll) return false;
    return body.ids.length > settings.maxCheckedIds || !(await caller.seesResources(body.ids));
  });
  return body.forwarded;
}

/**
 * Whether a share link works, by the records of its studies.
 * @param {import('./credentials.js').ShareProof | undefined} share
 * @param {Surroundings} around
 * @returns {Promise<import('./records.js').LinkRefusal | 'unsigned' | undefined>}
 */
async function verdictOn(share, { enforcement, now, settings }) {
  if (share === undefined || enforcement === undefined) return undefined;
  return shareVerdict(share.token, share.payload, { enforcement, now, maxStudies: settings.maxLinkStudies });
}

/**
 * @param {string} text
 * @param {Surroundings} around
 * @param {Refuse} refuse
 */
async function judgeDecode(text, around, refuse) {
  const asked = readDecodeBody(text);
  await refuse('sendBody', () => asked === undefined);
  if (asked === undefined) return text;
  const token = decodable(asked.token);
  const rule = await verdictOn(shareIn(token), around);
  // That nobody signed it is for the auth service to say: the landing page then tells of a damaged link.
  if (rule !== undefined && rule !== 'unsigned') await refuse(rule, () => true);
  return JSON.stringify({ TokenKey: asked.key, TokenValue: token });
}

/**
 * @param {import('./request.js').ProxiedRequest} request
 * @param {Surroundings} around
 * @param {Refuse} refuse
 * @returns {Promise<Outcome>}
 */
async function checked(request, around, refuse) {
  const { method, target } = request;
  await refuse('method', () => !methods.has(method));
  const read = readAddress(target);
  await refuse('address', () => read === undefined);
  const address = read ?? { path: target.split('?', 1)[0] ?? '', args: [] };
  await refuse(
    'methodOverride',
    () =>
      headerValues(request, 'x-http-method-override').length > 0 ||
      address.args.some(([name]) => name.trim().toLowerCase() === '_method'),
  );
  const [credential, ...others] = credentialsOf(request, address, around.settings);
  if (credential === undefined) throw new Refused('credentialShape');
  await refuse('oneCredential', () => others.length > 0);
  await refuse('credentialShape', () => credential.kind === 'unreadable');
  await refuse('shareReads', () => credential.kind === 'share' && method !== 'GET');
  const shareRule = await verdictOn(credential.share, around);
  if (shareRule !== undefined)
    await refuse(shareRule === 'unsigned' ? 'linkUnrecorded' : shareRule, () => true);

  const route = { method, path: address.path };
  const named = bodyKindOf(route);
  const isOfRecords = named === 'decode' || named === 'records';
  const kind = isOfRecords && around.enforcement === undefined ? undefined : named;
  await refuse('sendBody', () => kind !== undefined && isPackedBody(request));
  const text = kind === undefined ? undefined : await around.body();

  const caller = createCaller(around.ask, credential);
  await refuse(
    'wholeServer',
    async () => isWholeServer(route) && !(await caller.profile()).permissions.includes('admin-permissions'),
  );
  await refuse('patients', async () => isPatient(route) && !(await caller.profile()).seesAll);
  await refuse(
    'knownCaller',
    async () => needsKnownCaller(route) && !(await caller.isAccount()) && !(await caller.isOpenShare()),
  );
  await refuse('upload', async () => isUpload(route) && !(await caller.isAccount()));

  const asking = { request, credential, caller, around, refuse };
  const study = changedRecords(route);
  if (study !== undefined && around.enforcement !== undefined)
    return { answer: await judgeRecords(study, text, { ...asking, enforcement: around.enforcement }) };
  if (kind === undefined || text === undefined) return {};
  if (kind === 'decode') return { body: await judgeDecode(text, around, refuse) };
  if (kind === 'link') return judgeLink(text, address.path.slice('/auth/tokens/'.length), asking);
  const body = kind === 'send' ? readSendBody(text) : readCreateBody(text);
  return { body: await judgeNamed(text, body, caller, around, refuse) };
}

/**
 * Decides about a request, before Orthanc's authorization plugin does: what passes here has still to pass there. One implementation for nginx
 * (castellan.js) and for the plugin emulator's hardened mode.
 * @param {import('./request.js').ProxiedRequest} request
 * @param {Surroundings} around
 * @returns {Promise<Verdict>}
 * @throws CheckFailed, or what `body` and `ask` throw: the request must then fail
 */
export async function judge(request, around) {
  /** @type {Refuse} */
  const refuse = async (rule, isBroken) => {
    if (rule !== around.without && (await isBroken())) throw new Refused(rule);
  };
  try {
    return { refusedBy: undefined, ...(await checked(request, around, refuse)) };
  } catch (error) {
    if (error instanceof Refused) return { refusedBy: error.rule };
    throw error;
  }
}
