import { createServer, request as httpRequest, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestOf, sendResponse } from '#server/http/exchange.ts';
import { debianNginx } from '#stack/nginx/debianNginx.ts';
import { startNginx } from '#stack/nginx/nginx.ts';
import { renderTemplates, type Settings } from '#stack/nginx/templates.ts';
import { freePort } from '#stack/machine/ports.ts';
import type { PluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';

/** What an nginx answered to a request that was sent as it stands. */
export interface RawAnswer {
  status: number;
  type: string;
  cacheControl: string;
  text: string;
}

/** A request as it goes over the line: nothing in it is normalized, and headers may repeat. */
export interface RawRequest {
  method: string;
  /** With the prefix `/orthanc`, unless that is what is tested. */
  target: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

/** An nginx with the shipped rules in front of a plugin. */
export interface HardenedNginx {
  /** Its address, without a slash at the end. */
  readonly url: string;
  send(request: RawRequest): Promise<RawAnswer>;
  /** What reached the plugin, the rules' own questions left out. */
  readonly passed: { method: string; target: string }[];
  /** What the rules asked the plugin. */
  readonly asked: { method: string; target: string }[];
  /** Ends the server behind nginx. */
  stopPlugin(): Promise<void>;
  stop(): Promise<void>;
}

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** Hosts a plugin over HTTP. */
async function host(
  plugin: PluginEmulator,
  port: number,
  { passed, asked }: Pick<HardenedNginx, 'passed' | 'asked'>,
): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '' } = incoming;
    // The rules ask with GET and POST. What they write, they do for the client.
    const isQuestion = method === 'GET' || method === 'POST';
    const seen = isQuestion && incoming.headers['user-agent'] === 'nginx-js' ? asked : passed;
    seen.push({ method, target: url });
    const answer = plugin.handle(requestOf(incoming, outgoing, new URL(url, `http://127.0.0.1:${port}`)));
    answer
      .then((response) => sendResponse(outgoing, response, method))
      .catch(() => {
        outgoing.destroy();
      });
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  return server;
}

/** Sends a request exactly as it is given. */
function sendRaw(port: number, { method, target, headers, body }: RawRequest): Promise<RawAnswer> {
  const length = body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))];
  const lines = ['Host', `127.0.0.1:${port}`, 'Connection', 'close', ...headers.flat(), ...length];
  return new Promise((done, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path: target, headers: lines }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', fail);
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        const { 'content-type': type = '', 'cache-control': cacheControl = '' } = answer.headers;
        done({ status: answer.statusCode ?? 0, type, cacheControl, text });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/**
 * Starts an nginx with the configuration of an installation, which has the includes for a site that exists already.
 * @param settings of the templates, that differ from their defaults
 */
export async function startHardenedNginx(
  plugin: PluginEmulator,
  settings: Settings = {},
): Promise<HardenedNginx> {
  const state = await mkdtemp(join(tmpdir(), 'castellan-nginx-'));
  const [port, pluginPort] = [await freePort(), await freePort()];
  const seen: Pick<HardenedNginx, 'passed' | 'asked'> = { passed: [], asked: [] };
  const server = await host(plugin, pluginPort, seen);
  const rendered = join(state, 'site');
  await renderTemplates(rendered, {
    CASTELLAN_ORTHANC: `127.0.0.1:${pluginPort}`,
    CASTELLAN_CHECKS: `127.0.0.1:${await freePort()}`,
    CASTELLAN_ERROR_LOG: 'stderr',
    ...settings,
  });
  const http = `include "${join(rendered, 'http.conf')}";
server {
  listen 127.0.0.1:${port};
  large_client_header_buffers 4 16k;
  access_log access.log castellan;
  location = /up { return 200; }
  include "${join(rendered, 'orthanc.conf')}";
}`;
  const program = await debianNginx();
  const nginx = await startNginx({ program, state, name: 'nginx', http, port, probe: '/up' });
  return {
    url: nginx.url,
    ...seen,
    send: async (request) => sendRaw(port, request),
    stopPlugin: async () => closed(server),
    async stop() {
      await nginx.stop();
      if (server.listening) await closed(server);
      await rm(state, { recursive: true, force: true });
    },
  };
}
