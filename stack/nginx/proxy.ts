import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePath } from '#server/installConsole.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import { copyCompressed } from './consoleFiles.ts';
import { debianNginx } from './debianNginx.ts';
import { startNginx } from './nginx.ts';
import { renderTemplates } from './templates.ts';
import { freePort } from '#stack/machine/ports.ts';

/** What the nginx of a stack stands in front of. */
export interface ProxySettings {
  readonly cache: string;
  readonly state: string;
  readonly port: number;
  /** Where the console runs, with a slash at both ends. */
  readonly path: string;
  /** The folder of the built console. */
  readonly built: string;
  /** The text of config.json. */
  readonly config: string;
  /** A viewer's files, and where it is served on an origin of its own. */
  readonly viewer?: { readonly files: string; readonly port: number } | undefined;
  /** Addresses of the servers behind: the Orthancs with their plugin emulators, and Keycloak. */
  readonly orthancUrls: readonly string[];
  readonly keycloakUrl: string;
  /** The proxy's API key, where it enforces share records. */
  readonly proxyKey?: string | undefined;
  readonly say: (line: string) => void;
}

const viewerSettings = ({ files, port }: NonNullable<ProxySettings['viewer']>, rendered: string) => ({
  CASTELLAN_VIEWER_SERVER_NAME: '127.0.0.1',
  CASTELLAN_VIEWER_HTTP_LISTEN: `127.0.0.1:${port}`,
  CASTELLAN_OHIF_FILES: files,
  CASTELLAN_OHIF_CONFIG: join(rendered, 'viewer/app-config.js'),
});

/** Starts nginx with the configuration that an installation gets (deploy/nginx), for plain HTTP on loopback. */
export async function startProxy(settings: ProxySettings): Promise<StackServer> {
  const { cache, state, port, path, built, config, viewer, orthancUrls, keycloakUrl, proxyKey, say } =
    settings;
  const program = await debianNginx(cache, say);
  const own = (name: string): string => join(state, name);
  await copyCompressed(built, own('console'));
  // At the root, pages stay as they were built.
  if (path !== '/') await choosePath(own('console'), path);
  await writeFile(own('config.json'), config);
  const rendered = own('nginx-site');
  await renderTemplates(rendered, {
    CASTELLAN_FILES: own('console'),
    CASTELLAN_CONFIG: own('config.json'),
    CASTELLAN_PATH: path,
    CASTELLAN_SITE: 'plain',
    CASTELLAN_SERVER_NAME: '127.0.0.1',
    CASTELLAN_HTTP_LISTEN: `127.0.0.1:${port}`,
    CASTELLAN_ORTHANC: orthancUrls.map((url) => new URL(url).host).join(','),
    CASTELLAN_KEYCLOAK: new URL(keycloakUrl).host,
    CASTELLAN_CHECKS: `127.0.0.1:${await freePort()}`,
    CASTELLAN_BROTLI: 'on',
    ...(proxyKey === undefined ? {} : { CASTELLAN_SHARE_LINKS: 'enforced', CASTELLAN_PROXY_KEY: proxyKey }),
    CASTELLAN_ACCESS_LOG: own('nginx-access.log'),
    CASTELLAN_ERROR_LOG: 'stderr',
    ...(viewer && viewerSettings(viewer, rendered)),
  });
  const sites = viewer ? ['site.conf', 'viewer/site.conf'] : ['site.conf'];
  const http = sites.map((site) => `include "${join(rendered, site)}";`).join('\n');
  return startNginx({ program, state, name: 'nginx', http, port, probe: `${path}config.json` });
}
