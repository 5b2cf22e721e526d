import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { versionOf, versionText } from './version.ts';

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'castellan-version-'))}/`;
  writeFileSync(`${folder}package.json`, '{"version":"1.2.3"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

test('outside a checkout there is a version and no commit', () => {
  expect(versionOf(folder)).toEqual({ version: '1.2.3', commit: undefined, isChanged: false });
  expect(versionText(versionOf(folder))).toBe('1.2.3');
});

test('in a checkout it is that of the commit, and says whether files differ', () => {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  const commit = git('rev-parse', 'HEAD');
  expect(versionOf(folder)).toEqual({ version: '1.2.3', commit, isChanged: false });
  expect(versionText(versionOf(folder))).toBe(`1.2.3 (${commit.slice(0, 7)})`);
  writeFileSync(`${folder}new.ts`, '');
  expect(versionText(versionOf(folder))).toBe(`1.2.3 (${commit.slice(0, 7)}+)`);
});

test('a folder inside someone else’s checkout has none of its own', () => {
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'First');
  mkdirSync(`${folder}vendor`);
  writeFileSync(`${folder}vendor/package.json`, '{"version":"1.2.3"}');
  expect(versionOf(`${folder}vendor/`).commit).toBeUndefined();
});
