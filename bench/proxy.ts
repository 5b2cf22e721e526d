import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { build, dist, isStale } from '#server/build.ts';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import { startProxy } from '#stack/nginx/proxy.ts';
import type { Figure } from './Figure.ts';

const gigabytes = 2;
const piece = Buffer.alloc(256 * 1024, 'DICM');
const pieces = (gigabytes * 1024 ** 3) / piece.length;
const maxMegabytes = 100;

/** The pieces of a file that is far bigger than nginx's memory may get. */
function* bigFile(): Generator<Buffer> {
  for (let sent = 0; sent < pieces; sent += 1) yield piece;
}

/** How much a stream brings. */
async function lengthOf(stream: AsyncIterable<Buffer>): Promise<number> {
  let length = 0;
  for await (const each of stream) length += each.length;
  return length;
}

/** In Orthanc's place, which keeps what it gets: someone who may do everything, a study's archive, and an upload that is counted. */
async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const isUpload = incoming.method === 'POST';
  if (incoming.url?.endsWith('/archive') === true) {
    await pipeline(Readable.from(bigFile()), outgoing);
    return;
  }
  const length = await lengthOf(incoming);
  const profile = { name: 'bench', 'user-id': 'bench', permissions: ['all'], 'authorized-labels': ['*'] };
  outgoing
    .setHeader('Content-Type', 'application/json')
    .end(isUpload ? String(length) : JSON.stringify(profile));
}

/** The most memory that the processes of an nginx have had so far, in MB; what they share is counted for each. */
async function peakMemory(state: string): Promise<number> {
  const master = (await readFile(join(state, 'nginx', 'nginx.pid'), 'utf8')).trim();
  const workers = await readFile(`/proc/${master}/task/${master}/children`, 'utf8');
  const peaks = [master, ...workers.split(' ').filter(Boolean)].map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  });
  return (await Promise.all(peaks)).reduce((sum, megabytes) => sum + megabytes, 0);
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const authorization = `Bearer ${part({ alg: 'none' })}.${part({ iss: 'bench' })}.${part({})}`;

/** Sends a request through nginx and reads the whole answer; throws an Error unless `length` bytes have arrived where they belong. */
async function pass(port: number, method: 'GET' | 'POST', path: string): Promise<number> {
  const begin = performance.now();
  const outgoing = httpRequest({ port, method, path: `/orthanc${path}`, headers: { authorization } });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
  if (method === 'POST') await pipeline(Readable.from(bigFile()), outgoing);
  else outgoing.end();
  const response = await answered;
  const expected = gigabytes * 1024 ** 3;
  const arrived = method === 'POST' ? Number(await text(response)) : await lengthOf(response);
  if (arrived !== expected)
    throw new Error(`${method} ${path}: ${String(arrived)} of ${expected} bytes arrived.`);
  return (expected / 1024 ** 2 / (performance.now() - begin)) * 1000;
}

/** nginx with the configuration of an installation: its memory while 2 GB pass in each direction. */
export async function run(): Promise<readonly Figure[]> {
  if (await isStale()) await build();
  const state = await mkdtemp(join(tmpdir(), 'castellan-proxy-'));
  const behind = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const [port, orthancPort] = [await freePort(), await freePort()];
  await new Promise<void>((listening) => behind.listen(orthancPort, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${orthancPort}`;
  const common = {
    cache: cacheFolder(),
    state,
    port,
    path: '/',
    built: dist,
    config: '{}',
    say: () => undefined,
  };
  try {
    const nginx = await startProxy({ ...common, orthancUrls: [address], keycloakUrl: address });
    try {
      const figures: Figure[] = [{ name: 'nginx at rest', value: await peakMemory(state), unit: 'MB' }];
      for (const [name, method, path] of [
        ['upload of 2 GB', 'POST', '/instances'],
        ['archive of 2 GB', 'GET', '/studies/1234/archive'],
      ] as const) {
        const speed = await pass(port, method, path);
        figures.push({
          name: `${name}: nginx at most`,
          value: await peakMemory(state),
          unit: 'MB',
          limit: maxMegabytes,
        });
        figures.push({ name: `${name}: speed`, value: speed, unit: 'MB/s' });
      }
      return figures;
    } finally {
      await nginx.stop();
    }
  } finally {
    behind.closeAllConnections();
    behind.close();
    await rm(state, { recursive: true, force: true });
  }
}
