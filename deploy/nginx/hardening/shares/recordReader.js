import { isObject, readJson } from '../bodies.js';
import { CheckFailed, concurrency, inBatches } from '../caller.js';
import { readRecords, recordsMetadata } from '../records.js';

/** How many studies one find asks for: with 500 links each, its answer has 3 MB. */
const uidsPerFind = 20;

/**
 * The studies with these UIDs, each with its records. One request answers for up to twenty, deleted ones left out.
 * @param {import('../caller.js').Ask} ask with the proxy's own key
 * @param {readonly string[]} uids
 */
async function findStudies(ask, uids) {
  const body = JSON.stringify({
    Level: 'Study',
    Query: { StudyInstanceUID: uids.join('\\') },
    ResponseContent: ['Metadata'],
  });
  const { status, text } = await ask({ method: 'POST', path: '/tools/find', headers: [], body });
  const found = status === 200 ? readJson(text) : undefined;
  if (!Array.isArray(found)) throw new CheckFailed(`share records: /tools/find answers ${String(status)}`);
  return found.map((study) => {
    if (!isObject(study) || typeof study['ID'] !== 'string' || !isObject(study['Metadata']))
      throw new CheckFailed('share records: /tools/find answers without metadata');
    return { id: study['ID'], records: study['Metadata'][recordsMetadata] };
  });
}

/**
 * The records of a study that no find named: one without a UID in the token, or one that isn't there, which the plugin refuses.
 * @param {import('../caller.js').Ask} ask
 * @param {string} id
 */
async function readStudy(ask, id) {
  const path = `/studies/${id}/metadata/${recordsMetadata}`;
  const { status, text } = await ask({ method: 'GET', path, headers: [] });
  if (status === 200) return { id, records: text };
  if (status !== 403 && status !== 404) throw new CheckFailed(`${path} answers ${String(status)}`);
  return { id, records: undefined };
}

/**
 * @param {string} id
 * @param {unknown} text
 */
function entriesOf(id, text) {
  if (text === undefined) return [];
  const entries = typeof text === 'string' ? readRecords(text) : undefined;
  if (entries === undefined) throw new CheckFailed(`the share records of study ${id} are damaged`);
  return entries;
}

/**
 * All entries in the records of some studies; those that were deleted have none. Few questions run at a time, however many studies a token names.
 * @param {import('../caller.js').Ask} ask with the proxy's own key, which sees all studies: it is refused those that it doesn't see, as if they weren't there
 * @param {readonly import('./shareToken.js').NamedStudy[]} studies
 * @returns {Promise<readonly import('../records.js').ShareEntry[]>}
 * @throws CheckFailed if one can't be read
 */
export async function readEntries(ask, studies) {
  const uids = [...new Set(studies.flatMap(({ dicomUid }) => dicomUid ?? []))];
  const found = (await inBatches(uids, uidsPerFind, async (some) => findStudies(ask, some))).flat();
  const known = new Set(found.map(({ id }) => id));
  const others = new Set(studies.flatMap(({ orthancId }) => orthancId ?? []).filter((id) => !known.has(id)));
  const read = await inBatches([...others], concurrency, async (some) =>
    Promise.all(some.map(async (id) => readStudy(ask, id))),
  );
  return [...found, ...read.flat()].flatMap(({ id, records }) => entriesOf(id, records));
}
