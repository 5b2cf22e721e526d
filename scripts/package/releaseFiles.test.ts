import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versionOf } from '../build/version.ts';
import { archive } from './archive.ts';
import { licensesPage } from './licenses.ts';
import { releaseFiles } from './releaseFiles.ts';

const bundled = (...packages: readonly object[]): string => JSON.stringify(packages);
const react = { name: 'react', version: '19.0.0', identifier: 'MIT', text: 'React’s own words' };
/** A project with a build, as small as it gets. */
const project: Readonly<Record<string, string>> = {
  'package.json': '{"version":"1.2.3"}',
  '.gitignore': 'dist/\nnode_modules/\n',
  LICENSE: 'ours',
  'CHANGELOG.md': '# Changelog',
  'deploy/install.sh': '#!/bin/sh\n',
  'deploy/realm/orthanc-realm.json': '{}',
  'deploy/realm/auth-service-overlay.json': '{}',
  'deploy/realm/demo-overlay.json': '{"users":[]}',
  'deploy/realm/short-tokens-overlay.json': '{}',
  'deploy/realm/test-overlay.json': '{}',
  'deploy/nginx/site.test.ts': 'test()',
  'deploy/nginx/tests/cases.json': '[]',
  'dist/index.html': '<p>page</p>',
  'dist/assets/a-1.js': 'start();'.repeat(100),
  'dist/assets/a.png': 'not a text',
  'dist/.vite/manifest.json': '{}',
  'dist/.vite/licenses.json': bundled(react, { name: 'bare', version: '2.0.0', identifier: 'MIT' }),
  'dist/.vite/landing-licenses.json': bundled(react),
  'node_modules/bare/package.json': '{"name":"bare","version":"2.0.0","author":{"name":"B. Are"}}',
  'node_modules/vite/package.json': '{"name":"vite","version":"8.0.0","license":"MIT"}',
  'node_modules/vite/LICENSE.md': 'Vite’s own\n\n# Licenses of bundled dependencies\n\nnot in the console',
  'node_modules/rolldown/package.json': '{"name":"rolldown","version":"1.0.0","license":"MIT"}',
  'node_modules/rolldown/LICENSE': 'Rolldown’s own',
};

let folder: string;
beforeAll(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'castellan-release-'))}/`;
  for (const [name, text] of Object.entries(project)) {
    mkdirSync(dirname(folder + name), { recursive: true });
    writeFileSync(folder + name, text);
  }
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', '.');
  git('update-index', '--chmod=+x', 'deploy/install.sh');
  git('commit', '--quiet', '--message', 'First');
  writeFileSync(`${folder}deploy/secrets.env`, 'PASSWORD=x');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('holds what an installation needs, and nothing of development', async () => {
  const version = versionOf(folder);
  const files = await releaseFiles(folder, version);
  expect(files.map(({ name, isProgram }) => name + (isProgram ? ' *' : '')).toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'THIRD-PARTY-LICENSES.md',
      'VERSION',
      'deploy/install.sh *',
      'deploy/realm/auth-service-overlay.json',
      'deploy/realm/orthanc-realm.json',
      'dist/assets/a-1.js',
      'dist/assets/a-1.js.br',
      'dist/assets/a-1.js.gz',
      'dist/assets/a.png',
      'dist/index.html',
      'dist/index.html.br',
      'dist/index.html.gz',
    ].map((name) => `castellan-1.2.3/${name}`),
  );
  const textOf = (name: string): string =>
    Buffer.from(files.find((file) => file.name === `castellan-1.2.3/${name}`)?.content ?? []).toString();
  expect(textOf('VERSION')).toBe(`1.2.3 ${version.commit ?? 'none'}\n`);
  const licenses = textOf('THIRD-PARTY-LICENSES.md');
  expect(licenses.match(/^## .*/gm)).toEqual([
    '## bare 2.0.0 (MIT)',
    '## react 19.0.0 (MIT)',
    '## rolldown 1.0.0 (MIT)',
    '## vite 8.0.0 (MIT)',
  ]);
  expect(licenses).toContain('Copyright (c) B. Are\n\nPermission is hereby granted');
  expect(licenses).toContain('React’s own words');
  expect(licenses).not.toContain('not in the console');
});

test('the same commit makes the same bytes', async () => {
  const time = new Date('2026-01-02T03:04:05Z');
  const pack = async (): Promise<Buffer> => archive(await releaseFiles(folder, versionOf(folder)), time);
  const first = await pack();
  // Written again: other times and another order on the disk.
  for (const [name, text] of Object.entries(project).toReversed()) {
    rmSync(folder + name);
    writeFileSync(folder + name, text);
  }
  expect((await pack()).equals(first)).toBe(true);
  writeFileSync(`${folder}dist/index.html`, '<p>another page</p>');
  expect((await pack()).equals(first)).toBe(false);
  expect(gunzipSync(first).includes(folder)).toBe(false);
});

test('a package whose license is nowhere ends the packing', () => {
  expect(() => licensesPage([{ name: 'odd', version: '1.0.0' }])).toThrow('odd 1.0.0 has no license file');
  expect(() => licensesPage([{ name: 'odd', version: '1.0.0', identifier: 'WTFPL' }])).toThrow('"WTFPL"');
});
