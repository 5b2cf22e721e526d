import type { ChosenFile } from './chosenFile.ts';

/** What was dropped: files and folders that are still to be walked through, or plain files where the browser has no entries. */
export interface Dropped {
  entries: readonly FileSystemEntry[];
  files: readonly ChosenFile[];
}

/** Some of the files of a walk, and paths that the browser could not read. */
export interface Portion {
  files: readonly ChosenFile[];
  unreadable: readonly string[];
}

/** Whether something that is dragged over the page holds files; of what they are nothing is told before they are dropped. */
export const hasFiles = (dragged: DataTransfer | null): dragged is DataTransfer =>
  dragged?.types.includes('Files') ?? false;

/** Takes what was dropped. Call it inside the drop's event: the browser forgets what was dropped right after. */
export function takeDropped(dropped: DataTransfer): Dropped {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = entries.length > 0 ? [] : [...dropped.files].map((file) => ({ file, path: file.name }));
  return { entries, files };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const pathOf = (entry: FileSystemEntry): string => entry.fullPath.replace(/^\//, '');

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));

/** A directory gives its entries in portions (Chromium: 100), an empty one at the end; `undefined` where it can't be read. */
const someOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[] | undefined> =>
  new Promise((resolve) => reader.readEntries(resolve, () => resolve(undefined)));

async function filesOf(entries: readonly FileSystemEntry[]): Promise<Portion> {
  const read = await Promise.all(
    entries.filter(isFile).map(async (entry) => ({ file: await fileOf(entry), path: pathOf(entry) })),
  );
  return {
    files: read.flatMap(({ file, path }) => (file ? [{ file, path }] : [])),
    unreadable: read.filter(({ file }) => !file).map(({ path }) => path),
  };
}

/**
 * The files that were dropped, those in dropped folders included, a portion at a time: nothing is read ahead, so a folder of any size can be
 * walked through and left half way. What can't be read is named, and the walk goes on.
 */
export async function* walkDropped({ entries, files }: Dropped): AsyncGenerator<Portion> {
  const folders: FileSystemDirectoryEntry[] = entries.filter(isDirectory);
  if (files.length > 0) yield { files, unreadable: [] };
  yield await filesOf(entries);
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    const reader = folder.createReader();
    for (;;) {
      const some = await someOf(reader);
      if (!some) yield { files: [], unreadable: [pathOf(folder)] };
      if (!some || some.length === 0) break;
      folders.push(...some.filter(isDirectory));
      yield await filesOf(some);
    }
  }
}
