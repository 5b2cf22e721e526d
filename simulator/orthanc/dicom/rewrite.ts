import type { Tags } from '#simulator/dataset/createDataset.ts';
import { tagEntry } from './dictionary.ts';
import { element, join, valueBytes } from './dicomFile.ts';
import { encoderFor } from './encodable.ts';
import { elementsOf, TEXT } from './parse.ts';

const PREAMBLE = 132;

/** An element without its value representation. */
function implicit(tag: string, vr: string, value: Uint8Array): Uint8Array {
  const padded = value.length + (value.length % 2);
  const bytes = new Uint8Array(8 + padded);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), true);
  view.setUint16(2, Number.parseInt(tag.slice(5), 16), true);
  view.setUint32(4, padded, true);
  bytes.set(value, 8);
  if (padded > value.length && vr !== 'UI') bytes[bytes.length - 1] = 0x20;
  return bytes;
}

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

/** The keywords whose elements are written again: what changed, and in another character set all that isn't ASCII. */
function rewritten(before: Tags, after: Tags): string[] {
  const name = 'SpecificCharacterSet';
  const isRecoded = before[name] !== after[name];
  return Object.keys({ ...before, ...after }).filter(
    (keyword) =>
      before[keyword] !== after[keyword] ||
      (isRecoded && TEXT.has(tagEntry(keyword)?.vr ?? '') && !isAscii(after[keyword] ?? '')),
  );
}

/**
 * A DICOM file with other tags: pixels, sequences, private elements and the transfer syntax stay as they are.
 * @returns undefined for a file that isn't read here: compressed as a whole, or big-endian
 */
export function rewriteFile(
  file: Uint8Array,
  before: Tags,
  after: Tags,
  isDropped: (tag: string) => boolean,
): Uint8Array<ArrayBuffer> | undefined {
  const parts = elementsOf(file);
  if (parts === undefined) return undefined;
  const encode = encoderFor(after['SpecificCharacterSet']);
  const changed = new Map<string, Uint8Array | undefined>();
  for (const keyword of rewritten(before, after)) {
    const entry = tagEntry(keyword);
    if (entry === undefined || entry.tag.startsWith('0002')) continue;
    const text = after[keyword];
    const write = parts.isImplicit ? implicit : element;
    changed.set(
      entry.tag,
      text === undefined ? undefined : write(entry.tag, entry.vr, valueBytes(entry.vr, text, encode)),
    );
  }
  const kept = parts.elements.filter(({ tag }) => !changed.has(tag) && !isDropped(tag));
  const written = [...changed].flatMap(([tag, bytes]) => (bytes === undefined ? [] : [{ tag, bytes }]));
  const body = [...kept, ...written].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const uid = element('0002,0003', 'UI', new TextEncoder().encode(after['SOPInstanceUID'] ?? ''));
  const header = parts.header
    .filter(({ tag }) => tag !== '0002,0000')
    .map(({ tag, bytes }) => (tag === '0002,0003' ? uid : bytes));
  const length = new Uint8Array(4);
  const size = header.reduce((sum, { length: count }) => sum + count, 0);
  new DataView(length.buffer).setUint32(0, size, true);
  return join([
    file.subarray(0, PREAMBLE),
    element('0002,0000', 'UL', length),
    ...header,
    ...body.map(({ bytes }) => bytes),
  ]);
}
