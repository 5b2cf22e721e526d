import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../deploy/install.sh', import.meta.url));

const page = (path: string): string => `<!doctype html>
<meta name="castellan-path" content="${path}" />
<link rel="preload" as="fetch" href="${path}config.json" crossorigin />
<link rel="stylesheet" crossorigin href="${path}assets/a.css">
<script type="module" crossorigin src="${path}assets/a.js"></script>
<a href="">reload</a> <p>and/or href=/assets "/assets/"</p>
`;
const pageWithoutPath = '<script src="signed-in.js"></script>\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'castellan-install-'));
  await writeFile(join(folder, 'index.html'), page('/'));
  await writeFile(join(folder, 'share.html'), page('/'));
  await writeFile(join(folder, 'signed-in.html'), pageWithoutPath);
});
afterEach(async () => rm(folder, { recursive: true }));

const run = (args: readonly string[], path = process.env['PATH']) =>
  spawnSync('sh', [script, ...args], { encoding: 'utf8', env: { ...process.env, PATH: path } });
const install = (path: string) => run(['--path', path, folder]);
const read = async (name: string): Promise<Buffer> => readFile(join(folder, name));

test('writes the path into the pages, again and again, and compresses them', async () => {
  for (const path of ['/console/', '/console/', '/a.b/c-d_e~/', '/axb/c-d_e~/', '/']) {
    const { status, stderr, stdout } = install(path);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`runs under ${path}\n`);
    for (const name of ['index.html', 'share.html']) {
      expect((await read(name)).toString()).toBe(page(path));
      expect(gunzipSync(await read(`${name}.gz`)).toString()).toBe(page(path));
    }
    expect((await read('signed-in.html')).toString()).toBe(pageWithoutPath);
  }
  expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('without a folder, it takes dist next to the folder that it is in', async () => {
  const unpacked = join(folder, 'castellan-1.0.0');
  await mkdir(join(unpacked, 'deploy'), { recursive: true });
  await mkdir(join(unpacked, 'dist'));
  await copyFile(script, join(unpacked, 'deploy/install.sh'));
  await writeFile(join(unpacked, 'dist/index.html'), page('/'));
  const { stdout } = spawnSync('sh', ['deploy/install.sh', '--path=/console/'], {
    cwd: unpacked,
    encoding: 'utf8',
  });
  expect(stdout).toContain('castellan-1.0.0/dist runs under /console/');
  expect(await readFile(join(unpacked, 'dist/index.html'), 'utf8')).toBe(page('/console/'));
});

test('a dot of the present path stands for itself', async () => {
  const text = page('/a.b/') + '<a href="/axb/">';
  await writeFile(join(folder, 'index.html'), text);
  install('/');
  expect((await read('index.html')).toString()).toBe(page('/') + '<a href="/axb/">');
});

test('removes compressed pages that would be out of date, where brotli is missing', async () => {
  await writeFile(join(folder, 'index.html.br'), 'old');
  // The programs that it needs, and no others.
  const programs = await mkdtemp(join(tmpdir(), 'castellan-bin-'));
  for (const name of ['dirname', 'sed', 'gzip', 'chmod', 'mv', 'rm']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    await writeFile(join(programs, name), `#!/bin/sh\nexec ${found} "$@"\n`, { mode: 0o755 });
  }
  const sh = spawnSync('sh', ['-c', 'command -v sh'], { encoding: 'utf8' }).stdout.trim();
  const without = spawnSync(sh, [script, '--path', '/x/', folder], {
    encoding: 'utf8',
    env: { PATH: programs },
  });
  expect([without.status, without.stderr]).toEqual([0, '']);
  expect(await readdir(folder)).not.toContain('index.html.br');

  const brotli = `#!/bin/sh
for last; do :; done
exec '${process.execPath}' -e 'process.stdout.write(require("zlib").brotliCompressSync(require("fs").readFileSync(process.argv[1])))' "$last"
`;
  await writeFile(join(programs, 'brotli'), brotli);
  await chmod(join(programs, 'brotli'), 0o755);
  expect(run(['--path', '/y/', folder], `${programs}:${process.env['PATH'] ?? ''}`).status).toBe(0);
  expect(brotliDecompressSync(await read('index.html.br')).toString()).toBe(page('/y/'));
  await rm(programs, { recursive: true });
});

test.each([
  ['console', 'begin and end with a slash'],
  ['/console', 'begin and end with a slash'],
  ['console/', 'begin and end with a slash'],
  ['//console/', 'may hold'],
  ['/a//b/', 'may hold'],
  ['/a/../b/', 'may hold'],
  ['/./', 'may hold'],
  ['/.well-known/', 'may hold'],
  ['/a b/', 'may hold'],
  ['/a|b/', 'may hold'],
  ['/a&b/', 'may hold'],
  ['/"><script>/', 'may hold'],
  ['/é/', 'may hold'],
  ['/a\nb/', 'may hold'],
  ['/orthanc/', 'another server'],
  ['/keycloak/console/', 'another server'],
])('refuses the path %j and leaves the pages', async (path, words) => {
  const { status, stderr } = install(path);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect((await read('index.html')).toString()).toBe(page('/'));
});

test.each([
  [[], 'say sh install.sh --path'],
  [['--path'], 'say sh install.sh --path'],
  [['--path', ''], 'say sh install.sh --path'],
  [['--help'], 'say sh install.sh --path'],
  [['--path', '/', '/tmp/nowhere-at-all'], 'no page of the console in /tmp/nowhere-at-all'],
])('%j ends in a sentence', (args, words) => {
  const { status, stderr } = run(args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
});

test('the sources of the pages have the marker, and name nothing by a path that it would miss', async () => {
  for (const name of ['index.html', 'share.html']) {
    const text = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
    expect(text).toContain('<meta name="castellan-path" content="/" />');
    expect(text.match(/="\/(?!")/g)?.length).toBe(text.match(/ (?:href|src)="\//g)?.length);
  }
});
