import { readCreateBody, readDecodeBody, readSendBody } from './bodies.js';
import { createCaller } from './caller.js';
import { credentialsOf, shareIn } from './credentials.js';
import { allowedEnd, linkBody, readLink } from './links.js';
import { headerValues, readAddress } from './request.js';
import { bodyKindOf, isPatient, isUpload, isWholeServer, needsKnownCaller } from './routes.js';
import { linkId } from './shares/instantLinks.js';
import { shareVerdict } from './shares/shareVerdict.js';

/**
 * What the proxy does with a request: refuses it by a rule, or lets it through, with another body where there is one.
 * @typedef {{ refusedBy: import('./rules.js').Rule } | { refusedBy: undefined, body: string | undefined }} Verdict
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
 * @param {string} type
 * @param {Caller} caller
 * @param {Surroundings} around
 * @param {Refuse} refuse
 */
async function judgeLink(text, type, caller, { now, randomId, settings }, refuse) {
  const link = readLink(text, { type, now, maxStudies: settings.maxLinkStudies });
  await refuse('linkBody', () => link === undefined);
  if (link === undefined) return text;
  const end = allowedEnd(link, now, settings);
  await refuse('linkEnd', () => end === undefined);
  await refuse('linkStudies', async () => !(await caller.seesStudies(link.studies)));
  return linkBody(link, end, linkId(type, randomId, now));
}

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
 * @param {Refuse} refuse
 */
async function judgeShare(share, { enforcement, now, settings }, refuse) {
  if (share === undefined || enforcement === undefined) return;
  const around = { enforcement, now, maxStudies: settings.maxLinkStudies };
  const rule = await shareVerdict(share.token, share.payload, around);
  if (rule !== undefined) await refuse(rule, () => true);
}

/**
 * @param {import('./request.js').ProxiedRequest} request
 * @param {Surroundings} around
 * @param {Refuse} refuse
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
  await judgeShare(credential.share, around, refuse);

  const route = { method, path: address.path };
  const named = bodyKindOf(route);
  const kind = named === 'decode' && around.enforcement === undefined ? undefined : named;
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

  if (kind === undefined || text === undefined) return undefined;
  if (kind === 'decode') {
    await judgeShare(shareIn(readDecodeBody(text) ?? ''), around, refuse);
    return text;
  }
  if (kind === 'link') {
    const type = address.path.slice('/auth/tokens/'.length);
    return judgeLink(text, type, caller, around, refuse);
  }
  const body = kind === 'send' ? readSendBody(text) : readCreateBody(text);
  return judgeNamed(text, body, caller, around, refuse);
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
    return { refusedBy: undefined, body: await checked(request, around, refuse) };
  } catch (error) {
    if (error instanceof Refused) return { refusedBy: error.rule };
    throw error;
  }
}
