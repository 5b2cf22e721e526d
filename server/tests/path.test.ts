import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '#server/http/headers.ts';
import { createStaticFiles } from '#server/http/staticFiles.ts';
import { parseOptions } from '#server/options.ts';
import { startServer } from '#server/startServer.ts';
import type { RunningServer } from '#server/startServer.ts';

const page = (path: string): string =>
  `<meta name="castellan-path" content="${path}" />\n<script src="${path}assets/a.js"></script>\n`.padEnd(
    600,
    '\n',
  );

let folder: string;
let server: RunningServer;
let copies: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'castellan-'));
  await writeFile(join(folder, 'index.html'), page('/'));
  await writeFile(join(folder, 'share.html'), page('/').replace('\n', '<p>share</p>\n'));
  await writeFile(join(folder, 'silent-check-sso.html'), 'silent');
  copies = await mkdtemp(join(tmpdir(), 'castellan-copies-'));
  vi.stubEnv('TMPDIR', copies);
  server = await startServer({
    backend: { kind: 'simulated', size: 1 },
    port: 0,
    folder,
    path: '/console/',
    config: '{"contact":"here"}',
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const made of [folder, copies]) await rm(made, { recursive: true });
});

const ask = async (path: string): Promise<Response> => fetch(server.url + path, { redirect: 'manual' });

test('the console is under its path, with the same headers, and nothing of it elsewhere', async () => {
  for (const path of ['/console/', '/console/studies/1', '/console/share?a=b']) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
    // As it is sent compressed, by what the script left.
    expect(await answer.text()).toContain('src="/console/assets/a.js"');
  }
  const silent = await ask('/console/silent-check-sso.html');
  expect(silent.headers.get('Cache-Control')).toBe('max-age=86400');
  expect(silent.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
  expect(await (await ask('/console/config.json')).json()).toEqual({ contact: 'here' });
  for (const path of ['/', '/studies', '/config.json', '/index.html', '/share', '/consoles/', '/consol']) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test('a missing slash at the end is added', async () => {
  const answer = await ask('/console?a=b');
  expect([answer.status, answer.headers.get('Location')]).toEqual([308, `${server.url}/console/?a=b`]);
});

test('Orthanc and Keycloak stay at the root, and Keycloak returns to the path only', async () => {
  expect((await ask('/orthanc/studies')).status).toBe(403);
  const signIn = (uri: string) =>
    ask(
      `/keycloak/realms/orthanc/protocol/openid-connect/auth?client_id=orthanc&response_type=code&scope=openid&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256&redirect_uri=${encodeURIComponent(server.url + uri)}`,
    );
  for (const uri of ['/console/', '/console/silent-check-sso.html', '/console/signed-in.html'])
    expect([uri, (await signIn(uri)).status]).toEqual([uri, 200]);
  for (const uri of ['/', '/signed-in.html']) expect([uri, (await signIn(uri)).status]).toEqual([uri, 400]);
});

test('a file that was compressed when it was built or installed is sent as it is', async () => {
  await writeFile(join(folder, 'a.js'), 'original();'.repeat(100));
  await writeFile(join(folder, 'a.js.br'), 'ready');
  const files = createStaticFiles(folder);
  const sent = async (encoding: string): Promise<string> => {
    const request = new Request('http://127.0.0.1/a.js', { headers: { 'Accept-Encoding': encoding } });
    return (await files.handle(request)).text();
  };
  expect(await sent('br')).toBe('ready');
  expect(await sent('identity')).toContain('original();');
});

test('the build itself stays for the root, and the copy goes with the server', async () => {
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(page('/'));
  expect(await readdir(copies)).toHaveLength(1);
  await server.close();
  expect(await readdir(copies)).toEqual([]);
});

test.each(['console', '/console', '/a//b/', '/../', '/.a/', ''])('the option --path refuses %j', (path) => {
  expect(() => parseOptions(['--path', path])).toThrow('--path: begins and ends with a slash');
});

test('a path is for a build', () => {
  expect(parseOptions(['--path', '/a/b.c/']).path).toBe('/a/b.c/');
  expect(parseOptions(['--dev']).path).toBe('/');
  expect(() => parseOptions(['--path', '/a/', '--dev'])).toThrow('--path: not with --dev');
});
