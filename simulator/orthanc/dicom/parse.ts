import { inflateSync } from 'fflate';
import { tagEntry } from './dictionary.ts';
import { decoderFor } from './charset.ts';

/** The tags of a file that the simulator knows, by keyword; sequences and pixels left out (pixels: `PixelData` is empty text). */
export type ParsedTags = Readonly<Record<string, string>>;

const IMPLICIT = '1.2.840.10008.1.2';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';
const LONG = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
/** Value representations that are text. */
export const TEXT = new Set([
  'AE',
  'AS',
  'CS',
  'DA',
  'DS',
  'DT',
  'IS',
  'LO',
  'LT',
  'PN',
  'SH',
  'ST',
  'TM',
  'UC',
  'UI',
  'UR',
  'UT',
]);
const NUMERIC = new Set(['US', 'SS', 'UL', 'SL', 'FL', 'FD']);
const UNDEFINED = 0xffffffff;

interface Element {
  readonly tag: string;
  readonly vr: string;
  readonly from: number;
  readonly length: number;
}

/** Reads elements one after the other; throws `RangeError` where the file ends too early. */
class Reader {
  readonly view: DataView;
  readonly little: boolean;
  readonly implicit: boolean;
  at: number;

  constructor(bytes: Uint8Array, at: number, implicit: boolean, little: boolean) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.implicit = implicit;
    this.little = little;
  }
  get done(): boolean {
    return this.at + 8 > this.view.byteLength;
  }
  #word(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, this.little);
  }
  #long(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, this.little);
  }
  next(): Element {
    const hex = (word: number): string => word.toString(16).padStart(4, '0');
    const tag = `${hex(this.#word())},${hex(this.#word())}`;
    if (this.implicit || tag.startsWith('fffe')) {
      const length = this.#long();
      return { tag, vr: tagEntry(tag)?.vr ?? 'UN', from: this.at, length };
    }
    const vr = String.fromCharCode(this.view.getUint8(this.at), this.view.getUint8(this.at + 1));
    if (!/^[A-Z]{2}$/.test(vr)) throw new RangeError('no value representation');
    this.at += 2;
    if (!LONG.has(vr)) return { tag, vr, length: this.#word(), from: this.at };
    this.at += 2;
    return { tag, vr, length: this.#long(), from: this.at };
  }
  /** Steps over an element's value, nested sequences of undefined length included. */
  skip(element: Element): void {
    if (element.length !== UNDEFINED) {
      this.at = element.from + element.length;
      if (this.at > this.view.byteLength) throw new RangeError('value beyond the end');
      return;
    }
    const end = element.tag === 'fffe,e000' ? 'fffe,e00d' : 'fffe,e0dd';
    for (let inner = this.next(); inner.tag !== end; inner = this.next()) this.skip(inner);
  }
}

function numbers(view: DataView, { vr, from, length }: Element, little: boolean): string {
  const size = vr === 'FD' ? 8 : vr === 'US' || vr === 'SS' ? 2 : 4;
  const values: number[] = [];
  for (let at = from; at + size <= from + length; at += size) {
    if (vr === 'US') values.push(view.getUint16(at, little));
    else if (vr === 'SS') values.push(view.getInt16(at, little));
    else if (vr === 'UL') values.push(view.getUint32(at, little));
    else if (vr === 'SL') values.push(view.getInt32(at, little));
    else if (vr === 'FL') values.push(view.getFloat32(at, little));
    else values.push(view.getFloat64(at, little));
  }
  return values.join('\\');
}

const trimmed = (text: string): string => text.replaceAll(/[\0 ]+$/g, '');

function readTags(reader: Reader, bytes: Uint8Array, only?: string): Record<string, string> {
  const tags: Record<string, string> = {};
  let decode = decoderFor('');
  while (!reader.done) {
    const start = reader.at;
    const element = reader.next();
    if (only !== undefined && !element.tag.startsWith(only)) {
      reader.at = start;
      break;
    }
    const { tag, vr, from, length } = element;
    if (tag === '7fe0,0010') {
      tags['PixelData'] = '';
      break;
    }
    reader.skip(element);
    const entry = tagEntry(tag);
    if (entry === undefined || entry.keyword === tag) continue;
    const { keyword } = entry;
    // Some toolkits write known tags as of unknown representation.
    const known = vr === 'UN' ? { ...element, vr: entry.vr } : element;
    if (TEXT.has(known.vr)) tags[keyword] = trimmed(decode(bytes.subarray(from, from + length)));
    else if (NUMERIC.has(known.vr)) tags[keyword] = numbers(reader.view, known, reader.little);
    if (keyword === 'SpecificCharacterSet') decode = decoderFor(tags[keyword] ?? '');
  }
  return tags;
}

/** Where the elements of a DICOM file begin, after its header. @throws RangeError when it is damaged */
function bodyOf(file: Uint8Array): { readonly reader: Reader; readonly body: Uint8Array } {
  const meta = new Reader(file, 132, false, true);
  const syntax = readTags(meta, file, '0002')['TransferSyntaxUID'] ?? '';
  const body = syntax === DEFLATED ? inflateSync(file.subarray(meta.at)) : file;
  const at = syntax === DEFLATED ? 0 : meta.at;
  return { reader: new Reader(body, at, syntax === IMPLICIT, syntax !== BIG_ENDIAN), body };
}

/** An element of a file and its bytes, head included. */
export interface RawElement {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** The elements of a file, for one that is written again; `undefined` of a damaged, compressed or big-endian one. */
export function elementsOf(
  file: Uint8Array,
):
  | { readonly isImplicit: boolean; readonly header: RawElement[]; readonly elements: RawElement[] }
  | undefined {
  function read(reader: Reader, isWanted: (tag: string) => boolean): RawElement[] {
    const found: RawElement[] = [];
    while (!reader.done) {
      const start = reader.at;
      const element = reader.next();
      if (!isWanted(element.tag)) {
        reader.at = start;
        break;
      }
      reader.skip(element);
      found.push({ tag: element.tag, bytes: file.subarray(start, reader.at) });
    }
    return found;
  }
  try {
    const { reader, body } = bodyOf(file);
    if (body !== file || !reader.little) return undefined;
    const header = read(new Reader(file, 132, false, true), (tag) => tag.startsWith('0002'));
    return { isImplicit: reader.implicit, header, elements: read(reader, () => true) };
  } catch {
    return undefined;
  }
}

const isDicom = (file: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(file.subarray(128, 132)) === 'DICM';

/** The document in a DICOM file; `undefined` where it has none. */
export function documentOf(file: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (!isDicom(file)) return undefined;
  try {
    const { reader, body } = bodyOf(file);
    while (!reader.done) {
      const element = reader.next();
      if (element.tag === '0042,0011') return body.slice(element.from, element.from + element.length);
      reader.skip(element);
    }
  } catch {
    // Damaged: no document then.
  }
  return undefined;
}

/** The tags of a DICOM file; `undefined` when it is none, or is damaged. */
export function parseDicom(file: Uint8Array): ParsedTags | undefined {
  if (!isDicom(file)) return undefined;
  try {
    const { reader, body } = bodyOf(file);
    const tags = readTags(reader, body);
    return tags['StudyInstanceUID'] && tags['SeriesInstanceUID'] && tags['SOPInstanceUID'] ? tags : undefined;
  } catch {
    return undefined;
  }
}
