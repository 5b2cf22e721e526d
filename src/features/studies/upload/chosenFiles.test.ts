import { expect, test } from 'vitest';
import { addFiles, noFiles, sizeOf } from './chosenFiles.ts';

const chosen = (path: string, content = path, lastModified = 1) => ({
  file: new File([content], path.slice(path.lastIndexOf('/') + 1), { lastModified }),
  path,
});

test.each(['cd/.DS_Store', 'cd/Thumbs.db', 'cd/DICOMDIR', 'cd/sub/.hidden.dcm', 'cd/autorun.inf'])(
  '%s comes with a folder and is left out',
  (path) => {
    const { files, leftOut } = addFiles(noFiles, [chosen(path), chosen('cd/IM0001')]);
    expect(files.map((one) => one.path)).toEqual(['cd/IM0001']);
    expect(leftOut).toEqual([path]);
  },
);

test('a file that was chosen by itself is sent, whatever its name', () => {
  const { files, leftOut } = addFiles(noFiles, [chosen('DICOMDIR'), chosen('notes.txt')]);
  expect(files.map((one) => one.path)).toEqual(['DICOMDIR', 'notes.txt']);
  expect(leftOut).toEqual([]);
});

test('what is chosen twice, alone and with its folder, is sent once; another file of the same name is another', () => {
  const once = addFiles(noFiles, [chosen('a.dcm', 'x')]);
  const again = addFiles(once, [
    chosen('cd/a.dcm', 'x'),
    chosen('cd/a.dcm', 'longer'),
    chosen('a.dcm', 'x', 2),
  ]);
  expect(again.files.map((one) => one.path)).toEqual(['a.dcm', 'cd/a.dcm', 'a.dcm']);
  expect(sizeOf(again.files)).toBe(1 + 6 + 1);
});
