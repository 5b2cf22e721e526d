import { isObject, readJson } from './bodies.js';

/**
 * A question to Orthanc behind its plugin, sent with the caller's own credential and nothing else of the caller's.
 * @typedef {object} Question
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @property {string} path
 * @property {ReadonlyArray<readonly [string, string]>} headers
 * @property {string} [body]
 */

/**
 * Sends a question. An answer of any status is an answer; without one it throws.
 * @callback Ask
 * @param {Question} question
 * @returns {Promise<{ status: number, text: string, etag?: string | undefined }>}
 */

/**
 * Who asks, as the plugin says.
 * @typedef {object} CallerProfile
 * @property {string} user Keycloak's ID; empty: the plugin names none
 * @property {readonly string[]} permissions
 * @property {boolean} seesAll
 */

/** An answer that a check can't be made with. The request is then refused as failed, never let through. */
export class CheckFailed extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'CheckFailed';
  }
}

/** How many questions run at a time. */
export const concurrency = 8;
const uidsPerFind = 20;

/**
 * Works on items, some at a time, and gives the result of each batch.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} size
 * @param {(items: readonly Item[]) => Promise<Result>} work
 */
export async function inBatches(items, size, work) {
  /** @type {Result[]} */
  const results = [];
  for (let from = 0; from < items.length; from += size)
    results.push(await work(items.slice(from, from + size)));
  return results;
}

/** @param {unknown} value */
const texts = (value) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/**
 * The caller of a request: what the plugin lets them do, asked with their own credential.
 * @param {Ask} ask
 * @param {import('./credentials.js').Credential} credential
 */
export function createCaller(ask, { kind, headers, study }) {
  /**
   * The answer to a question; undefined: refused, or not there.
   * @param {Question} question
   */
  async function answer(question) {
    const { status, text } = await ask(question);
    if (status === 403 || status === 404) return undefined;
    const value = status === 200 ? readJson(text) : undefined;
    if (value === undefined) throw new CheckFailed(`${question.path} answers ${String(status)}`);
    return value;
  }

  /** @param {ReadonlyArray<readonly [string, string]>} sent */
  async function profileOf(sent) {
    const profile = await answer({ method: 'GET', path: '/auth/user/profile', headers: sent });
    if (!isObject(profile)) throw new CheckFailed('the profile can’t be read');
    return profile;
  }

  /** @type {ReturnType<typeof profileOf> | undefined} */
  let own;
  /** The caller's profile: several rules need it, and one question answers them. */
  const ownProfile = () => (own ??= profileOf(headers));

  /** @param {string} id */
  async function seesResource(id) {
    for (const level of ['studies', 'series', 'instances']) {
      const found = await answer({ method: 'GET', path: `/${level}/${id}`, headers });
      if (isObject(found) && found['ID'] === id) return true;
    }
    return false;
  }

  return {
    /** @returns {Promise<CallerProfile>} */
    async profile() {
      const profile = await ownProfile();
      const user = profile['user-id'];
      return {
        user: typeof user === 'string' ? user : '',
        permissions: texts(profile['permissions']),
        seesAll: texts(profile['authorized-labels']).includes('*'),
      };
    },

    /**
     * Whether the credential is an account's. A token that has expired, or that nobody signed, gets the profile of a request without any.
     */
    async isAccount() {
      if (kind === 'none' || kind === 'share') return false;
      const profile = await ownProfile();
      const user = profile['user-id'];
      if (typeof user === 'string' && user !== '') return true;
      return JSON.stringify(profile) !== JSON.stringify(await profileOf([]));
    },

    /** Whether the credential is a share link's that opens its study now. */
    async isOpenShare() {
      return kind === 'share' && study !== '' && (await seesResource(study));
    },

    /**
     * Whether the caller sees each of these studies, series or instances. The plugin's label check decides, as when they are opened.
     * @param {readonly string[]} ids
     */
    async seesResources(ids) {
      const seen = await inBatches([...new Set(ids)], concurrency, (some) =>
        Promise.all(some.map(seesResource)),
      );
      return seen.flat().every(Boolean);
    },

    /**
     * Whether the caller sees each of these studies, and both IDs are of one study: a find, which follows a change of labels at once.
     * @param {readonly import('./links.js').LinkStudy[]} studies
     */
    async seesStudies(studies) {
      const found = await inBatches(studies, uidsPerFind, async (some) => {
        const uids = some.map(({ dicomUid }) => dicomUid).join('\\');
        const body = JSON.stringify({ Level: 'Study', Expand: true, Query: { StudyInstanceUID: uids } });
        return answer({ method: 'POST', path: '/tools/find', headers, body });
      });
      const pairs = new Set(found.flat().map(pairOf));
      return studies.every(({ orthancId, dicomUid }) => pairs.has(`${orthancId} ${dicomUid}`));
    },
  };
}

/**
 * Both IDs of a study in an answer.
 * @param {unknown} study
 */
function pairOf(study) {
  if (!isObject(study) || !isObject(study['MainDicomTags'])) return '';
  return `${String(study['ID'])} ${String(study['MainDicomTags']['StudyInstanceUID'])}`;
}
