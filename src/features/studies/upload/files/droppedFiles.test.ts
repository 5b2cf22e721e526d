import { expect, test } from 'vitest';
import { FileChoice } from './FileChoice.ts';
import { walkDropped } from './droppedFiles.ts';

/** A folder as a browser gives it: names with the size of a file, `null` for what can't be read, or a folder again. */
type Folder = { readonly [name: string]: number | null | Folder };

/** How often a folder was asked for entries, and files for their content's handle. */
let asked = { portions: 0, files: 0 };

const base = { filesystem: { name: '', root: undefined }, getParent: () => {} };

function entryOf(path: string, content: number | null | Folder): FileSystemEntry {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const common = { ...base, name, fullPath: path };
  if (typeof content === 'object' && content !== null) return folderOf(common, content);
  return Object.assign(Object.create(null), common, {
    isFile: true,
    isDirectory: false,
    file(resolve: (file: File) => void, reject: () => void) {
      asked.files += 1;
      if (content === null) reject();
      else resolve(new File([new Uint8Array(content)], name));
    },
  });
}

/** Like Chromium: at most 100 entries at a time, an empty portion at the end; a folder named `locked` can't be read. */
function folderOf(common: { name: string; fullPath: string }, content: Folder): FileSystemEntry {
  return Object.assign(Object.create(null), common, {
    isFile: false,
    isDirectory: true,
    createReader() {
      const all = Object.entries(content);
      let at = 0;
      return {
        readEntries(resolve: (some: FileSystemEntry[]) => void, reject: () => void) {
          asked.portions += 1;
          if (common.name === 'locked') {
            reject();
            return;
          }
          const some = all.slice(at, (at += 100));
          resolve(some.map(([name, inside]) => entryOf(`${common.fullPath}/${name}`, inside)));
        },
      };
    },
  });
}

const dropped = (content: Folder) => {
  asked = { portions: 0, files: 0 };
  return {
    entries: Object.entries(content).map(([name, inside]) => entryOf(`/${name}`, inside)),
    files: [],
  };
};
const many = (count: number): Folder =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`IM${String(at)}`, 1]));

test('files and nested folders are found with their paths', async () => {
  const choice = new FileChoice();
  await choice.addDropped(dropped({ 'a.dcm': 1, cd: { 'b.dcm': 2, st: { se: { 'c.dcm': 3 } }, empty: {} } }));
  expect(choice.files().map(({ path }) => path)).toEqual(['a.dcm', 'cd/b.dcm', 'cd/st/se/c.dcm']);
  expect(choice.state.get()).toMatchObject({ count: 3, bytes: 6, isReading: false, unreadable: [] });
});

test('a folder of thousands is read in the portions that the browser gives', async () => {
  const choice = new FileChoice();
  await choice.addDropped(dropped({ cd: many(10_050), other: many(100) }));
  expect(choice.state.get().count).toBe(10_150);
  // The last portion of each folder is empty.
  expect(asked.portions).toBe(102 + 2);
});

test('nothing is read ahead: a walk that is left reads no more', async () => {
  const walk = walkDropped(dropped({ cd: many(1000) }));
  await walk.next();
  await walk.next();
  expect(asked).toEqual({ portions: 1, files: 100 });
});

test('what can’t be read is named, and the rest is found', async () => {
  const choice = new FileChoice();
  await choice.addDropped(dropped({ cd: { 'gone.dcm': null, locked: { 'x.dcm': 1 }, 'here.dcm': 1 } }));
  expect(choice.files().map(({ path }) => path)).toEqual(['cd/here.dcm']);
  expect(choice.state.get().unreadable).toEqual(['cd/gone.dcm', 'cd/locked']);
});

test('a choice that is cleared while a folder is read stays empty, and another can be made', async () => {
  const choice = new FileChoice();
  const reading = choice.addDropped(dropped({ cd: many(1000) }));
  expect(choice.state.get().isReading).toBe(true);
  choice.clear();
  await reading;
  expect(choice.state.get()).toMatchObject({ count: 0, isReading: false });
  await choice.addDropped(dropped({ again: many(3) }));
  expect(choice.state.get()).toMatchObject({ count: 3, isReading: false });
});

test('a browser without entries gives plain files', async () => {
  const choice = new FileChoice();
  await choice.addDropped({ entries: [], files: [{ file: new File(['x'], 'a.dcm'), path: 'a.dcm' }] });
  expect(choice.files().map(({ path }) => path)).toEqual(['a.dcm']);
});
