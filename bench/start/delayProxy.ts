import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { Trip } from './chain.ts';

/** A server before a console that holds every response back. */
export type DelayProxy = {
  readonly baseUrl: string;
  /** What was asked since the last call, in the order of the answers. */
  readonly takeTrips: () => readonly Trip[];
  readonly stop: () => Promise<void>;
};

/**
 * Puts a way of `delay` milliseconds before a console: every response begins so much later, as from a distant server. It also notes
 * what was asked when. It keeps the browser's Host, so that Keycloak sends the browser back here.
 */
export async function startDelayProxy(target: string, delay: number): Promise<DelayProxy> {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  let trips: Trip[] = [];
  const server = createServer((incoming, outgoing) => {
    const begin = Date.now();
    const path = (incoming.url ?? '').split('?', 1)[0] ?? '';
    outgoing.once('close', () => {
      trips.push({ what: `${incoming.method ?? ''} ${path}`, begin, end: Date.now() });
    });
    const passed = request(
      { agent, host: hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        setTimeout(() => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
          answer.pipe(outgoing);
        }, delay);
      },
    );
    passed.once('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return {
    baseUrl: `http://127.0.0.1:${String(address.port)}`,
    takeTrips() {
      const taken = trips;
      trips = [];
      return taken;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
