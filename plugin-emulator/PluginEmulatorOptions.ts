import type { Rules } from '#access/plugin/rules.ts';
import type { ShareLinksMode } from '#hardening/settings.js';
import type { AuditStore } from './audit/auditStore.ts';
import type { Viewer } from './service/share.ts';

/** A server as a function: the simulated one, or a fetch to a real one. */
type Server = (request: Request) => Promise<Response>;

/** Where the roles document is stored: a file for the stack, memory for the simulator. */
export interface RolesStore {
  /** The document as it was written, not parsed; undefined if there is none yet. */
  read(): Promise<unknown>;
  /** Replaces the document. */
  write(document: unknown): Promise<void>;
}

/** The realm whose users the emulator knows. */
interface Realm {
  /** Its name: `orthanc`. */
  name: string;
  /** Keycloak's root without a trailing slash. Addresses of requests to `keycloak` start with it. */
  url: string;
  /** The `iss` that a token must have. If left out, it isn't checked, as in the auth service: the realm's keys are the proof. */
  issuer?: string;
}

/**
 * `faithful`: as plugin 0.11.4 and auth service 26.4 behave, security holes included. `hardened`: behind the rules of the hardened proxy, which
 * nginx runs as well (deploy/nginx/hardening, docs/proxy.md), and without `upload` in the anonymous profile.
 */
export type EmulatorMode = 'faithful' | 'hardened';

/** A permitted write to the auth service: a share link or the roles document. */
export interface SettingsWrite {
  method: string;
  path: string;
  /** The body as JSON; undefined when it is none. */
  body: unknown;
  /** The roles document as it is stored. */
  storedRoles: unknown;
  signal: AbortSignal;
}

/** The servers that the plugin emulator fronts, and how it behaves. */
export interface PluginEmulatorOptions {
  /** Orthanc without any authorization. The emulator sends it paths that start at its root. */
  orthanc: Server;
  keycloak: Server;
  realm: Realm;
  /** The confidential client (view-users, view-realm) for API keys and the sync of roles; without it neither works. */
  adminClient?: { id: string; secret: string };
  rolesStore: RolesStore;
  /** The auth service's `SECRET_KEY`: anyone who has it can create links. A new key invalidates every link. */
  signingKey: string;
  mode: EmulatorMode;
  /** `enforced`: the share records decide whether a link works, in the hardened mode only; `recorded` if left out. */
  shareLinks?: ShareLinksMode;
  /** How long profiles and labels are cached, in seconds: 60 in an installation. */
  cacheSeconds: number;
  /** The plugin's configuration: route table, tokens, open paths, whether Orthanc keeps an audit log. */
  rules: Rules;
  /** The audit log, which several emulators may share, and whether it is on. If left out, an own one, on where the rules say so. */
  auditStore?: AuditStore;
  /** The auth service's `PUBLIC_LANDING_ROOT`: a link is this and `?token=`. */
  landingRoot: string;
  /** Orthanc's address as browsers see it, without a trailing slash. Viewers' addresses start with it. */
  publicOrthancUrl: string;
  /** The auth service's `PUBLIC_OHIF_ROOT`, with a slash at its end; `/ohif/` below Orthanc where left out. */
  publicOhifUrl?: string;
  /** The installed viewers. For links of other types Orthanc drops the connection. */
  viewers: readonly Viewer[];
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Simulated servers only: may answer a write in the emulator's place, or throw ConnectionDropped. */
  interceptWrite?: (write: SettingsWrite) => Promise<Response | undefined>;
}
