import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isStale } from '#server/build.ts';
import { can } from '#access/can.ts';
import { defaultConfig, extraPermissionsOf } from '#server/config.ts';
import { contentSecurityPolicy, pageHeaders } from '#server/http/headers.ts';
import { logLine, loggedTarget } from '#server/http/log.ts';
import { parseOptions } from '#server/options.ts';
import { createStaticFiles } from '#server/http/staticFiles.ts';
import { rulesWith } from '#plugin-emulator/rulesWith.ts';

let folder: string;
const script = 'console.log("a");'.repeat(100);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'castellan-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await mkdir(join(folder, 'dist/.vite'));
  await writeFile(join(folder, 'dist/index.html'), 'the console');
  await writeFile(join(folder, 'dist/share.html'), 'the landing page');
  await writeFile(join(folder, 'dist/assets/a-1x.js'), script);
  await writeFile(join(folder, 'dist/.vite/manifest.json'), '{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});

afterAll(async () => rm(folder, { recursive: true }));

const ask = async (target: string, init?: RequestInit): Promise<Response> =>
  createStaticFiles(join(folder, 'dist')).handle(new Request(`http://127.0.0.1${target}`, init));

test.each([
  ['/', 'the console'],
  ['/index.html', 'the console'],
  ['/studies/abc', 'the console'],
  ['/share', 'the landing page'],
  ['/share?token=abc', 'the landing page'],
])('%s answers %s, asked for again each time, with the policy', async (target, text) => {
  const answer = await ask(target);
  expect([answer.status, await answer.text()]).toEqual([200, text]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
  });
  expect(answer.headers.get('Permissions-Policy')).toMatch(
    /camera=\(\), .*geolocation=\(\), .*microphone=\(\), .*clipboard-write=\(self\)$/,
  );
});

test('only the silent page may be framed, and only the end of the pop-up keeps its opener', () => {
  const of = (path: string) => {
    const headers = pageHeaders(path);
    const [, ancestors] = /frame-ancestors ([^;]+)/.exec(headers['Content-Security-Policy'] ?? '') ?? [];
    return [ancestors, headers['Cross-Origin-Opener-Policy']];
  };
  expect(of('/silent-check-sso.html')).toEqual(["'self'", 'same-origin-allow-popups']);
  expect(of('/signed-in.html')).toEqual(["'none'", undefined]);
  for (const path of ['/', '/index.html', '/share', '/studies/silent-check-sso.html', '/config.json'])
    expect([path, ...of(path)]).toEqual([path, "'none'", 'same-origin-allow-popups']);
});

test('the policy allows no foreign script, style, frame or form', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'self'; script-src 'self'; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'; " +
      "img-src 'self' blob: data:; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  );
});

test('a hashed file is cached forever and compressed as the browser accepts', async () => {
  const plain = await ask('/assets/a-1x.js');
  expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(await plain.text()).toBe(script);
  const brotli = await ask('/assets/a-1x.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  expect(brotli.headers.get('Content-Encoding')).toBe('br');
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(script);
  const gzip = await ask('/assets/a-1x.js', { headers: { 'Accept-Encoding': 'br;q=0, gzip;q=0.5' } });
  expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(script);
});

test('an unchanged file is 304', async () => {
  const etag = (await ask('/')).headers.get('ETag') ?? '';
  const again = await ask('/', { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test.each([
  ['/assets/gone-2y.js', 404],
  ['/favicon.ico', 404],
  ['/.vite/manifest.json', 404],
  ['/assets/..%2f.vite/manifest.json', 404],
  ['/assets/..%5c.vite/manifest.json', 404],
  ['/assets%2fa-1x.js', 404],
  ['/studies/%2e%2e%2f.vite/manifest.json', 404],
  ['/assets/.hidden', 404],
  ['/%2e%2e%2fsecret.txt', 404],
  ['/..%5csecret.txt', 404],
  ['/%00', 404],
  ['/%E0%A4%A', 404],
])('%s is %i', async (target, status) => {
  const answer = await ask(target);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain('secret');
});

test('a page is only read', async () => {
  expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
  expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('');
});

test.each([
  [
    '/orthanc/studies/1/archive?token=eyJ.a.b&filename=Doe%5EJane.zip',
    '/orthanc/studies/1/archive?token=***&filename=***',
  ],
  ['/keycloak/realms/orthanc/x?code=abc&state=1', '/keycloak/realms/orthanc/x?code=***&state=***'],
  ['/studies', '/studies'],
])('the log shows of %s only %s', (target, logged) => {
  expect(loggedTarget(target)).toBe(logged);
  expect(logLine('GET', target, 200, 1.2)).toBe(`GET ${logged} 200 1 ms`);
});

test('a connection without an answer is logged as dropped', () => {
  expect(logLine('PUT', '/x', 0, 3)).toBe('PUT /x dropped 3 ms');
});

test('the options have defaults, and a wrong one is named', () => {
  expect(parseOptions([])).toMatchObject({
    size: 2000,
    users: 0,
    mode: 'faithful',
    'cache-seconds': 1,
    control: false,
  });
  expect(parseOptions(['--port', '9000', '--size', '5', '--control'])).toMatchObject({
    port: 9000,
    size: 5,
    control: true,
  });
  expect(() => parseOptions(['--mode', 'lax'])).toThrow(/^--mode: /);
  expect(() => parseOptions(['--port', 'x'])).toThrow(/^--port: /);
  expect(() => parseOptions(['--no-such'])).toThrow(/--no-such/);
});

test('extra permissions are taken from a good configuration, and none from a wrong one', () => {
  const row = ['put', '^/x$', 'all|share'];
  expect(extraPermissionsOf(JSON.stringify({ extraPermissions: [row] }))).toEqual([row]);
  expect(extraPermissionsOf('{"extraPermissions":[1]}')).toEqual([]);
  expect(extraPermissionsOf('{')).toEqual([]);
});

test('as shipped, users with the share permission may record a link on a study that they see, and nobody else', () => {
  const rules = rulesWith(extraPermissionsOf(JSON.stringify(defaultConfig)));
  const may = (permission: string, label: string): boolean =>
    can(
      { name: 'x', permissions: [permission], authorizedLabels: [label] },
      'recordShare',
      { labels: ['a'] },
      rules,
    ) === undefined;
  expect([may('share', '*'), may('share', 'a'), may('share', 'b'), may('edit-labels', '*')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the console is built when it never was, and when a source is newer, made or removed', async () => {
  const project = `${folder}/`;
  const at = async (path: string, minute: number): Promise<void> =>
    utimes(join(folder, path), minute * 60, minute * 60);
  await mkdir(join(folder, 'src/deep'), { recursive: true });
  await writeFile(join(folder, 'src/deep/a.ts'), '');
  for (const path of ['src', 'src/deep', 'src/deep/a.ts']) await at(path, 10);
  await at('dist/index.html', 20);
  expect(await isStale(project)).toBe(false);
  await at('src/deep/a.ts', 30);
  expect(await isStale(project)).toBe(true);
  await at('src/deep/a.ts', 10);
  await rm(join(folder, 'src/deep/a.ts'));
  expect(await isStale(project)).toBe(true);
  expect(await isStale(`${folder}/nowhere/`)).toBe(true);
});
