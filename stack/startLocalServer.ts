import { readFile } from 'node:fs/promises';
import { initialRoles } from '#simulator/dataset/createDataset.ts';
import { pluginClientId } from '#simulator/keycloak/clients.ts';
import { defaultConfig } from '#server/config.ts';
import { startServer } from '#server/startServer.ts';
import type { StackOptions } from './options.ts';

/** The servers behind the plugin emulator, and what it keeps between starts. */
export interface LocalServerSettings {
  readonly options: StackOptions;
  /** Where it listens. Behind a proxy it is Orthanc only, and browsers find everything at `origin`. */
  readonly port: number;
  readonly origin: string;
  /** Where browsers find a viewer of its own, if there is one. */
  readonly viewerUrl: string | undefined;
  readonly keycloakUrl: string;
  readonly orthancUrls: readonly string[];
  /** Secret of the realm's client `castellan-gate`. */
  readonly clientSecret: string;
  /** Signs links; kept with the state, so that links outlive a restart. */
  readonly signingKey: string;
  readonly rolesFile: string;
}

/** The roles with that of the proxy's own account: it sees every study, and can do nothing else. */
const rolesWithProxy = {
  ...initialRoles,
  roles: { ...initialRoles.roles, 'proxy-role': { 'authorized-labels': ['*'], permissions: ['view'] } },
};

/** The text of config.json: the one given, or the local server's own. */
export async function configText({ config, cacheSeconds }: StackOptions): Promise<string> {
  if (config !== undefined) return readFile(config, 'utf8');
  return JSON.stringify({ ...defaultConfig, pluginCacheSeconds: cacheSeconds });
}

/** Starts the local server with the plugin emulator in front of the real servers. */
export async function startLocalServer(settings: LocalServerSettings): Promise<{ stop(): Promise<void> }> {
  const { options, port, origin, viewerUrl, keycloakUrl, orthancUrls, clientSecret, signingKey, rolesFile } =
    settings;
  const server = await startServer({
    backend: {
      kind: 'real',
      keycloakUrl,
      orthancUrls,
      adminClient: { id: pluginClientId, secret: clientSecret },
      signingKey,
      rolesFile,
      initialRoles: options.shareLinks === 'enforced' ? rolesWithProxy : initialRoles,
      // The only viewer that is really there, if it is.
      ...(viewerUrl === undefined ? {} : { viewers: ['ohif'], ohifUrl: `${viewerUrl}/` }),
    },
    port,
    origin,
    path: options.path,
    onlyOrthanc: options.proxy === 'nginx',
    mode: options.mode,
    // Behind nginx, it is nginx that decides.
    shareLinks: options.proxy === 'nginx' ? 'recorded' : options.shareLinks,
    cacheSeconds: options.cacheSeconds,
    auditLog: options.auditLog,
    control: options.control,
    config: await configText(options),
  });
  return { stop: () => server.close() };
}
