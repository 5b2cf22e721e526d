import type { Level } from '#simulator/dataset/ids.ts';
import { empty, json, JSON_UTF8, OrthancError, text } from '../answers.ts';
import { digestOf, type Attachment } from '../archive/Attachments.ts';
import type { Resource } from '../archive/types.ts';
import { resourceOf, type Call, type Handler } from '../context.ts';
import { instanceFile } from '../dicom/instanceFile.ts';

/** The first number that users may write. */
const FIRST_USER_CONTENT = 1024;
const DICOM = 'dicom';

/** The number of an attachment's name; a name that this server doesn't know is 404. */
function numberOf({ orthanc: { settings } }: Call, name: string): number {
  const number = name === DICOM ? 1 : (settings.userContentTypes[name] ?? Number(name));
  if (!Number.isInteger(number) || name === '') throw new OrthancError('unknownItem');
  return number;
}

/** What lies at every 25th generated study from the start. */
function generated(resource: Resource, size: number): Record<string, string> {
  if (resource.level !== 'Study' || resource.study.slot >= size || resource.study.slot % 25 !== 4) return {};
  const letter = `Referral letter\n\n${resource.study.tags['StudyDescription'] ?? ''}\n`;
  return resource.study.slot % 50 === 4 ? { referral: letter, '1030': 'scanned\n' } : { referral: letter };
}

/** The attachments of a resource, by name. */
function attachmentsOf({ orthanc: { archive } }: Call, resource: Resource): Map<string, Attachment> {
  const utf8 = new TextEncoder();
  const own = Object.entries(
    archive.attachments.isTouched(resource.id) ? {} : generated(resource, archive.dataset.size),
  );
  for (const [name, content] of own) archive.attachments.put(resource.id, name, utf8.encode(content));
  archive.attachments.touch(resource.id);
  const all = new Map(archive.attachments.of(resource.id));
  if (resource.level === 'Instance')
    all.set(DICOM, { bytes: instanceFile(resource), uuid: resource.id, revision: 0 });
  return all;
}

const etagOf = (attachment: Attachment): string => `"${attachment.revision}-${digestOf(attachment)}"`;

/** `GET /{folder}/{id}/attachments`: names, with their numbers if `full` is asked for. */
export const getAttachments =
  (level: Level): Handler =>
  async (call) => {
    const names = [...attachmentsOf(call, await resourceOf(call, level)).keys()];
    names.sort((a, b) => numberOf(call, a) - numberOf(call, b));
    const numbers = names.map((name) => [name, numberOf(call, name)] as const);
    return json(call.query.has('full') ? Object.fromEntries(numbers) : names, JSON_UTF8);
  };

async function attachmentOf(call: Call, level: Level): Promise<Attachment> {
  const resource = await resourceOf(call, level);
  const name = call.param('name');
  numberOf(call, name);
  const attachment = attachmentsOf(call, resource).get(name);
  if (attachment === undefined) throw new OrthancError('unknownResource');
  return attachment;
}

const PARTS = [
  'compress',
  'compressed-data',
  'compressed-md5',
  'compressed-size',
  'data',
  'info',
  'is-compressed',
  'md5',
  'size',
  'uncompress',
  'verify-md5',
];

/** `GET /{folder}/{id}/attachments/{name}`: what can be asked below it. */
export const getAttachment =
  (level: Level): Handler =>
  async (call) => {
    const ETag = etagOf(await attachmentOf(call, level));
    return new Response(JSON.stringify(PARTS), { headers: { 'Content-Type': JSON_UTF8, ETag } });
  };

function dataOf(call: Call, attachment: Attachment): Response {
  const { bytes, uuid } = attachment;
  const isDicom = call.param('name') === DICOM;
  const headers = {
    'Content-Type': isDicom ? 'application/dicom' : 'application/octet-stream',
    ETag: etagOf(attachment),
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(call.request.headers.get('Range') ?? '') ?? [];
  if (from === undefined) {
    const name = call.query.get('filename') ?? uuid;
    return new Response(bytes, { headers: { ...headers, 'Content-Disposition': `filename="${name}"` } });
  }
  const end = to === undefined || to === '' ? bytes.length : Math.min(Number(to) + 1, bytes.length);
  const range = `bytes ${from}-${end - 1}/${bytes.length}`;
  return new Response(bytes.slice(Number(from), end), {
    status: 206,
    headers: { ...headers, 'Content-Range': range },
  });
}

/** `GET /{folder}/{id}/attachments/{name}/{part}`: the bytes, or facts about them. */
export const getAttachmentPart =
  (level: Level): Handler =>
  async (call) => {
    const attachment = await attachmentOf(call, level);
    const size = attachment.bytes.length;
    const digest = digestOf(attachment);
    const headers = { ETag: etagOf(attachment) };
    switch (call.param('part')) {
      case 'data':
      case 'compressed-data':
        return dataOf(call, attachment);
      case 'size':
      case 'compressed-size':
        return text(String(size), headers);
      case 'md5':
      case 'compressed-md5':
        return text(digest, headers);
      case 'is-compressed':
        return text('0', headers);
      case 'info': {
        const info = {
          CompressedMD5: digest,
          CompressedSize: size,
          ContentType: numberOf(call, call.param('name')),
          UncompressedMD5: digest,
          UncompressedSize: size,
          Uuid: attachment.uuid,
        };
        return new Response(JSON.stringify(info), { headers: { ...headers, 'Content-Type': JSON_UTF8 } });
      }
      default:
        throw new OrthancError('unknownResource');
    }
  };

/** `PUT /{folder}/{id}/attachments/{name}` */
export const putAttachment =
  (level: Level): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    const name = call.param('name');
    if (numberOf(call, name) < FIRST_USER_CONTENT) return empty(403);
    attachmentsOf(call, resource);
    const bytes = new Uint8Array(await call.request.arrayBuffer());
    const attachment = call.orthanc.archive.attachments.put(resource.id, name, bytes);
    return new Response('{}', {
      headers: { 'Content-Type': 'application/json', ETag: etagOf(attachment) },
    });
  };

/** `DELETE /{folder}/{id}/attachments/{name}` */
export const deleteAttachment =
  (level: Level): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    const name = call.param('name');
    if (numberOf(call, name) < FIRST_USER_CONTENT) return empty(403);
    attachmentsOf(call, resource);
    if (!call.orthanc.archive.attachments.remove(resource.id, name))
      throw new OrthancError('unknownResource');
    return text();
  };
