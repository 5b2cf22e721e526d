import type { Rules } from '#access/rules.ts';
import type { Viewer } from './service/share.ts';

/** A server as a function: the simulated one, or a fetch to a real one. */
type Server = (request: Request) => Promise<Response>;

/** Where the roles document is kept: a file in the stack, memory in the simulator. */
export interface RolesStore {
  /** The document as it was written, not parsed; undefined when there is none yet. */
  read(): Promise<unknown>;
  /** Replaces the document. */
  write(document: unknown): Promise<void>;
}

/** The realm whose people the gate lets in. */
interface Realm {
  /** Its name: `orthanc`. */
  name: string;
  /** Keycloak's root as the gate reaches it, without a slash at its end; requests given to `keycloak` begin with it. */
  url: string;
  /** `iss` that a token must have. Absent: not checked, as the auth service does; the realm's keys are the proof. */
  issuer?: string;
}

/**
 * `faithful`: as plugin 0.11.4 and auth service 26.4 are, holes included. `hardened`: as our proxy rules make it: a share's
 * token in a header only reads; audit log, statistics and changes of the whole server only for administrators; links only
 * for studies that the caller may see; no upload without a sign-in.
 */
export type GateMode = 'faithful' | 'hardened';

/** What the gate stands before, and how it behaves. */
export interface GateOptions {
  /** Orthanc without any authorization; the gate calls it with paths at its root. */
  orthanc: Server;
  keycloak: Server;
  realm: Realm;
  /** The confidential client (view-users, view-realm) for API keys and the sync of roles; without it there are neither. */
  adminClient?: { id: string; secret: string };
  rolesStore: RolesStore;
  /** The auth service's `SECRET_KEY`: who has it can mint links. A new one ends every share. */
  signingKey: string;
  mode: GateMode;
  /** How long a profile and a study's labels are remembered: 60 in a hospital. */
  cacheSeconds: number;
  /** The plugin's configuration: route table, tokens, open paths, whether Orthanc keeps an audit log. */
  rules: Rules;
  /** The auth service's `PUBLIC_LANDING_ROOT`: a link is this and `?token=`. */
  landingRoot: string;
  /** Orthanc's address as a browser sees it, without a slash at its end; viewers' addresses start with it. */
  publicOrthancUrl: string;
  /** Viewers that are installed; links of the other types make Orthanc drop the connection. */
  viewers: readonly Viewer[];
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Simulation only: writes fail where a name in them asks for it. */
  failsOnRequest?: boolean;
}
