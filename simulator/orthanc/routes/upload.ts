import { unzipSync } from 'fflate';
import { json, JSON_UTF8, OrthancError } from '../answers.ts';
import { store } from '../archive/store.ts';
import { failIfAsked, type Call, type Handler } from '../context.ts';
import { parseDicom, type ParsedTags } from '../dicom/parse.ts';

/** A word in a patient's or a file's name that fills the simulated storage. */
const FULL = 'storage-full';

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

async function storeOne(
  call: Call,
  tags: ParsedTags,
  file: Uint8Array<ArrayBuffer>,
  fileName = '',
): Promise<unknown> {
  const names = [tags['PatientName'] ?? '', tags['PatientID'] ?? '', fileName];
  if (names.some((name) => name.toLowerCase().includes(FULL))) throw new OrthancError('fullStorage');
  await failIfAsked(call, ...names);
  const { overwriteInstances } = call.orthanc.settings;
  return store(call.orthanc.archive, { tags, size: file.length, file }, overwriteInstances);
}

function unzip(bytes: Uint8Array): [name: string, file: Uint8Array<ArrayBuffer>][] {
  try {
    return Object.entries(unzipSync(bytes)).map(([name, file]) => [name, new Uint8Array(file)]);
  } catch {
    throw new OrthancError('badFile', 'Cannot open ZIP archive from memory buffer');
  }
}

/**
 * `POST /instances`: a DICOM file (one answer), or a zip of them (a list; what is not DICOM in it is passed over). A zip that is damaged, or
 * needs a password, is a bad file. The real one stores what comes before the damage; here nothing of it is stored.
 */
export const postInstances: Handler = async (call) => {
  const bytes = new Uint8Array(await call.request.arrayBuffer());
  if (!isZip(bytes)) {
    const tags = parseDicom(bytes);
    if (tags === undefined)
      throw new OrthancError('badFile', bytes.length === 0 ? 'Received an empty DICOM file' : undefined);
    return json(await storeOne(call, tags, bytes), JSON_UTF8);
  }
  const stored: unknown[] = [];
  for (const [name, file] of unzip(bytes)) {
    const tags = parseDicom(file);
    if (tags !== undefined) stored.push(await storeOne(call, tags, file, name));
  }
  return json(stored, JSON_UTF8);
};
