import { empty, json, JSON_UTF8 } from '../answers.ts';
import { resourceOf, type Handler } from '../context.ts';
import {
  allTags,
  hasPicture,
  instanceFile,
  isPdf,
  numberedTags,
  pictureSeed,
} from '../dicom/instanceFile.ts';
import { documentOf } from '../dicom/parse.ts';
import { grayPng, picture } from '../dicom/png.ts';

const PREVIEW_SIDE = 128;

/** `GET /instances/{id}/preview`: a PNG; where there are no pixels, Orthanc sends the browser to a picture of its own. */
export const getPreview: Handler = async (call) => {
  const place = await resourceOf(call, 'Instance');
  if (isPdf(place)) return empty(415);
  if (!hasPicture(place)) {
    return new Response(null, { status: 301, headers: { Location: '../../app/images/unsupported.png' } });
  }
  const slice = Number(place.instance.tags['InstanceNumber'] ?? '1');
  const pixels = picture(PREVIEW_SIDE, pictureSeed(place.series), slice);
  return new Response(grayPng(PREVIEW_SIDE, PREVIEW_SIDE, pixels), {
    headers: { 'Content-Type': 'image/png' },
  });
};

/** `GET /app/images/unsupported.png` */
export const getUnsupported: Handler = () => {
  const side = 64;
  const pixels = Uint8Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    return Math.abs(x - y) < 3 || Math.abs(side - 1 - x - y) < 3 ? 200 : 70;
  });
  return new Response(grayPng(side, side, pixels), { headers: { 'Content-Type': 'image/png' } });
};

/** `GET /instances/{id}/simplified-tags`, and `/tags` with `simplify` */
export const getTags =
  (always: boolean): Handler =>
  async (call) => {
    const place = await resourceOf(call, 'Instance');
    return json(always || call.query.has('simplify') ? allTags(place) : numberedTags(place), JSON_UTF8);
  };

/** `GET /instances/{id}/file` */
export const getFile: Handler = async (call) => {
  const place = await resourceOf(call, 'Instance');
  return new Response(instanceFile(place), {
    headers: { 'Content-Type': 'application/dicom', 'Content-Disposition': `filename="${place.id}.dcm"` },
  });
};

/** `GET /instances/{id}/pdf`: the document of a PDF report; nothing but 404 of another instance. */
export const getPdf: Handler = async (call) => {
  const place = await resourceOf(call, 'Instance');
  const document = documentOf(instanceFile(place));
  return document === undefined
    ? empty(404)
    : new Response(document, { headers: { 'Content-Type': 'application/pdf' } });
};
