import { createServer } from 'node:http';
import type { StackServer } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';

/** A server that can be killed and brought back. */
type Failing = Pick<StackServer, 'kill' | 'start'>;

/** What can be ordered: the tests of failure kill a server and bring it back. */
export interface Orders {
  /** `orthanc`, `orthanc-2` and so on. */
  readonly orthancs: readonly Failing[];
  /** The Orthanc elsewhere. */
  readonly remote: Failing | undefined;
  readonly killKeycloak: () => Promise<void>;
  readonly startKeycloak: () => Promise<void>;
}

/** The header that an order must carry: a page in a browser cannot send it here without being allowed to. */
const orderHeader = 'x-castellan-stack';

/**
 * The order that a request stands for: `POST /orthanc/kill`, `/orthanc/start`, the same for `/keycloak`, `/remote`, and `/orthanc-2` for a second
 * Orthanc, with the header; undefined for anything else.
 */
export function orderOf(
  request: { method?: string | undefined; url?: string | undefined; header: string | undefined },
  orders: Orders,
): (() => Promise<void>) | undefined {
  if (request.method !== 'POST' || request.header === undefined) return undefined;
  const servers = new Map<string, Failing>([
    ['keycloak', { kill: orders.killKeycloak, start: orders.startKeycloak }],
    ...orders.orthancs.map((orthanc, index): [string, Failing] => [
      index === 0 ? 'orthanc' : `orthanc-${index + 1}`,
      orthanc,
    ]),
  ]);
  if (orders.remote) servers.set('remote', orders.remote);
  const [, name = '', action] = /^\/([\w-]+)\/(kill|start)$/.exec(request.url ?? '') ?? [];
  const server = servers.get(name);
  return action === 'kill' ? server?.kill : server?.start;
}

/** Listens for orders on a free port of loopback. An order answers 204 when it has been carried out. */
export async function startControl(orders: Orders): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const header = incoming.headers[orderHeader];
    const order = orderOf({ method: incoming.method, url: incoming.url, header: header?.toString() }, orders);
    if (order === undefined) {
      outgoing.writeHead(404).end();
      return;
    }
    order().then(
      () => outgoing.writeHead(204).end(),
      (error: unknown) => outgoing.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new StackError('The control port has no address.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
