import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOnce } from './makeOnce.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'castellan-cache-'));
});
afterEach(() => rm(cache, { recursive: true }));

const fill =
  (name: string) =>
  async (folder: string): Promise<void> => {
    await mkdir(folder);
    await writeFile(join(folder, name), '');
  };

test('a folder is made once, and nothing is left beside it', async () => {
  const place = join(cache, 'made');
  await makeOnce(place, fill('first'));
  await makeOnce(place, fill('second'));
  expect(await readdir(place)).toEqual(['first']);
  expect(await readdir(cache)).toEqual(['made']);
});

test('what fails half-way leaves nothing, and can be tried again', async () => {
  const place = join(cache, 'made');
  const failing = makeOnce(place, async (folder) => {
    await fill('half')(folder);
    throw new Error('no network');
  });
  await expect(failing).rejects.toThrow('no network');
  expect(await readdir(cache)).toEqual([]);
  await makeOnce(place, fill('whole'));
  expect(await readdir(place)).toEqual(['whole']);
});

test('where another stack was quicker, its folder stays and ours goes', async () => {
  const place = join(cache, 'made');
  await makeOnce(place, async (folder) => {
    await fill('ours')(folder);
    await fill('theirs')(place);
  });
  expect(await readdir(place)).toEqual(['theirs']);
  expect(await readdir(cache)).toEqual(['made']);
});
