import { createPluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import { createAuditStore } from '#plugin-emulator/audit/auditStore.ts';
import { memoryRolesStore } from '#plugin-emulator/memoryRolesStore.ts';
import type { EmulatorMode, PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { rulesWith } from '#plugin-emulator/rulesWith.ts';
import type { ExtraPermission } from '#plugin-emulator/rulesWith.ts';
import { failedSettingsWrite } from './failedSettingsWrite.ts';
import { createDataset, initialRoles } from './dataset/createDataset.ts';
import { createAuditHistory } from './history/auditHistory.ts';
import { createRealmHistory } from './history/realmHistory.ts';
import { consoleClients, pluginClientId } from './keycloak/clients.ts';
import { createKeycloak, type KeptSignIns } from './keycloak/createKeycloak.ts';
import type { CookieExchange } from './keycloak/oidc/cookies.ts';
import { createOrthanc, type OrthancRestart } from './orthanc/createOrthanc.ts';

/** What keeps people signed in, and links working, when servers are made again. */
export interface KeptServers {
  signIns: KeptSignIns;
  /** Signs links. */
  linkKey: string;
}

/** How the simulated servers are made; everything has a default. */
export interface SimulatedServersOptions {
  /** Studies, at most 1,000,000; 2,000 where left out. */
  size?: number;
  /** Made-up accounts besides the people. */
  users?: number;
  /** Studies of the archive that Orthanc can reach over the network; 60 where left out. */
  remoteSize?: number;
  /** How long an access token lives. */
  accessTokenSeconds?: number;
  /** Orthanc as on an old database, without `HasExtendedFind`: no ordering, no count. */
  oldDatabase?: boolean;
  /** The database behind Orthanc: order of studies without a tag, writes that race. SQLite where left out. */
  database?: 'sqlite' | 'postgresql';
  /** `faithful` where left out, since the simulated servers answer as the recorded ones did. */
  mode?: EmulatorMode;
  /** Whether share records decide if a link works, in the hardened mode; `recorded` where left out. */
  shareLinks?: NonNullable<PluginEmulatorOptions['shareLinks']>;
  /** How long the plugin emulator caches profiles and labels: 1 s by default, 60 s in an installation. */
  cacheSeconds?: number;
  /** Added to the plugin's own table. */
  extraPermissions?: readonly ExtraPermission[];
  /** The origin for the browser: `http://127.0.0.1:8080`. Links start with it. */
  origin?: string;
  /** Where the console runs on that origin: `/` where left out. */
  consolePath?: string;
  /** Where the browser finds both servers on that origin, with a slash at both ends: `/` where left out. Requests come without it. */
  serversPath?: string;
  /** How Keycloak's cookies travel: by headers where left out. */
  cookies?: CookieExchange;
  /** Whether Orthanc keeps an audit log, as it does where left out. */
  auditLog?: boolean;
  /** Of the servers before; where left out, nobody is signed in. */
  kept?: KeptServers;
  /** Milliseconds since 1970. */
  clock?: () => number;
}

/** Orthanc behind its plugin at `/orthanc/`, Keycloak at `/keycloak/`, on one origin. */
export interface SimulatedServers {
  /** @throws ConnectionDropped where a server would close the connection without an answer */
  handle(request: Request): Promise<Response>;
  /** As it was at the start; who is signed in is signed out. */
  reset(): void;
  /** Ends the sessions of one user, or of everybody: access tokens live on, nothing is refreshed. */
  endSessions(username?: string): void;
  /** Orthanc starts again: `clean` as recorded, `crash` without its jobs. */
  restartOrthanc(how: OrthancRestart): void;
  /** The next modification, anonymization, merge or split fails halfway. */
  failNextModification(): void;
  /** Switches Orthanc's audit log; a reset brings back what it was at the start. */
  setAuditLog(isOn: boolean): void;
  /** For other servers made after these. */
  keep(): Promise<KeptServers>;
}

const random = (): string => crypto.randomUUID() + crypto.randomUUID();

function createServers(options: SimulatedServersOptions): Omit<SimulatedServers, 'reset'> {
  const clock = options.clock ?? Date.now;
  const origin = options.origin ?? 'http://127.0.0.1:8080';
  const serversPath = options.serversPath ?? '/';
  const secret = random();
  const linkKey = options.kept?.linkKey ?? random();
  const startedAt = clock();
  const dataset = createDataset({
    now: startedAt,
    ...(options.size === undefined ? {} : { size: options.size }),
  });
  const auditStore = createAuditStore({
    isOn: options.auditLog ?? true,
    history: createAuditHistory(dataset),
  });
  const orthanc = createOrthanc(dataset, {
    clock,
    hasExtendedFind: !options.oldDatabase,
    database: options.database ?? 'sqlite',
    publicRoot: `${serversPath}orthanc`,
    ...(options.remoteSize === undefined ? {} : { remoteSize: options.remoteSize }),
  });
  const keycloak = createKeycloak({
    clients: consoleClients(secret, options.consolePath),
    history: (realmId, clients) => createRealmHistory({ realmId, clients, origin, now: startedAt }),
    clock,
    ...(options.cookies === undefined ? {} : { cookies: options.cookies }),
    ...(options.kept === undefined ? {} : { signIns: options.kept.signIns }),
    ...(options.users === undefined ? {} : { users: options.users }),
    ...(options.accessTokenSeconds === undefined ? {} : { accessTokenSeconds: options.accessTokenSeconds }),
  });
  const emulator = createPluginEmulator({
    orthanc: async (request) => orthanc.handle(request),
    keycloak: async (request) => keycloak.handle(request),
    realm: { name: 'orthanc', url: `${origin}/keycloak` },
    adminClient: { id: pluginClientId, secret },
    rolesStore: memoryRolesStore(initialRoles),
    signingKey: linkKey,
    mode: options.mode ?? 'faithful',
    shareLinks: options.shareLinks ?? 'recorded',
    cacheSeconds: options.cacheSeconds ?? 1,
    rules: rulesWith(options.extraPermissions ?? []),
    auditStore,
    landingRoot: `${origin}${options.consolePath ?? '/'}share`,
    publicOrthancUrl: `${origin}${serversPath}orthanc`,
    viewers: ['stone', 'ohif', 'volview', 'osimis'],
    clock,
    interceptWrite: failedSettingsWrite,
  });

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/keycloak/')) return keycloak.handle(request);
    if (!url.pathname.startsWith('/orthanc/')) return new Response('Not found', { status: 404 });
    return emulator.handle(
      new Request(new URL(url.pathname.slice('/orthanc'.length) + url.search, url), request),
    );
  }

  return {
    handle,
    endSessions: (username) => {
      keycloak.endSessions(username);
    },
    restartOrthanc: (how) => {
      orthanc.restart(how);
    },
    failNextModification: () => {
      orthanc.failNextModification();
    },
    setAuditLog: (isOn) => {
      auditStore.isOn = isOn;
    },
    keep: async () => ({ signIns: await keycloak.keepSignIns(), linkKey }),
  };
}

/** All servers in memory: generated data, Orthanc, Keycloak and the plugin emulator. */
export function createSimulatedServers(options: SimulatedServersOptions = {}): SimulatedServers {
  let servers = createServers(options);
  return {
    handle: async (request) => servers.handle(request),
    endSessions: (username) => {
      servers.endSessions(username);
    },
    restartOrthanc: (how) => {
      servers.restartOrthanc(how);
    },
    setAuditLog: (isOn) => {
      servers.setAuditLog(isOn);
    },
    failNextModification: () => {
      servers.failNextModification();
    },
    keep: async () => servers.keep(),
    reset() {
      const { kept: _kept, ...others } = options;
      servers = createServers(others);
    },
  };
}
