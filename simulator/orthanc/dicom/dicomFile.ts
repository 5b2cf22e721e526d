import { tagEntry } from './dictionary.ts';

/** An 8-bit gray picture, one byte for each pixel, row by row. */
export interface Picture {
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
}

const zeroPadded = new Set(['UI', 'OB', 'UN']);
// These have a reserved word and four bytes of length (PS3.5 §7.1.2), the others two bytes.
const longForm = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'UR']);
const explicitLittleEndian = '1.2.840.10008.1.2.1';
const utf8 = new TextEncoder();

/** An element with an explicit value representation, little endian. @throws RangeError for a value that is too long */
export function element(tag: string, vr: string, value: Uint8Array): Uint8Array {
  const isLong = longForm.has(vr);
  const head = isLong ? 12 : 8;
  const length = value.length + (value.length % 2);
  if (!isLong && length > 0xffff) throw new RangeError(`The value of (${tag}) is too long`);
  const bytes = new Uint8Array(head + length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), true);
  view.setUint16(2, Number.parseInt(tag.slice(5), 16), true);
  bytes.set(utf8.encode(vr), 4);
  if (isLong) view.setUint32(8, length, true);
  else view.setUint16(6, length, true);
  bytes.set(value, head);
  // Values have an even length: UIDs and bytes are padded with zero, other text with a space (PS3.5 §6.2).
  if (length > value.length && !zeroPadded.has(vr)) bytes[bytes.length - 1] = 0x20;
  return bytes;
}

/** A value as its bytes; several values are separated by `\`. */
export function valueBytes(
  vr: string,
  text: string,
  encode: (text: string) => Uint8Array = (value) => utf8.encode(value),
): Uint8Array {
  if (vr !== 'US') return encode(text);
  return Uint8Array.from(text.split('\\').flatMap((number) => [Number(number) & 0xff, Number(number) >> 8]));
}

/** Bytes one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const pictureTags = ({ rows, columns }: Picture): Record<string, string> => ({
  SamplesPerPixel: '1',
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: String(rows),
  Columns: String(columns),
  BitsAllocated: '8',
  BitsStored: '8',
  HighBit: '7',
  PixelRepresentation: '0',
});

function fileHeader(tags: Readonly<Record<string, string>>): Uint8Array {
  const uid = (tag: string, value: string): Uint8Array => element(tag, 'UI', utf8.encode(value));
  const meta = join([
    element('0002,0001', 'OB', new Uint8Array([0, 1])),
    uid('0002,0002', tags['SOPClassUID'] ?? ''),
    uid('0002,0003', tags['SOPInstanceUID'] ?? ''),
    uid('0002,0010', explicitLittleEndian),
    uid('0002,0012', '2.25.181937245823905372384710982374'),
  ]);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, meta.length, true);
  return join([new Uint8Array(128), utf8.encode('DICM'), element('0002,0000', 'UL', length), meta]);
}

/**
 * The bytes of a DICOM file (explicit VR, little endian, UTF-8), for the simulator, the stack and tests.
 * @param tags values by keyword, written as they are: archives hold broken dates and empty names too
 * @param picture left out for objects without pixels, such as reports
 * @param document of a report that is one
 * @throws RangeError for a keyword that isn't in the dictionary, or a value of more than 64 kB
 */
export function dicomFile(
  tags: Readonly<Record<string, string>>,
  picture?: Picture,
  document?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const all = { ...tags, SpecificCharacterSet: 'ISO_IR 192', ...(picture && pictureTags(picture)) };
  const elements = Object.entries(all)
    .map(([keyword, text]) => {
      const entry = tagEntry(keyword);
      if (entry === undefined) throw new RangeError(`No DICOM tag ${keyword} in the dictionary`);
      return { tag: entry.tag, bytes: element(entry.tag, entry.vr, valueBytes(entry.vr, text)) };
    })
    .concat(document === undefined ? [] : [{ tag: '0042,0011', bytes: element('0042,0011', 'OB', document) }])
    // The header of an uploaded file isn't that of the one written here.
    .filter(({ tag }) => !tag.startsWith('0002'))
    // PS3.5 §7.1: elements are in the order of their tags.
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return join([
    fileHeader(tags),
    ...elements.map(({ bytes }) => bytes),
    ...(picture === undefined ? [] : [element('7fe0,0010', 'OB', picture.pixels)]),
  ]);
}
