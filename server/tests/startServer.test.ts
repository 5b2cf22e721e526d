import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { requestOf, sendResponse } from '#server/http/exchange.ts';
import { startServer } from '#server/startServer.ts';
import type { RunningServer, ServerOptions } from '#server/startServer.ts';
import { fakeKeycloak, fakePeople, shippedRoles } from '#plugin-emulator/tests/fakes.ts';

let folder: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'castellan-'));
  await writeFile(join(folder, 'index.html'), 'the console');
});
afterAll(async () => rm(folder, { recursive: true }));
afterEach(async () => {
  await Promise.all(closing.splice(0).map(async (close) => close()));
});

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ backend: { kind: 'simulated', size: 20 }, port: 0, folder, ...options });
  closing.push(async () => server.close());
  return server;
}

/** A server of the test's own, standing for a real one. */
async function standIn(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
}

const real = (keycloakUrl: string, ...orthancUrls: string[]): Partial<ServerOptions> => ({
  backend: {
    kind: 'real',
    keycloakUrl,
    orthancUrls,
    adminClient: { id: 'plugin', secret: 'x' },
    signingKey: 'a key of this test only',
    rolesFile: join(folder, 'roles.json'),
    initialRoles: { roles: {} },
  },
});

const control = async (server: RunningServer, body: unknown): Promise<number> => {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${server.url}/__control`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return answer.status;
};

const open = async (server: RunningServer, path: string): Promise<number> =>
  (await fetch(server.url + path)).status;

test('one origin: the console, its configuration, Orthanc behind the emulator, Keycloak; the policy on our pages only', async () => {
  const server = await start();
  expect(await (await fetch(server.url)).text()).toBe('the console');
  expect(await (await fetch(`${server.url}/config.json`)).json()).toMatchObject({
    keycloak: { url: '/keycloak' },
  });
  const system = await fetch(`${server.url}/orthanc/system`);
  expect(system.status).toBe(200);
  expect(system.headers.has('Content-Security-Policy')).toBe(false);
  expect(await open(server, '/orthanc/studies')).toBe(403);
  const realm = await fetch(`${server.url}/keycloak/realms/orthanc/protocol/openid-connect/certs`);
  expect(realm.status).toBe(200);
});

test('only this machine’s own names are answered', async () => {
  const server = await start();
  const answer = await new Promise<IncomingMessage>((resolve) => {
    httpRequest({ port: server.port, host: '127.0.0.1', headers: { Host: 'evil.example' } }, resolve).end();
  });
  answer.resume();
  expect(answer.statusCode).toBe(421);
});

/** The status line's number for a request written by hand, as no library would send it. */
async function statusOf(server: RunningServer, lines: readonly string[]): Promise<number> {
  const socket = connect(server.port, '127.0.0.1');
  const answered = once(socket, 'data');
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  const [first] = await answered;
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(String(first))?.[1]);
}

test.each([
  ['an ordinary request', ['GET /keycloak/realms/orthanc HTTP/1.1', 'Host: localhost'], 200],
  [
    'another host as an absolute address',
    ['GET http://evil/keycloak/realms/orthanc HTTP/1.1', 'Host: localhost'],
    400,
  ],
  ['another host before the path', ['GET //evil/keycloak/realms/orthanc HTTP/1.1', 'Host: localhost'], 400],
  ['the same with a backslash', ['GET /\\evil/keycloak/realms/orthanc HTTP/1.1', 'Host: localhost'], 400],
  ['no path', ['OPTIONS * HTTP/1.1', 'Host: localhost'], 400],
  ['two hosts', ['GET / HTTP/1.1', 'Host: localhost', 'Host: evil'], 400],
  ['one host twice', ['GET / HTTP/1.1', 'Host: localhost', 'hOST: localhost'], 400],
  ['no host', ['GET / HTTP/1.0'], 400],
])('%s: %s is %i', async (_name, lines, status) => {
  expect(await statusOf(await start(), lines)).toBe(status);
});

test.each([
  'X-Forwarded-For: 10.0.0.1',
  'x-forwarded-host: pacs.example',
  'X-Forwarded-Proto: https',
  'X-Real-IP: 10.0.0.1',
  'Forwarded: host=pacs.example',
  'Via: 1.1 proxy',
])('the simulated servers, whose passwords everybody knows, answer to no proxy: %s', async (header) => {
  const server = await start();
  const lines = ['GET / HTTP/1.1', 'Host: 127.0.0.1', header];
  expect(await statusOf(server, lines)).toBe(403);
  const [name = '', value = ''] = header.split(': ');
  const answer = await fetch(server.url, { headers: { [name]: value } });
  expect(await answer.text()).toContain(`This request came through a proxy (${name.toLowerCase()}).`);
});

test('nginx as installed sends none of these headers, but HTTP/1.0; real servers may stand behind a proxy', async () => {
  const byNginx = ['GET / HTTP/1.0', 'Host: 127.0.0.1:8080'];
  expect(await statusOf(await start(), byNginx)).toBe(403);
  expect(await statusOf(await start(real('http://127.0.0.1:9', 'http://127.0.0.1:9')), byNginx)).toBe(200);
});

test('a taken port is reported, or the next one is used', async () => {
  const first = await start();
  await expect(startServer({ backend: { kind: 'simulated', size: 1 }, port: first.port })).rejects.toThrow(
    `Port ${String(first.port)} on 127.0.0.1 is taken by another program; choose another with --port.`,
  );
  const second = await start({ port: first.port, orNextPort: true });
  expect(second.port).toBeGreaterThan(first.port);
});

test('tests stop and restore the servers, by request and for a number of times', async () => {
  const server = await start({ control: true, offline: ['keycloak'] });
  expect(await open(server, '/keycloak/realms/orthanc')).toBe(502);
  expect(await control(server, { keycloak: { state: 'up' } })).toBe(204);
  expect(await open(server, '/keycloak/realms/orthanc')).toBe(200);

  await control(server, { orthanc: { state: 'fail-500', only: '^GET /system$', times: 1 } });
  expect(await open(server, '/orthanc/auth/user/profile')).toBe(200);
  expect(await open(server, '/orthanc/system')).toBe(500);
  expect(await open(server, '/orthanc/system')).toBe(200);

  await control(server, { orthanc: { state: 'drop' } });
  await expect(fetch(`${server.url}/orthanc/system`)).rejects.toThrow('fetch failed');
  await control(server, { orthanc: { state: 'not-found' } });
  expect(await open(server, '/orthanc/system')).toBe(404);
  await control(server, { orthanc: { state: 'null' } });
  expect(await (await fetch(`${server.url}/orthanc/system`)).json()).toBeNull();
  expect(await control(server, { reset: true })).toBe(204);
  expect(await open(server, '/orthanc/system')).toBe(200);
  expect(await control(server, { orthanc: { state: 'sleepy' } })).toBe(400);
  expect(await control(server, { orthanc: { only: '(' } })).toBe(400);
});

test('without --control there is no such route', async () => {
  expect(await control(await start(), { reset: true })).toBe(405);
});

test('Keycloak behind the proxy sees the browser’s address, and its cookies and redirects come back as they are', async () => {
  let seen: IncomingMessage['headers'] = {};
  const keycloak = await standIn((request, response) => {
    seen = request.headers;
    response.writeHead(302, {
      Location: 'https://elsewhere.example/x',
      'Set-Cookie': ['a=1; Path=/', 'b=2; Path=/'],
    });
    response.end(request.url);
  });
  const server = await start(real(`${keycloak}/keycloak`, keycloak));
  const answer = await fetch(`${server.url}/keycloak/realms/orthanc?x=1`, {
    redirect: 'manual',
    headers: { 'X-Forwarded-Host': 'forged.example', Forwarded: 'host=forged.example' },
  });
  expect(await answer.text()).toBe('/keycloak/realms/orthanc?x=1');
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, 'https://elsewhere.example/x']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect(seen).toMatchObject({
    'x-forwarded-host': new URL(server.url).host,
    'x-forwarded-port': String(server.port),
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '127.0.0.1',
    host: new URL(keycloak).host,
  });
  expect(seen).not.toHaveProperty('forwarded');
});

test('an upload streams to Orthanc with its length, an answer streams back, and neither is held', async () => {
  let length: string | undefined;
  const orthanc = await standIn((request, response) => {
    length = request.headers['content-length'];
    request.once('data', () => response.write('first '));
    request.once('end', () => response.end('last'));
  });
  const server = await start(real('http://127.0.0.1:9/keycloak', orthanc));
  const upload = httpRequest(`${server.url}/orthanc/instances`, {
    method: 'POST',
    headers: { 'Content-Length': 8 },
  });
  upload.write('half');
  const [answer] = await once(upload, 'response');
  const received: string[] = [];
  answer.setEncoding('utf8');
  answer.on('data', (piece: string) => received.push(piece));
  await once(answer, 'data');
  expect(received).toEqual(['first ']);
  upload.end('half');
  await once(answer, 'end');
  expect([received.join(''), length]).toEqual(['first last', '8']);
});

test('an unreachable server is 502, and the console stays', async () => {
  const server = await start(real('http://127.0.0.1:9/keycloak', 'http://127.0.0.1:9'));
  expect(await open(server, '/keycloak/realms/orthanc')).toBe(502);
  expect(await open(server, '/orthanc/system')).toBe(502);
  expect(await open(server, '/')).toBe(200);
});

test('the log names no credential', async () => {
  const lines: string[] = [];
  const server = await start({ log: (line) => lines.push(line) });
  await fetch(`${server.url}/orthanc/system?token=secret-token`, {
    headers: { Authorization: 'Bearer secret-bearer' },
  });
  await fetch(`${server.url}/orthanc/system`, { headers: { 'api-key': 'secret-key' } });
  await expect.poll(() => lines.length).toBe(2);
  expect(lines.join('\n')).not.toContain('secret');
  expect(lines[0]).toMatch(/^GET \/orthanc\/system\?token=\*\*\* 200 \d+ ms$/);
});

test('the roles document of the real servers is kept in a file, and another start reads it', async () => {
  const fake = await fakeKeycloak(fakePeople(), ['admin-role', 'doctor-role']);
  const keycloak = await standIn((incoming, outgoing) => {
    const request = requestOf(incoming, outgoing, new URL(incoming.url ?? '', 'http://keycloak'));
    void fake.handle(request).then(async (answer) => sendResponse(outgoing, answer, request.method));
  });
  const [admin] = fakePeople();
  if (admin === undefined) throw new Error('no admin');
  const rolesFile = join(folder, 'roles.json');
  const backend = {
    kind: 'real' as const,
    keycloakUrl: `${keycloak}/keycloak`,
    orthancUrls: ['http://127.0.0.1:9'],
    adminClient: { id: 'plugin', secret: 'plugin-secret' },
    signingKey: 'a key of this test only',
    rolesFile,
    initialRoles: shippedRoles,
  };
  const headers = { Authorization: `Bearer ${await fake.token(admin)}` };
  const first = await start({ backend });
  const changed = { ...shippedRoles, 'available-labels': ['night'] };
  const put = await fetch(`${first.url}/orthanc/auth/settings/roles`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(changed),
  });
  expect([put.status, await put.json()]).toEqual([200, null]);
  expect(JSON.parse(await readFile(rolesFile, 'utf8'))).toEqual(changed);
  const second = await start({ backend });
  const read = await fetch(`${second.url}/orthanc/auth/settings/roles`, { headers });
  expect(await read.json()).toMatchObject({ 'available-labels': ['night'] });
});

test('several Orthancs take turns, and one that does not answer rests', async () => {
  const heard: string[] = [];
  const named = (name: string): Promise<string> =>
    standIn((_incoming, outgoing) => {
      heard.push(name);
      outgoing.end('{}');
    });
  const urls = [await named('first'), 'http://127.0.0.1:9', await named('third')];
  const server = await start(real('http://127.0.0.1:9', ...urls));
  const statuses: number[] = [];
  for (let times = 0; times < 6; times += 1) statuses.push(await open(server, '/orthanc/system'));
  expect(statuses).toEqual([200, 502, 200, 200, 200, 200]);
  expect(heard).toEqual(['first', 'third', 'first', 'third', 'first']);
});
