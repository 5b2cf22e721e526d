import { delay } from '#simulator/failures.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import { empty, json, JSON_UTF8, OrthancError, text } from '../answers.ts';
import { etagOf } from '../archive/Metadata.ts';
import { resourceOf, type Call, type Handler } from '../context.ts';
import { metadataOf } from '../find/render.ts';

/** The first number of metadata that users may write. */
const FIRST_USER_METADATA = 1024;

const SYSTEM = new Set([
  'AnonymizedFrom',
  'IndexInSeries',
  'LastUpdate',
  'MainDicomTagsSignature',
  'ModifiedFrom',
  'Origin',
  'PixelDataOffset',
  'ReceptionDate',
  'RemoteAET',
  'SopClassUid',
  'TransferSyntax',
]);

/** `user` may be written, `system` may not, anything else is no name that this server knows. */
function kindOf(call: Call, name: string): 'user' | 'system' {
  const { userMetadata } = call.orthanc.settings;
  if (name in userMetadata) return 'user';
  if (/^\d+$/.test(name)) return Number(name) >= FIRST_USER_METADATA ? 'user' : 'system';
  if (SYSTEM.has(name)) return 'system';
  throw new OrthancError('outOfRange');
}

/** `GET /{folder}/{id}/metadata`: names, or values too with `expand`. */
export const getAllMetadata =
  (level: Level): Handler =>
  async (call) => {
    const metadata = metadataOf(call.orthanc.archive, await resourceOf(call, level));
    return json(call.query.has('expand') ? metadata : Object.keys(metadata), JSON_UTF8);
  };

/** `GET /{folder}/{id}/metadata/{name}`: text with an `ETag`, or 404. */
export const getMetadata =
  (level: Level): Handler =>
  async (call) => {
    const { archive } = call.orthanc;
    const resource = await resourceOf(call, level);
    const name = call.param('name');
    kindOf(call, name);
    const entry = archive.metadata.get(resource.id, name);
    if (entry !== undefined) return text(entry.value, { ETag: etagOf(entry) });
    const value = metadataOf(archive, resource)[name];
    return typeof value === 'string' ? text(value, { ETag: etagOf({ value, revision: 0 }) }) : empty(404);
  };

/** The resource of a write, and the metadata that it writes; `undefined` for metadata that only Orthanc writes. */
async function writableMetadata(call: Call, level: Level) {
  const resource = await resourceOf(call, level);
  const name = call.param('name');
  return kindOf(call, name) === 'system' ? undefined : { resource, name };
}

/** Milliseconds between comparing the ETag and writing, where both are not one step. */
const raceGap = 10;

/** `PUT /{folder}/{id}/metadata/{name}`: answers the new `ETag`; 409 when `If-Match` is another's. */
export const putMetadata =
  (level: Level): Handler =>
  async (call) => {
    const target = await writableMetadata(call, level);
    if (target === undefined) return empty(403);
    const { resource, name } = target;
    const { archive } = call.orthanc;
    const value = await call.request.text();
    let ifMatch = call.request.headers.get('If-Match');
    if (call.orthanc.settings.database === 'postgresql') {
      const before = archive.metadata.get(resource.id, name);
      if (before !== undefined && ifMatch !== null && ifMatch !== etagOf(before))
        throw new OrthancError('revision');
      await delay(raceGap, call.request.signal);
      ifMatch = null;
    }
    if (archive.metadata.put(resource.id, name, value, ifMatch) === 'conflict') {
      throw new OrthancError('revision');
    }
    const entry = archive.metadata.get(resource.id, name);
    return text('', entry === undefined ? {} : { ETag: etagOf(entry) });
  };

/** `DELETE /{folder}/{id}/metadata/{name}`: 404 when there is none, 409 when `If-Match` is another's. */
export const deleteMetadata =
  (level: Level): Handler =>
  async (call) => {
    const target = await writableMetadata(call, level);
    if (target === undefined) return empty(403);
    const ifMatch = call.request.headers.get('If-Match');
    const outcome = call.orthanc.archive.metadata.remove(target.resource.id, target.name, ifMatch);
    if (outcome === 'conflict') throw new OrthancError('revision');
    return outcome === 'absent' ? empty(404) : text();
  };
