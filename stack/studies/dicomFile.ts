/** The value representations that our files use. */
type Representation = 'CS' | 'DA' | 'DS' | 'IS' | 'LO' | 'OB' | 'PN' | 'SH' | 'TM' | 'UI' | 'UL' | 'US';

/** Group, element and representation of each keyword that our files carry (DICOM PS3.6). */
const DICTIONARY: Readonly<Record<string, readonly [group: number, element: number, vr: Representation]>> = {
  SpecificCharacterSet: [0x0008, 0x0005, 'CS'],
  SOPClassUID: [0x0008, 0x0016, 'UI'],
  SOPInstanceUID: [0x0008, 0x0018, 'UI'],
  StudyDate: [0x0008, 0x0020, 'DA'],
  SeriesDate: [0x0008, 0x0021, 'DA'],
  StudyTime: [0x0008, 0x0030, 'TM'],
  AccessionNumber: [0x0008, 0x0050, 'SH'],
  Modality: [0x0008, 0x0060, 'CS'],
  Manufacturer: [0x0008, 0x0070, 'LO'],
  InstitutionName: [0x0008, 0x0080, 'LO'],
  ReferringPhysicianName: [0x0008, 0x0090, 'PN'],
  StationName: [0x0008, 0x1010, 'SH'],
  StudyDescription: [0x0008, 0x1030, 'LO'],
  SeriesDescription: [0x0008, 0x103e, 'LO'],
  PatientName: [0x0010, 0x0010, 'PN'],
  PatientID: [0x0010, 0x0020, 'LO'],
  PatientBirthDate: [0x0010, 0x0030, 'DA'],
  PatientSex: [0x0010, 0x0040, 'CS'],
  BodyPartExamined: [0x0018, 0x0015, 'CS'],
  StudyInstanceUID: [0x0020, 0x000d, 'UI'],
  SeriesInstanceUID: [0x0020, 0x000e, 'UI'],
  StudyID: [0x0020, 0x0010, 'SH'],
  SeriesNumber: [0x0020, 0x0011, 'IS'],
  InstanceNumber: [0x0020, 0x0013, 'IS'],
  ImagePositionPatient: [0x0020, 0x0032, 'DS'],
  RequestingPhysician: [0x0032, 0x1032, 'PN'],
};

/** An 8-bit grey picture, a byte for each pixel, row by row. */
export interface Picture {
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
}

const text = new TextEncoder();
// Bytes have a reserved word and four bytes of length (PS3.5 §7.1.2); our others two bytes.
const LONG_FORM: ReadonlySet<Representation> = new Set(['OB']);

function element(group: number, number: number, vr: Representation, value: Uint8Array): Uint8Array {
  const isLong = LONG_FORM.has(vr);
  const head = isLong ? 12 : 8;
  const padded = value.length + (value.length % 2);
  const bytes = new Uint8Array(head + padded);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, group, true);
  view.setUint16(2, number, true);
  bytes.set(text.encode(vr), 4);
  if (isLong) view.setUint32(8, padded, true);
  else if (padded > 0xffff)
    throw new RangeError(`(${group.toString(16)},${number.toString(16)}) is too long`);
  else view.setUint16(6, padded, true);
  bytes.set(value, head);
  // A UID is filled up with zero, any other text with a space (PS3.5 §6.2).
  if (padded > value.length) bytes[bytes.length - 1] = vr === 'UI' || vr === 'OB' ? 0 : 0x20;
  return bytes;
}

function uint16(value: number): Uint8Array {
  return new Uint8Array([value & 0xff, value >> 8]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function pictureElements(picture: Picture): Uint8Array[] {
  return [
    element(0x0028, 0x0002, 'US', uint16(1)),
    element(0x0028, 0x0004, 'CS', text.encode('MONOCHROME2')),
    element(0x0028, 0x0010, 'US', uint16(picture.rows)),
    element(0x0028, 0x0011, 'US', uint16(picture.columns)),
    element(0x0028, 0x0100, 'US', uint16(8)),
    element(0x0028, 0x0101, 'US', uint16(8)),
    element(0x0028, 0x0102, 'US', uint16(7)),
    element(0x0028, 0x0103, 'US', uint16(0)),
    element(0x7fe0, 0x0010, 'OB', picture.pixels),
  ];
}

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

/**
 * The bytes of a DICOM file (explicit VR, little endian, text in UTF-8).
 * @param tags keywords to values as they stand in the file, several values divided by `\`; nothing is mended, since
 *   archives hold broken dates and empty names too
 * @param picture left out for objects without pixels, such as reports
 * @throws RangeError for a keyword that is not in our dictionary or a value of more than 64 kB
 */
export function dicomFile(
  tags: Readonly<Record<string, string>>,
  picture?: Picture,
): Uint8Array<ArrayBuffer> {
  const known = Object.entries({ ...tags, SpecificCharacterSet: 'ISO_IR 192' }).map(([keyword, value]) => {
    const entry = DICTIONARY[keyword];
    if (entry === undefined) throw new RangeError(`No DICOM tag ${keyword} in our dictionary`);
    return { group: entry[0], number: entry[1], vr: entry[2], value };
  });
  // A file's elements stand in the order of their tags (PS3.5 §7.1).
  known.sort((a, b) => a.group - b.group || a.number - b.number);
  const body = known.map(({ group, number, vr, value }) => element(group, number, vr, text.encode(value)));
  const meta = join([
    element(0x0002, 0x0001, 'OB', new Uint8Array([0, 1])),
    element(0x0002, 0x0002, 'UI', text.encode(tags['SOPClassUID'] ?? '')),
    element(0x0002, 0x0003, 'UI', text.encode(tags['SOPInstanceUID'] ?? '')),
    element(0x0002, 0x0010, 'UI', text.encode(EXPLICIT_LITTLE_ENDIAN)),
    element(0x0002, 0x0012, 'UI', text.encode('2.25.181937245823905372384710982374')),
  ]);
  const metaLength = new Uint8Array(4);
  new DataView(metaLength.buffer).setUint32(0, meta.length, true);
  return join([
    new Uint8Array(128),
    text.encode('DICM'),
    element(0x0002, 0x0000, 'UL', metaLength),
    meta,
    ...body,
    ...(picture === undefined ? [] : pictureElements(picture)),
  ]);
}
