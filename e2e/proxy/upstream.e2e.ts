import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import { debianNginx } from '#stack/nginx/debianNginx.ts';
import { startOrthancProxy } from '#stack/nginx/orthancProxy.ts';

/** What stands for one of several Orthancs: it counts the requests that reach it. */
interface Archive {
  readonly port: number;
  /** The methods that have reached it. */
  readonly seen: string[];
  /** From now on it reads a request and then closes the connection, as an Orthanc that is killed. */
  cuts: boolean;
  close(): Promise<void>;
}

async function startArchive(): Promise<Archive> {
  const port = await freePort();
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming.method ?? '');
    incoming.resume().once('end', () => {
      if (archive.cuts) incoming.socket.destroy();
      else outgoing.end('{}');
    });
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const archive: Archive = { port, seen, cuts: false, close };
  return archive;
}

/** Two archives behind an nginx with the shipped configuration, and what a request to them answers. */
interface Site {
  readonly archives: readonly [Archive, Archive];
  readonly ask: (method: string, path?: string) => Promise<number>;
}

async function withTwo(action: (site: Site) => Promise<void>): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), 'castellan-upstream-'));
  const archives = [await startArchive(), await startArchive()] as const;
  const nginx = await startOrthancProxy({
    program: await debianNginx(cacheFolder(), () => undefined),
    state,
    name: 'nginx',
    port: await freePort(),
    orthancPorts: archives.map((archive) => archive.port),
  });
  const ask: Site['ask'] = async (method, path = '/tools/find') => {
    const body = method === 'POST' ? '{"Level":"Study","Query":{}}' : undefined;
    const answer = await fetch(`${nginx.url}/orthanc${path}`, { method, ...(body ? { body } : {}) });
    await answer.arrayBuffer();
    return answer.status;
  };
  try {
    await action({ archives, ask });
  } finally {
    await nginx.stop();
    await Promise.all(archives.map((archive) => archive.close()));
    await rm(state, { recursive: true, force: true });
  }
}

const label = '/studies/1234/labels/research';

test.describe('nginx in front of several Orthancs', { tag: '@stack' }, () => {
  test('spreads requests over all of them', async () => {
    await withTwo(async ({ archives, ask }) => {
      for (let times = 0; times < 6; times += 1) expect(await ask('POST')).toBe(200);
      expect(archives.map(({ seen }) => seen.length)).toEqual([3, 3]);
    });
  });

  test('hands every request on that one of them doesn’t take, and then leaves that one alone', async () => {
    await withTwo(async ({ archives: [gone, left], ask }) => {
      await gone.close();
      for (const method of ['POST', 'GET', 'POST']) expect(await ask(method)).toBe(200);
      expect(await ask('PUT', label)).toBe(200);
      expect(await ask('DELETE', '/studies/1234')).toBe(200);
      expect(left.seen).toEqual(['POST', 'GET', 'POST', 'PUT', 'DELETE']);
    });
  });

  test('takes one that failed back after seconds, and then does without the other', async () => {
    await withTwo(async ({ archives: [killed, left], ask }) => {
      killed.cuts = true;
      for (let times = 0; times < 2; times += 1) expect(await ask('GET')).toBe(200);
      killed.cuts = false;
      killed.seen.length = 0;
      await expect
        .poll(async () => {
          expect(await ask('GET')).toBe(200);
          return killed.seen.length;
        })
        .toBeGreaterThan(0);
      await left.close();
      expect(await ask('POST')).toBe(200);
      expect(await ask('POST')).toBe(200);
    });
  });

  for (const [method, path] of [
    ['GET', '/studies/1234'],
    ['PUT', label],
    ['DELETE', label],
  ] as const) {
    test(`sends a ${method} again that was cut off`, async () => {
      await withTwo(async ({ archives: [killed, left], ask }) => {
        killed.cuts = true;
        for (let times = 0; times < 4; times += 1) expect(await ask(method, path)).toBe(200);
        expect(killed.seen).toEqual([method]);
        expect(left.seen).toHaveLength(4);
      });
    });
  }

  test('never sends a POST again that an Orthanc has read', async () => {
    await withTwo(async ({ archives, ask }) => {
      for (const archive of archives) archive.cuts = true;
      expect(await ask('POST', '/studies/1234/anonymize')).toBe(502);
      expect(archives.flatMap(({ seen }) => seen)).toEqual(['POST']);
    });
  });
});
