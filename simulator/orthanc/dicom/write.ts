import { tagEntry } from './dictionary.ts';

const LONG = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'UR']);
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const NUMBERS = new Set(['US']);

function valueBytes(vr: string, text: string): Uint8Array {
  if (NUMBERS.has(vr))
    return Uint8Array.from(text.split('\\').flatMap((n) => [Number(n) & 0xff, (Number(n) >> 8) & 0xff]));
  const bytes = new TextEncoder().encode(text);
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes);
  padded[bytes.length] = vr === 'UI' ? 0 : 0x20;
  return padded;
}

function element(tag: string, vr: string, content: Uint8Array): Uint8Array {
  const head = LONG.has(vr) ? 12 : 8;
  const bytes = new Uint8Array(head + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), true);
  view.setUint16(2, Number.parseInt(tag.slice(5), 16), true);
  bytes.set(new TextEncoder().encode(vr), 4);
  if (head === 12) view.setUint32(8, content.length, true);
  else view.setUint16(6, content.length, true);
  bytes.set(content, head);
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A DICOM file (explicit little endian, UTF-8) with the tags given by keyword; unknown keywords are left out. `pixels` are
 * 8-bit, `Rows` and `Columns` must be among the tags.
 */
export function dicomFile(
  tags: Readonly<Record<string, string>>,
  pixels?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const elements = Object.entries({ SpecificCharacterSet: 'ISO_IR 192', ...tags })
    .flatMap(([keyword, text]) => {
      const entry = tagEntry(keyword);
      return entry === undefined || entry.tag.startsWith('0002')
        ? []
        : [{ ...entry, content: valueBytes(entry.vr, text) }];
    })
    .concat(
      pixels === undefined ? [] : [{ tag: '7fe0,0010', vr: 'OW', keyword: 'PixelData', content: pixels }],
    )
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const meta = join([
    element('0002,0002', 'UI', valueBytes('UI', tags['SOPClassUID'] ?? '')),
    element('0002,0003', 'UI', valueBytes('UI', tags['SOPInstanceUID'] ?? '')),
    element('0002,0010', 'UI', valueBytes('UI', EXPLICIT_LITTLE_ENDIAN)),
    element('0002,0012', 'UI', valueBytes('UI', '1.2.826.0.1.3680043.10.1511')),
  ]);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, meta.length, true);
  return join([
    new Uint8Array(128),
    new TextEncoder().encode('DICM'),
    element('0002,0000', 'UL', length),
    meta,
    ...elements.map(({ tag, vr, content }) => element(tag, vr, content)),
  ]);
}
