import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compressedForms } from '#server/compressedForms.ts';
import { archive, type ReleaseFile } from './archive.ts';

const time = new Date('2026-01-02T03:04:05Z');
const text = (name: string, content: string, isProgram = false): ReleaseFile => ({
  name,
  content: Buffer.from(content),
  isProgram,
});
const files = [
  text('castellan-1.0.0/dist/index.html', '<p>é</p>'),
  text('castellan-1.0.0/deploy/install.sh', '#!/bin/sh\necho started\n', true),
  text('castellan-1.0.0/LICENSE', ''),
  // As long as six blocks: with the headers and the rest it fills a tar to its last byte.
  text('castellan-1.0.0/dist/assets/a.js', 'x'.repeat(512 * 6)),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-archive-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test('the same files make the same bytes, at any time and in any order', () => {
  const first = archive(files, time);
  vi.useFakeTimers({ now: new Date('2030-05-05') });
  expect(archive(files.toReversed(), time).equals(first)).toBe(true);
  expect(archive(files, new Date('2026-01-02T03:04:06Z')).equals(first)).toBe(false);
  expect(archive(files.slice(1), time).equals(first)).toBe(false);
});

test('the time and the system that compressed it are not in it', () => {
  expect([...archive(files, time).subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test.each([5, 6, 7, 13, 14, 15, 16, 17])('tar unpacks it with %i blocks of content', (blocks) => {
  const content = 'x'.repeat(512 * blocks);
  const packed = archive([...files, text('castellan-1.0.0/VERSION', content)], time);
  expect(gunzipSync(packed).length % 512).toBe(0);
  expect(
    gunzipSync(packed)
      .subarray(-1024)
      .every((byte) => byte === 0),
  ).toBe(true);
  writeFileSync(join(folder, 'a.tar.gz'), packed);
  const unpacked = spawnSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder, encoding: 'utf8' });
  expect([unpacked.status, unpacked.stderr]).toEqual([0, '']);
  const at = (name: string): string => join(folder, name);
  for (const file of files) expect(readFileSync(at(file.name)).equals(file.content)).toBe(true);
  expect(readFileSync(at('castellan-1.0.0/VERSION'), 'utf8')).toBe(content);
  expect(statSync(at('castellan-1.0.0/dist/index.html')).mtime).toEqual(time);
  expect(statSync(at('castellan-1.0.0/dist/index.html')).mode & 0o777).toBe(0o644);
  expect(statSync(at('castellan-1.0.0/deploy/install.sh')).mode & 0o777).toBe(0o755);
  const listed = spawnSync('tar', ['-tvzf', 'a.tar.gz', '--numeric-owner'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = listed.stdout.trim().split('\n');
  expect(lines.map((line) => line.split(/\s+/).at(-1))).toEqual(
    [...files.map(({ name }) => name), 'castellan-1.0.0/VERSION'].toSorted(),
  );
  for (const line of lines) expect(line).toMatch(/^-rw\S+ +(?:0\/0|\d+ +0 +0) /);
});

test('a name that a tar would cut off is refused', () => {
  expect(() => archive([text('é'.repeat(50), '')], time)).not.toThrow();
  expect(() => archive([text('é'.repeat(51), '')], time)).toThrow('more than 100 bytes');
});

test('a text file has two compressed forms, the same each time; a picture has none', async () => {
  const script = text('assets/a.js', 'console.log("é");'.repeat(200));
  const [gz, br, ...more] = await compressedForms(script);
  expect([gz?.name, br?.name, more.length]).toEqual(['assets/a.js.gz', 'assets/a.js.br', 0]);
  expect(gunzipSync(gz?.content ?? '').equals(script.content)).toBe(true);
  expect(brotliDecompressSync(br?.content ?? '').equals(script.content)).toBe(true);
  expect(await compressedForms(script)).toEqual([gz, br]);
  expect(await compressedForms(text('a.png', 'x'))).toEqual([]);
  for (const name of ['index.html', 'a.css', 'icon.svg', 'a.json']) {
    expect(await compressedForms(text(name, 'x'))).toHaveLength(2);
  }
});
