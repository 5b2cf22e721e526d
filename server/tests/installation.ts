import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#server/startServer.ts';
import type { ServerOptions } from '#server/startServer.ts';

/** What answers instead of the installation, or in addition to it: given the request, and the way to the real response. */
export type Override = (
  request: Request,
  next: () => Promise<Response>,
) => Promise<Response> | Response | undefined;

/** A running installation for tests of what looks at one from outside: the local server with simulated servers and a console of a few files. */
export interface Installation {
  readonly url: string;
  /** A `fetch` in which some responses are replaced; the first override that gives one wins. */
  fetchWith(...overrides: readonly Override[]): typeof fetch;
  close(): Promise<void>;
}

const page = (script: string): string =>
  `<!doctype html><title>Castellan</title><div id="root"></div><script type="module" crossorigin src="/assets/${script}.js"></script>`;

/** Starts an installation: hardened, with the console's real pages for the sign-in, and scripts that are worth compressing. */
export async function startInstallation(options: Partial<ServerOptions> = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'castellan-installation-'));
  await cp(new URL('../../public/', import.meta.url), folder, { recursive: true });
  await mkdir(join(folder, 'assets'));
  for (const [name, script] of [
    ['index', 'entry'],
    ['share', 'landing'],
  ] as const) {
    await writeFile(join(folder, `${name}.html`), page(script));
    await writeFile(join(folder, 'assets', `${script}.js`), `// ${script}\n`.repeat(200));
  }
  const server = await startServer({
    backend: { kind: 'simulated', size: 20 },
    port: 0,
    mode: 'hardened',
    folder,
    ...options,
  });
  return {
    url: server.url,
    fetchWith:
      (...overrides) =>
      async (input, init) => {
        const request = new Request(input, init);
        const next = (): Promise<Response> => fetch(input, init);
        for (const override of overrides) {
          const response = await override(request, next);
          if (response) return response;
        }
        return next();
      },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** An override for the requests whose `METHOD /path?query` matches. */
export const on =
  (
    pattern: RegExp,
    answer: (request: Request, next: () => Promise<Response>) => Response | Promise<Response>,
  ): Override =>
  (request, next) => {
    const { pathname, search } = new URL(request.url);
    return pattern.test(`${request.method} ${pathname}${search}`) ? answer(request, next) : undefined;
  };

/** The real response with other headers; `undefined` removes one. */
export const withHeaders = async (
  next: () => Promise<Response>,
  changed: Readonly<Record<string, string | undefined>>,
): Promise<Response> => {
  const response = await next();
  const headers = new Headers(response.headers);
  // The body has been decoded.
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(await response.arrayBuffer(), { status: response.status, headers });
};
