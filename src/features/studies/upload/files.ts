/** What an operating system leaves beside files; nobody means to upload it. */
const litter = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i;

/** The files that somebody means: without the litter of operating systems. */
export function meantFiles(files: Iterable<File>): File[] {
  return Array.from(files).filter((file) => !litter.test(file.name));
}

/** The name of a file with its folders, where the browser tells them. */
export function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder gives its entries by portions of 100; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const parts = await Promise.all((await entriesOf(entry)).map(filesOf));
  return parts.flat();
}

/** Every file of what was dropped, folders gone through. Call it at once: the browser forgets a drop after its event. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry());
  const plain = Array.from(transfer.files);
  const found = entries.filter((entry) => entry !== null);
  if (found.length === 0) return meantFiles(plain);
  const files = await Promise.all(found.map(filesOf));
  return meantFiles(files.flat());
}
