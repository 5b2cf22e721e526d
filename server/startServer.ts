import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ShareLinksMode } from '#hardening/settings.js';
import type { EmulatorMode } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { createServers } from './backends.ts';
import type { RealBackend, SimulatedBackend } from './backends.ts';
import { dist } from './build.ts';
import { defaultConfig, extraPermissionsOf } from './config.ts';
import { requestOf, sendResponse } from './http/exchange.ts';
import { addressProblem, proxyProblem } from './http/incoming.ts';
import { logLine } from './http/log.ts';
import { installConsole } from './installConsole.ts';
import { createOutages } from './outages.ts';
import { createRoutes } from './routes.ts';

/** How the local server is started; only `backend` has no default. */
export interface ServerOptions {
  backend: SimulatedBackend | RealBackend;
  /** 8080 where left out; 0 for any that is free. */
  port?: number;
  /** Takes the next free port where `port` is taken; without it that is an error. */
  orNextPort?: boolean;
  /** `faithful` where left out. */
  mode?: EmulatorMode;
  /** Whether share records decide if a link works, in the hardened mode; `recorded` where left out. */
  shareLinks?: ShareLinksMode;
  /** How long the plugin emulator caches profiles and labels: 1 by default. */
  cacheSeconds?: number;
  /** Whether Orthanc keeps an audit log; it does where left out. */
  auditLog?: boolean;
  /** What `/config.json` answers, as a text; its `extraPermissions` apply to the plugin emulator too. */
  config?: string;
  /** Where browsers find the console: a proxy's address where one is in front, else this server's own. */
  origin?: string;
  /** Answers as Orthanc with its plugin only, at the root, for a proxy that serves the rest. */
  onlyOrthanc?: boolean;
  /** The folder of the built console. */
  folder?: string;
  /** Where the console runs, with a slash at both ends; `/` where left out. */
  path?: string;
  /** Allows `POST /__control`. */
  control?: boolean;
  /** Servers that are down from the start. */
  offline?: readonly ('orthanc' | 'keycloak')[];
  /** Serves the sources by Vite instead of the build. */
  dev?: boolean;
  /** Told one line about each exchange, without credentials. */
  log?: (line: string) => void;
}

/** A server that listens on 127.0.0.1. */
export interface RunningServer {
  /** Its address, without a slash at the end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<boolean> {
  const outcome = new Promise<boolean>((resolve, reject) => {
    server.once('listening', () => {
      resolve(true);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
  });
  server.listen(port, '127.0.0.1');
  const isListening = await outcome;
  server.removeAllListeners('error');
  return isListening;
}

async function listenSomewhere(server: Server, port: number, orNext: boolean): Promise<number> {
  for (let next = port; next <= Math.min(port + (orNext ? 100 : 0), 65_535); next += 1) {
    if (await listen(server, next)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : next;
    }
  }
  throw new Error(
    `Port ${String(port)} on 127.0.0.1 is taken by another program; choose another with --port.`,
  );
}

/** Starts the local server. @throws Error with a sentence for people when the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer();
  const port = await listenSomewhere(server, options.port ?? 8080, options.orNextPort === true);
  const url = `http://127.0.0.1:${String(port)}`;
  const path = options.path ?? '/';
  const cacheSeconds = options.cacheSeconds ?? 1;
  const simulated = { name: 'Simulated hospital', environment: 'Demo' };
  const config =
    options.config ??
    JSON.stringify({
      ...defaultConfig,
      pluginCacheSeconds: cacheSeconds,
      ...(options.backend.kind === 'simulated' ? { server: simulated } : {}),
    });
  const servers = createServers(options.backend, {
    mode: options.mode ?? 'faithful',
    shareLinks: options.shareLinks ?? 'recorded',
    cacheSeconds,
    extraPermissions: extraPermissionsOf(config),
    origin: options.origin ?? url,
    consolePath: path,
    auditLog: options.auditLog ?? true,
  });
  const folder = options.folder ?? dist;
  const installed = path === '/' ? undefined : await installConsole(folder, path);
  const routes = await createRoutes({
    servers,
    outages: createOutages(options.offline),
    config,
    folder: installed?.folder ?? folder,
    path,
    isControlled: options.control === true,
    isOnlyOrthanc: options.onlyOrthanc === true,
    vite: options.dev === true ? server : undefined,
  });

  async function exchange(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const isDemo = options.backend.kind === 'simulated';
    const problem = addressProblem(incoming) ?? (isDemo ? proxyProblem(incoming) : undefined);
    if (problem) {
      outgoing.writeHead(problem.status, { 'Content-Type': 'text/plain' }).end(problem.message);
      return;
    }
    // Put together, not resolved: a path must not be able to replace the host.
    const target = new URL(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`);
    if (routes.middleware?.(target.pathname, incoming, outgoing) === true) return;
    const request = requestOf(incoming, outgoing, target);
    const client = incoming.socket.remoteAddress ?? '';
    await sendResponse(outgoing, await routes.handle(request, client), request.method);
  }

  server.on('request', (incoming, outgoing) => {
    const start = performance.now();
    outgoing.once('close', () => {
      const status = outgoing.headersSent ? outgoing.statusCode : 0;
      options.log?.(logLine(incoming.method ?? '', incoming.url ?? '', status, performance.now() - start));
    });
    exchange(incoming, outgoing).catch((error: unknown) => {
      // Also for what went wrong half-way: a cut connection is the only honest end then.
      if (!isExpected(error, outgoing))
        options.log?.(`error: ${error instanceof Error ? error.message : 'unknown'}`);
      incoming.socket.destroy();
    });
  });

  return {
    url,
    port,
    async close() {
      const closed = once(server, 'close');
      // First of all nobody gets an answer any more: one about servers behind that are ending, too, would be taken for theirs.
      server.close();
      server.closeAllConnections();
      await routes.close();
      await closed;
      await installed?.remove();
    },
  };
}

/** A connection that was dropped on purpose, or a client that has gone. */
function isExpected(error: unknown, outgoing: ServerResponse): boolean {
  return (
    outgoing.destroyed || (error instanceof Error && ['ConnectionDropped', 'AbortError'].includes(error.name))
  );
}
