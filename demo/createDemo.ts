import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { defaultConfig, extraPermissionsOf } from '#server/config.ts';
import {
  createSimulatedServers,
  type KeptServers,
  type SimulatedServers,
} from '#simulator/createSimulatedServers.ts';
import { startOverPath } from './banner.ts';
import { createCookieJar, type CookieJar } from './cookieJar.ts';
import { consolePage, plainPage, serverPage } from './pages.ts';

/** What the demo keeps for its next start, so that people stay signed in and links work; the data starts over. */
export interface KeptDemo {
  readonly servers: KeptServers;
  readonly cookies: readonly string[];
}

/** What a demo is made of. */
export interface DemoParts {
  /** Where the demo runs: `https://host/castellan/`. */
  readonly scope: URL;
  /** The languages of the browser: a service worker doesn't see `Accept-Language`. */
  readonly languages: readonly string[];
  /** Reads a file of the demo, by its path below the scope. */
  readFile(path: string): Promise<Response>;
  /** What the demo before has kept; undefined where nobody was signed in. */
  read(): Promise<KeptDemo | undefined>;
  /** Keeps it; undefined removes it. */
  write(kept: KeptDemo | undefined): Promise<void>;
}

/** The console with its simulated servers, for one browser. */
export interface Demo {
  /** Whether it answers a request; the other ones are for the static host. */
  handles(request: Request): boolean;
  handle(request: Request): Promise<Response>;
}

interface Running {
  readonly jar: CookieJar;
  readonly servers: SimulatedServers;
}

/** Pages of the console that are files: the end of the hidden frame and of the pop-up of the sign-in. */
const pageFiles = new Set(['silent-check-sso.html', 'signed-in.html']);

/** What is never a page, opened as one: the host answers. */
const hostFile = /^(assets|pages)\/|^demo-[a-z]+\.js$/;

/** After these requests something about who is signed in may have changed. */
const changesSignIns =
  /^keycloak\/realms\/orthanc\/(protocol\/openid-connect\/(auth|token|logout)|login-actions\/)/;

const isForServers = (path: string): boolean => /^(orthanc|keycloak)\//.test(path);

/** A request as the servers see it: without the demo's path, as behind a proxy. A page's own request can't be copied as a whole. */
async function requestToServer(
  request: Request,
  path: string,
  languages: readonly string[],
): Promise<Request> {
  const { origin, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  if (!headers.has('Accept-Language')) headers.set('Accept-Language', languages.join(','));
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(`${origin}/${path}${search}`, {
    method: request.method,
    headers,
    signal: request.signal,
    redirect: 'manual',
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
}

/** The demo. Its servers are made at the first request for them: browsers start a worker for each little thing. */
export function createDemo(parts: DemoParts): Demo {
  const { scope, languages } = parts;
  const root = scope.pathname;
  let running: Promise<Running> | undefined;

  function begin(kept?: KeptDemo): Running {
    const jar = createCookieJar(kept?.cookies);
    const servers = createSimulatedServers({
      origin: scope.origin,
      consolePath: root,
      serversPath: root,
      cookies: jar,
      extraPermissions: extraPermissionsOf(JSON.stringify(defaultConfig)),
      ...(kept === undefined ? {} : { kept: kept.servers }),
    });
    return { jar, servers };
  }

  async function toServers(request: Request, path: string): Promise<Response> {
    running ??= parts.read().then(begin, () => begin());
    const { jar, servers } = await running;
    try {
      const answer = await servers.handle(await requestToServer(request, path, languages));
      if (changesSignIns.test(path)) {
        // Where the browser keeps nothing, people sign in again after a restart.
        await parts.write({ servers: await servers.keep(), cookies: jar.all() }).catch(() => undefined);
      }
      return request.mode === 'navigate' ? await serverPage(answer, root) : answer;
    } catch (error) {
      if (error instanceof ConnectionDropped) return Response.error();
      throw error;
    }
  }

  async function startOver(): Promise<Response> {
    await parts.write(undefined).catch(() => undefined);
    running = Promise.resolve(begin());
    return Response.redirect(scope, 303);
  }

  async function ownPage(path: string): Promise<Response> {
    const isFile = pageFiles.has(path);
    const page = path === 'share' ? 'pages/landing.html' : 'pages/console.html';
    const file = await parts.readFile(isFile ? path : page);
    if (!file.ok) return file;
    const html = await file.text();
    return isFile ? plainPage(html, `/${path}`) : consolePage(html, root, `/${path}`);
  }

  const config = {
    ...defaultConfig,
    orthanc: { url: `${root}orthanc` },
    keycloak: { ...defaultConfig.keycloak, url: `${root}keycloak` },
    pluginCacheSeconds: 1,
    server: { name: 'Simulated hospital', environment: 'Demo' },
  };
  const pathOf = ({ url }: Request): string | undefined =>
    url.startsWith(scope.href) ? new URL(url).pathname.slice(root.length) : undefined;

  return {
    handles(request) {
      const path = pathOf(request);
      if (path === undefined) return false;
      if (isForServers(path) || path === 'config.json' || path === startOverPath) return true;
      return request.mode === 'navigate' && request.method === 'GET' && !hostFile.test(path);
    },
    async handle(request) {
      const path = pathOf(request) ?? '';
      if (isForServers(path)) return toServers(request, path);
      if (path === 'config.json') return Response.json(config, { headers: { 'Cache-Control': 'no-cache' } });
      // Not by a mere link.
      if (path === startOverPath)
        return request.method === 'POST' ? startOver() : Response.redirect(scope, 303);
      return ownPage(path);
    },
  };
}
