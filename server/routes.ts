import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { anyMethod, createRouter, type Route } from '#plugin-emulator/createRouter.ts';
import type { Servers } from './backends.ts';
import { alwaysAsked, pageHeaders } from './http/headers.ts';
import { parseControl } from './outages.ts';
import type { Outages } from './outages.ts';
import { createStaticFiles } from './http/staticFiles.ts';

interface Parts {
  servers: Servers;
  outages: Outages;
  /** The text of `config.json`. */
  config: string;
  folder: string;
  /** Where the console runs, with a slash at both ends. */
  path: string;
  isControlled: boolean;
  /** Every path is Orthanc's. */
  isOnlyOrthanc: boolean;
  /** The HTTP server that Vite shares for its reloads; undefined: serve the build. */
  vite: Server | undefined;
}

/** Who answers what. */
export interface Routes {
  handle(request: Request, client: string): Promise<Response>;
  /** With Vite: takes over what is neither a server's path nor the configuration. */
  middleware?: (path: string, incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
  close(): Promise<void>;
}

/** Answers a request. `below` is its path below the first segment; `client` is the address that asks. */
type Answer = (call: { request: Request; path: string; below: string; client: string }) => Promise<Response>;

const isOurs = (path: string): boolean =>
  /^\/(orthanc|keycloak)(\/|$)|^\/(config\.json|__control)$/.test(path);

async function viteMiddleware(server: Server): Promise<Pick<Routes, 'middleware' | 'close'>> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: { server }, hmr: { server } },
    appType: 'spa',
  });
  return {
    middleware(path, incoming, outgoing) {
      if (isOurs(path)) return false;
      if (path === '/share') incoming.url = (incoming.url ?? '').replace('/share', '/share.html');
      vite.middlewares(incoming, outgoing);
      return true;
    },
    close: async () => vite.close(),
  };
}

/** The routes of the local server: both servers by their paths, the configuration, the control of tests, the console. */
export async function createRoutes(parts: Parts): Promise<Routes> {
  const { servers, outages, config, isControlled } = parts;
  const files = createStaticFiles(parts.folder);

  async function control(request: Request): Promise<Response> {
    // A page of another origin can send no JSON without asking first.
    const isJson = request.headers.get('Content-Type')?.startsWith('application/json') === true;
    if (request.method !== 'POST' || !isJson) return new Response('POST JSON', { status: 405 });
    const asked = parseControl(await request.text());
    if (typeof asked === 'string') return new Response(asked, { status: 400 });
    if (asked.endSessions !== undefined && servers.endSessions === undefined) {
      return new Response('endSessions: simulated servers only', { status: 409 });
    }
    if (asked.restartOrthanc !== undefined && servers.restartOrthanc === undefined) {
      return new Response('restartOrthanc: simulated servers only', { status: 409 });
    }
    if (asked.failNextModification !== undefined && servers.failNextModification === undefined) {
      return new Response('failNextModification: simulated servers only', { status: 409 });
    }
    if (asked.reset === true) servers.reset?.();
    if (asked.restartOrthanc !== undefined) servers.restartOrthanc?.(asked.restartOrthanc);
    if (asked.failNextModification === true) servers.failNextModification?.();
    if (asked.auditLog !== undefined) servers.setAuditLog(asked.auditLog);
    if (asked.endSessions !== undefined)
      servers.endSessions?.(asked.endSessions === true ? undefined : asked.endSessions);
    outages.set(asked);
    return new Response(null, { status: 204 });
  }

  async function ownFile(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (`${url.pathname}/` === parts.path)
      return Response.redirect(new URL(parts.path + url.search, url), 308);
    if (!url.pathname.startsWith(parts.path)) return new Response('Not found', { status: 404 });
    const pathname = url.pathname.slice(parts.path.length - 1);
    if (pathname !== '/config.json') return files.handle(new Request(new URL(pathname, url), request));
    const headers = {
      ...pageHeaders(pathname),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': alwaysAsked,
    };
    return new Response(config, { headers });
  }

  const toConsole: Answer = ({ request, path }) => outages.through('console', request, path, ownFile);
  const toOrthanc: Answer = ({ request, below }) =>
    outages.through('orthanc', request, below, async (sent) => {
      const { search } = new URL(request.url);
      return servers.orthanc(new Request(new URL(below + search, request.url), sent));
    });
  const toKeycloak: Answer = ({ request, below, client }) =>
    outages.through('keycloak', request, below, async (sent) => servers.keycloak(sent, below, client));

  const controlRoute: Route<Answer> = [anyMethod, '/__control', ({ request }) => control(request)];
  const findRoute = createRouter<Answer>([
    // Without a slash these are no paths of the servers.
    [anyMethod, '/orthanc', toConsole],
    [anyMethod, '/keycloak', toConsole],
    [anyMethod, '/orthanc/{rest*}', toOrthanc],
    [anyMethod, '/keycloak/{rest*}', toKeycloak],
    ...(isControlled ? [controlRoute] : []),
  ]);

  async function handle(request: Request, client: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (parts.isOnlyOrthanc) return toOrthanc({ request, path: pathname, below: pathname, client });
    const route = findRoute(request.method, pathname.split('/'));
    const { target, params } = typeof route === 'string' ? { target: toConsole, params: {} } : route;
    return target({ request, path: pathname, below: `/${params['rest'] ?? ''}`, client });
  }

  const vite = parts.vite === undefined ? undefined : await viteMiddleware(parts.vite);
  return { handle, ...(vite ?? { close: async () => Promise.resolve() }) };
}
