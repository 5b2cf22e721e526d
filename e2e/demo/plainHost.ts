import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Answer {
  readonly status: number;
  readonly content: Buffer;
  readonly type: string;
}

/** A static host as plain as GitHub Pages: the files of a folder, `404.html` for everything else, no headers of ours. */
export interface PlainHost {
  /** Where the files are, with a slash at its end. */
  readonly url: string;
  /** The paths that it was asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

async function answerFrom(folder: string, name: string): Promise<Answer> {
  const wanted = normalize(name === '' ? 'index.html' : name);
  try {
    if (wanted.startsWith('..')) throw new Error('above the folder');
    const content = await readFile(join(folder, wanted));
    return { status: 200, content, type: types[extname(wanted)] ?? 'application/octet-stream' };
  } catch {
    const content = await readFile(join(folder, '404.html'));
    return { status: 404, content, type: 'text/html; charset=utf-8' };
  }
}

async function send(outgoing: ServerResponse, method: string, answer: Promise<Answer>): Promise<void> {
  const { status, content, type } = await answer;
  outgoing.writeHead(status, { 'Content-Type': type });
  outgoing.end(method === 'HEAD' ? undefined : content);
}

/** Serves a folder under a path on a free port of 127.0.0.1. */
export async function startPlainHost(folder: string, path: string): Promise<PlainHost> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://host');
    asked.push(pathname);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      outgoing.writeHead(405).end();
      return;
    }
    const name = pathname.startsWith(path) ? pathname.slice(path.length) : '..';
    send(outgoing, incoming.method, answerFrom(folder, name)).catch(() => outgoing.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    asked,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
