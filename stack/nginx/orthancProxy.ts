import { join } from 'node:path';
import { freePort } from '#stack/machine/ports.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import type { NginxProgram } from './debianNginx.ts';
import { startNginx } from './nginx.ts';
import { renderTemplates, type Settings } from './templates.ts';

/** What an nginx without a console stands in front of. */
export interface OrthancProxySettings {
  readonly program: NginxProgram;
  readonly state: string;
  /** The name of its folder in `state`. */
  readonly name: string;
  readonly port: number;
  /** Where the Orthancs listen, on loopback. */
  readonly orthancPorts: readonly number[];
  /** Settings of deploy/nginx besides. */
  readonly more?: Settings;
}

/** Starts nginx with what an installation's has in front of Orthanc, and nothing else: for measuring and testing that alone. */
export async function startOrthancProxy(settings: OrthancProxySettings): Promise<StackServer> {
  const { program, state, name, port, orthancPorts, more } = settings;
  const rendered = join(state, `site-${name}`);
  await renderTemplates(rendered, {
    CASTELLAN_ORTHANC: orthancPorts.map((orthanc) => `127.0.0.1:${orthanc}`).join(','),
    CASTELLAN_CHECKS: `127.0.0.1:${await freePort()}`,
    CASTELLAN_ERROR_LOG: 'stderr',
    ...more,
  });
  const http = `include "${join(rendered, 'http.conf')}";
server {
  listen 127.0.0.1:${port};
  access_log off;
  location = /up { return 200; }
  include "${join(rendered, 'orthanc.conf')}";
}`;
  return startNginx({ program, state, name, http, port, probe: '/up' });
}
