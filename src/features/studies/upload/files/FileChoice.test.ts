import { expect, test } from 'vitest';
import { FileChoice } from './FileChoice.ts';

const chosen = (path: string, content = path, lastModified = 1) => ({
  file: new File([content], path.slice(path.lastIndexOf('/') + 1), { lastModified }),
  path,
});
const pathsOf = (choice: FileChoice): string[] => choice.files().map(({ path }) => path);

test.each(['cd/.DS_Store', 'cd/Thumbs.db', 'cd/DICOMDIR', 'cd/sub/.hidden.dcm', 'cd/autorun.inf'])(
  '%s comes with a folder and is left out',
  (path) => {
    const choice = new FileChoice();
    choice.add([chosen(path), chosen('cd/IM0001')]);
    expect(pathsOf(choice)).toEqual(['cd/IM0001']);
    expect(choice.state.get()).toMatchObject({ count: 1, leftOut: 1 });
  },
);

test('a file that was chosen by itself is sent, whatever its name', () => {
  const choice = new FileChoice();
  choice.add([chosen('DICOMDIR'), chosen('notes.txt')]);
  expect(pathsOf(choice)).toEqual(['DICOMDIR', 'notes.txt']);
  expect(choice.state.get()).toMatchObject({ count: 2, leftOut: 0 });
});

test('what is chosen twice, alone and with its folder, is sent once; another file of the same name is another', () => {
  const choice = new FileChoice();
  choice.add([chosen('a.dcm', 'x')]);
  choice.add([chosen('cd/a.dcm', 'x'), chosen('cd/a.dcm', 'longer'), chosen('a.dcm', 'x', 2)]);
  expect(pathsOf(choice)).toEqual(['a.dcm', 'cd/a.dcm', 'a.dcm']);
  expect(choice.state.get()).toMatchObject({ count: 3, bytes: 1 + 6 + 1 });
});

test('images of two series with the same name, size and time are two images', () => {
  const choice = new FileChoice();
  choice.add([chosen('cd/S1/IM1', 'x'), chosen('cd/S2/IM1', 'y'), chosen('cd/S3/IM1', 'z')]);
  choice.add([chosen('cd/S2/IM1', 'y')]);
  expect(pathsOf(choice)).toEqual(['cd/S1/IM1', 'cd/S2/IM1', 'cd/S3/IM1']);
  expect(choice.state.get()).toMatchObject({ count: 3, bytes: 3 });
});

test('what was taken for a copy is sent when it may be a copy of another file', () => {
  const choice = new FileChoice();
  choice.add([chosen('IM1', 'y')]);
  choice.add([chosen('cd/S1/IM1', 'x')]);
  expect(pathsOf(choice)).toEqual(['IM1']);
  choice.add([chosen('cd/S2/IM1', 'y')]);
  expect(pathsOf(choice)).toEqual(['IM1', 'cd/S1/IM1', 'cd/S2/IM1']);
  expect(choice.state.get()).toMatchObject({ count: 3, bytes: 3 });
  choice.add([chosen('cd/S3/IM1', 'z')]);
  expect(choice.state.get().count).toBe(4);
});

test('only the first files are named, however many there are', () => {
  const choice = new FileChoice();
  choice.add(Array.from({ length: 10_000 }, (_, at) => chosen(`cd/${String(at)}`)));
  expect(choice.state.get()).toMatchObject({ count: 10_000, isReading: false });
  expect(choice.state.get().first.map(({ path }) => path)).toEqual(['cd/0', 'cd/1', 'cd/2', 'cd/3', 'cd/4']);
});
