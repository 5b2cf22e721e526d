/** What the list at the end of a zip says of it: hostile numbers, used for words only. */
export interface ZipContents {
  /** Files in it; folders are not counted. */
  files: number;
  /** Files that need a password. */
  encrypted: number;
}

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endSize = 22;
const entrySize = 46;
/** A zip's last record may be followed by a comment of up to 64 kB. */
const maxComment = 0xffff;
/** Lists that are longer are not read: 100,000 files with long names. */
const maxList = 16 * 1024 * 1024;

const viewOf = async (part: Blob): Promise<DataView> => new DataView(await part.arrayBuffer());

/** Whether a file calls itself a zip. */
export const isZipName = (path: string): boolean => /\.zip$/i.test(path);

/** Where the list of files stands; `undefined` where there is no end, or a list that is too long to be read here. */
function findList(end: DataView): { at: number; size: number } | undefined {
  for (let at = end.byteLength - endSize; at >= 0; at -= 1) {
    if (end.getUint32(at, true) !== endSignature) continue;
    const [size, offset] = [end.getUint32(at + 12, true), end.getUint32(at + 16, true)];
    // All ones: the numbers stand in a record for zips of more than 4 GB.
    return size > maxList || offset === 0xffffffff ? undefined : { at: offset, size };
  }
  return undefined;
}

/**
 * Reads the list of files of a zip without reading the zip: Orthanc passes over what is not DICOM in it without a word, and calls an
 * encrypted one a bad file. `undefined` where the list can't be read: then the server says what it thinks of the file.
 */
export async function zipContents(file: Blob): Promise<ZipContents | undefined> {
  const list = findList(await viewOf(file.slice(Math.max(0, file.size - endSize - maxComment))));
  if (!list) return undefined;
  const view = await viewOf(file.slice(list.at, list.at + list.size));
  const contents: ZipContents = { files: 0, encrypted: 0 };
  for (let at = 0; at + entrySize <= view.byteLength;) {
    if (view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const nameEnd = at + entrySize + nameLength;
    const isFolder = nameLength > 0 && nameEnd <= view.byteLength && view.getUint8(nameEnd - 1) === 0x2f;
    if (!isFolder) contents.files += 1;
    if (!isFolder && (view.getUint16(at + 8, true) & 1) === 1) contents.encrypted += 1;
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return contents;
}
