import { expect, test } from 'vitest';
import { dicomFile } from '../dicom/dicomFile.ts';
import { parseDicom } from '../dicom/parse.ts';

interface Element {
  readonly tag: string;
  readonly vr: string;
  readonly value: Uint8Array;
}

/** Reads explicit little endian back, independently of the writer: what it cannot read it throws on. */
function elementsOf(bytes: Uint8Array): Element[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const elements: Element[] = [];
  let at = 132;
  while (at < bytes.length) {
    const tag = [0, 2]
      .map((step) =>
        view
          .getUint16(at + step, true)
          .toString(16)
          .padStart(4, '0'),
      )
      .join(',');
    const vr = String.fromCharCode(view.getUint8(at + 4), view.getUint8(at + 5));
    const isLong = vr === 'OB';
    const length = isLong ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
    const begin = at + (isLong ? 12 : 8);
    expect(length % 2, `${tag} has an even length`).toBe(0);
    elements.push({ tag, vr, value: bytes.subarray(begin, begin + length) });
    at = begin + length;
  }
  expect(at).toBe(bytes.length);
  return elements;
}

const tags = {
  PatientName: 'Yamada^Tarou=山田^太郎=やまだ^たろう',
  StudyInstanceUID: '1.2.3',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
  SOPInstanceUID: '1.2.3.4.5',
  StudyDate: '',
  StudyDescription: '<img src=x onerror="alert(1)">',
};
const valueOf = (elements: readonly Element[], tag: string): string | undefined => {
  const found = elements.find((element) => element.tag === tag);
  return found && new TextDecoder().decode(found.value);
};

test('begins as a DICOM file and says the length of its header', () => {
  const bytes = dicomFile(tags);
  expect(bytes.subarray(0, 128).every((byte) => byte === 0)).toBe(true);
  expect(new TextDecoder().decode(bytes.subarray(128, 132))).toBe('DICM');
  const elements = elementsOf(bytes);
  const [length, ...rest] = elements;
  const meta = rest.filter(({ tag }) => tag.startsWith('0002'));
  const size = meta.reduce((sum, { vr, value }) => sum + value.length + (vr === 'OB' ? 12 : 8), 0);
  expect(new DataView(new Uint8Array(length?.value ?? []).buffer).getUint32(0, true)).toBe(size);
  expect(valueOf(elements, '0002,0010')).toBe('1.2.840.10008.1.2.1\0');
  expect(valueOf(elements, '0002,0003')).toBe('1.2.3.4.5\0');
});

test('elements stand in the order of their tags, names in UTF-8 and markup as it is', () => {
  const elements = elementsOf(dicomFile(tags));
  const order = elements.map(({ tag }) => tag);
  expect(order).toEqual([...order].sort());
  expect(valueOf(elements, '0008,0005')).toBe('ISO_IR 192');
  expect(valueOf(elements, '0010,0010')?.trimEnd()).toBe(tags.PatientName);
  expect(valueOf(elements, '0008,1030')?.trimEnd()).toBe(tags.StudyDescription);
});

test('an empty value stays, a missing one is not made up', () => {
  const elements = elementsOf(dicomFile(tags));
  expect(valueOf(elements, '0008,0020')).toBe('');
  expect(valueOf(elements, '0008,0030')).toBeUndefined();
});

test('a UID is filled up with zero, a text with a space', () => {
  const elements = elementsOf(dicomFile({ ...tags, StudyDescription: 'odd' }));
  expect(valueOf(elements, '0020,000d')).toBe('1.2.3\0');
  expect(valueOf(elements, '0008,1030')).toBe('odd ');
});

test('a picture brings its size and pixels, an object without one has none', () => {
  const picture = { rows: 1, columns: 3, pixels: new Uint8Array([1, 2, 3]) };
  const elements = elementsOf(dicomFile(tags, picture));
  const size = (tag: string): number | undefined => elements.find((element) => element.tag === tag)?.value[0];
  expect([size('0028,0010'), size('0028,0011')]).toEqual([1, 3]);
  expect(elements.find(({ tag }) => tag === '7fe0,0010')?.value).toEqual(new Uint8Array([1, 2, 3, 0]));
  expect(elementsOf(dicomFile(tags)).some(({ tag }) => tag === '7fe0,0010')).toBe(false);
});

test('refuses a keyword it does not know and a value too long for its representation', () => {
  expect(() => dicomFile({ ...tags, PatientNickname: 'x' })).toThrow('PatientNickname');
  expect(() => dicomFile({ ...tags, StudyDescription: 'x'.repeat(70_000) })).toThrow('too long');
});

test('what is written is parsed back: every tag, several values, numbers and the picture', () => {
  const written = {
    ...tags,
    SeriesInstanceUID: '1.2.3.4',
    ImageType: 'ORIGINAL\\PRIMARY',
    ImagePositionPatient: '-1.5\\0\\12.25',
    NumberOfSlices: '300',
    PatientComments: 'Ünïcødé',
  };
  const picture = { rows: 2, columns: 300, pixels: new Uint8Array(600).fill(7) };
  expect(parseDicom(dicomFile(written))).toEqual({ ...written, SpecificCharacterSet: 'ISO_IR 192' });
  expect(parseDicom(dicomFile(written, picture))).toMatchObject({
    ...written,
    Rows: '2',
    Columns: '300',
    BitsAllocated: '8',
    PixelData: '',
  });
});
