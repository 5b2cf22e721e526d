import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipContents } from './zipContents.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (content: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(content));
const contentsOf = (file: Uint8Array<ArrayBuffer>) => zipContents(new Blob([file]));

test('files are counted, folders are not', async () => {
  const file = zip({ 'a/': new Uint8Array(), 'a/1.dcm': bytes('one'), 'a/b/2.dcm': bytes('two') });
  expect(await contentsOf(file)).toEqual({ files: 2, encrypted: 0 });
});

test('thousands of files', async () => {
  const one = bytes('x');
  const file = zip(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`cd/IM${String(at)}`, one])));
  expect(await contentsOf(file)).toEqual({ files: 5000, encrypted: 0 });
});

test('a file that needs a password is counted', async () => {
  const file = zip({ '1.dcm': bytes('one'), '2.dcm': bytes('two') });
  // The lowest bit of the flags, in the list at the end.
  const second = file.findLastIndex(
    (_, at) => file[at] === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 1 && file[at + 3] === 2,
  );
  file[second + 8] = 1;
  expect(await contentsOf(file)).toEqual({ files: 2, encrypted: 1 });
});

test('a comment after the list is passed over', async () => {
  const file = zip({ '1.dcm': bytes('one') });
  const withComment = new Uint8Array(file.length + 5);
  withComment.set(file);
  withComment[file.length - 2] = 5;
  withComment.set(bytes('hello'), file.length);
  expect(await contentsOf(withComment)).toEqual({ files: 1, encrypted: 0 });
});

const good = zip({ '1.dcm': bytes('one'), '2.dcm': bytes('two') });
test.each([
  ['an empty file', new Uint8Array()],
  ['no zip', bytes('no zip at all, but some text that is long enough')],
  ['one that was cut off', good.slice(0, good.length - 30)],
  ['a list that begins elsewhere', good.with(good.length - 6, 0x01)],
  ['a list that claims to be endless', good.with(good.length - 7, 0xff)],
])('%s is left to the server', async (_, file) => {
  expect(await contentsOf(new Uint8Array(file))).toBeUndefined();
});
