import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { ShareLinksMode } from '#hardening/settings.js';
import { createAuditStore } from '#plugin-emulator/audit/auditStore.ts';
import { createPluginEmulator } from '#plugin-emulator/createPluginEmulator.ts';
import type { EmulatorMode, RolesStore } from '#plugin-emulator/PluginEmulatorOptions.ts';
import type { Viewer } from '#plugin-emulator/service/share.ts';
import { rulesWith } from '#plugin-emulator/rulesWith.ts';
import type { ExtraPermission } from '#plugin-emulator/rulesWith.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import type { OrthancRestart } from '#simulator/orthanc/createOrthanc.ts';
import { createRealServer, forwarded } from './http/realServer.ts';

/** The simulated servers. */
export interface SimulatedBackend {
  kind: 'simulated';
  /** Studies. */
  size?: number;
  /** Made-up accounts. */
  users?: number;
  /** Studies of the archive in the simulated DICOM network. */
  remoteSize?: number;
  accessTokenSeconds?: number;
  /** Orthanc without `HasExtendedFind`. */
  oldDatabase?: boolean;
  /** Where studies without a tag are sorted, whether writes with one ETag race; SQLite where left out. */
  database?: 'sqlite' | 'postgresql';
}

/** A real Keycloak and real Orthancs on this machine, with a plugin emulator in front of each Orthanc. */
export interface RealBackend {
  kind: 'real';
  /** Keycloak's address with its path: `http://127.0.0.1:8180/keycloak`. */
  keycloakUrl: string;
  /** Orthanc's address, without authorization of its own: `http://127.0.0.1:8042`. Requests take turns on several, which share a database. */
  orthancUrls: readonly string[];
  /** The realm's name; `orthanc` where left out. */
  realm?: string;
  /** The plugin emulator's confidential client: view-users, view-realm. */
  adminClient: { id: string; secret: string };
  /** Signs links. Who has it can make any. */
  signingKey: string;
  /** The file that keeps the roles document. */
  rolesFile: string;
  /** The document of a file that is not there yet. */
  initialRoles: unknown;
  /** `stone`, `ohif`, `volview` where left out. */
  viewers?: readonly Viewer[];
  /** Where OHIF is, with a slash at the end; below Orthanc where left out. */
  ohifUrl?: string;
}

/** What both kinds share. */
export interface EmulatorSettings {
  mode: EmulatorMode;
  shareLinks: ShareLinksMode;
  cacheSeconds: number;
  extraPermissions: readonly ExtraPermission[];
  /** Where the browser finds all of them. */
  origin: string;
  /** Where the console runs on that origin, with a slash at both ends. */
  consolePath: string;
  /** Whether Orthanc keeps an audit log. */
  auditLog: boolean;
}

/** The servers behind the local server's two paths. */
export interface Servers {
  /** Orthanc behind its plugin; the path starts at its root. @throws ConnectionDropped */
  orthanc(request: Request): Promise<Response>;
  /** Keycloak; the path is below `/keycloak`. `client` is the address that asks. */
  keycloak(request: Request, path: string, client: string): Promise<Response>;
  /** Undefined: real servers, which can't be reset from here. */
  reset?(): void;
  endSessions?(username?: string): void;
  /** Orthanc starts again. */
  restartOrthanc?(how: OrthancRestart): void;
  /** The next job that changes studies fails halfway. */
  failNextModification?(): void;
  /** Switches the audit log. */
  setAuditLog(isOn: boolean): void;
}

/**
 * A roles document in a file, replaced as a whole so that a crash leaves the old or the new one. Several plugin emulators may have one file: each writes under a
 * name of its own first.
 */
function fileStore(file: string, initial: unknown): RolesStore {
  return {
    async read() {
      try {
        return JSON.parse(await readFile(file, 'utf8'));
      } catch (error) {
        // Only a file that is not there yet: one that cannot be read must not be written over.
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return initial;
        throw error;
      }
    },
    async write(document) {
      const written = `${file}.${randomUUID()}`;
      await writeFile(written, `${JSON.stringify(document, undefined, 2)}\n`);
      await rename(written, file);
    },
  };
}

/** How long one of several Orthancs is left alone after it didn't answer, in milliseconds. */
const restMs = 10_000;

/**
 * One server made of several that take turns; one that didn't answer rests. Unlike nginx it hands no request on to the next one, so
 * the client sees each failure.
 */
function inTurn(servers: readonly Servers['orthanc'][]): Servers['orthanc'] {
  const takers = servers.map((answer) => ({ answer, restsUntil: 0 }));
  return async (request) => {
    const now = Date.now();
    const taker = takers.find(({ restsUntil }) => restsUntil <= now) ?? takers[0];
    if (taker === undefined) throw new Error('There is no Orthanc to ask.');
    takers.push(...takers.splice(takers.indexOf(taker), 1));
    const response = await taker.answer(request);
    taker.restsUntil = response.status === 502 ? now + restMs : 0;
    return response;
  };
}

function realServers(backend: RealBackend, settings: EmulatorSettings): Servers {
  const { mode, shareLinks, cacheSeconds, extraPermissions, origin, consolePath } = settings;
  const keycloak = createRealServer(backend.keycloakUrl);
  // It's in the database that they share.
  const auditStore = createAuditStore({ isOn: settings.auditLog });
  // Each Orthanc has its own plugin, and so its own caches of profiles and labels.
  const emulators = backend.orthancUrls.map((url) =>
    createPluginEmulator({
      orthanc: createRealServer(url),
      keycloak,
      realm: { name: backend.realm ?? 'orthanc', url: 'http://keycloak' },
      adminClient: backend.adminClient,
      rolesStore: fileStore(backend.rolesFile, backend.initialRoles),
      signingKey: backend.signingKey,
      mode,
      shareLinks,
      cacheSeconds,
      rules: rulesWith(extraPermissions),
      auditStore,
      landingRoot: `${origin}${consolePath}share`,
      publicOrthancUrl: `${origin}/orthanc`,
      viewers: backend.viewers ?? ['stone', 'ohif', 'volview'],
      ...(backend.ohifUrl === undefined ? {} : { publicOhifUrl: backend.ohifUrl }),
      clock: Date.now,
    }),
  );
  return {
    orthanc: inTurn(emulators.map((emulator) => async (request) => emulator.handle(request))),
    keycloak: async (request, path, client) => keycloak(forwarded(request, path, client)),
    setAuditLog: (isOn) => {
      auditStore.isOn = isOn;
    },
  };
}

function simulatedServers(backend: SimulatedBackend, settings: EmulatorSettings): Servers {
  const servers = createSimulatedServers({ ...settings, ...backend });
  return {
    async orthanc(request) {
      const { pathname, search } = new URL(request.url);
      return servers.handle(new Request(new URL(`/orthanc${pathname}${search}`, request.url), request));
    },
    keycloak: async (request) => servers.handle(request),
    reset: () => {
      servers.reset();
    },
    endSessions: (username) => {
      servers.endSessions(username);
    },
    restartOrthanc: (how) => {
      servers.restartOrthanc(how);
    },
    failNextModification: () => {
      servers.failNextModification();
    },
    setAuditLog: (isOn) => {
      servers.setAuditLog(isOn);
    },
  };
}

/** The servers of a backend. */
export function createServers(backend: SimulatedBackend | RealBackend, settings: EmulatorSettings): Servers {
  return backend.kind === 'real' ? realServers(backend, settings) : simulatedServers(backend, settings);
}
