/** A file to be sent. */
export interface ChosenFile {
  file: File;
  /** Where it lay in the folder that was chosen, or its name: hostile text, also what it is known by in lists. */
  path: string;
}

/** What the user chose, and what of it is left out. */
export interface ChosenFiles {
  files: readonly ChosenFile[];
  /** Paths of what is not sent: it comes with folders and is no image. */
  leftOut: readonly string[];
}

/** Nothing is chosen yet. */
export const noFiles: ChosenFiles = { files: [], leftOut: [] };

/** Names that systems and patient CDs put into folders: hidden files, thumbnails, and the index of a CD, which Orthanc does not take. */
const noImage = /^(?:\..*|thumbs\.db|desktop\.ini|autorun\.inf|dicomdir)$/i;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** One file may be chosen twice, alone and with its folder: it is the same when name, size and time are. */
const identity = ({ file, path }: ChosenFile): string =>
  `${nameOf(path)}\n${String(file.size)}\n${String(file.lastModified)}`;

/**
 * Adds files to those chosen before: what is no image is left out where it came with a folder, what was chosen already is not taken twice.
 * A file that was chosen by itself is always sent: the server says what it thinks of it.
 */
export function addFiles(chosen: ChosenFiles, more: readonly ChosenFile[]): ChosenFiles {
  const known = new Set(chosen.files.map(identity));
  const files = [...chosen.files];
  const leftOut = [...chosen.leftOut];
  for (const one of more) {
    if (one.path.includes('/') && noImage.test(nameOf(one.path))) leftOut.push(one.path);
    else if (!known.has(identity(one))) {
      known.add(identity(one));
      files.push(one);
    }
  }
  return { files, leftOut };
}

/** The files of an `<input type="file">`, with their paths where a folder was chosen. */
export function filesOfInput(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/** The size of some files together, in bytes. */
export function sizeOf(files: readonly ChosenFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A directory gives its entries in portions (Chromium: 100), an empty one at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesUnder(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const found: ChosenFile[] = [];
  if (isDirectory(entry)) {
    for (const one of await entriesOf(entry)) found.push(...(await filesUnder(one)));
  }
  return found;
}

/**
 * The files that were dropped, those in dropped folders included.
 * Call it inside the drop's event: the browser forgets what was dropped right after.
 */
export async function filesOfDrop(dropped: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...dropped.files].map((file) => ({ file, path: file.name }));
  return (await Promise.all(entries.map(filesUnder))).flat();
}
