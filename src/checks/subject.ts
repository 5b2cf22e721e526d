import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { readJson } from '#access/json/value.ts';
import { ALL_LABELS, type Profile } from '#access/roles/profile.ts';
import { profileSchema } from '#api/authorization/profile.ts';
import { keycloakSettingsOf } from '#api/config/configFile.ts';
import { loadConfig, parseConfig, type Config } from '#api/config/config.ts';
import { systemSchema, type System } from '#api/orthanc/system.ts';
import { noting, type Exchange } from './proof.ts';
import {
  createProbe,
  type Answer,
  type Ask,
  type Credential,
  type Probe,
  type ProbeOptions,
} from './probe.ts';

/** The installation that is checked, and what several checks read of it. */
export interface Subject {
  /** The console's address, with a slash at its end. */
  readonly base: string;
  readonly origin: string;
  readonly credential: Credential | undefined;
  readonly clock: () => number;
  /** The checks run in a page: a browser hides where a redirect leads, and sets `Origin` itself. */
  readonly isBrowser: boolean;
  /** Asks the console's own files, by their path below `base`. */
  readonly console: Probe;
  /** Asks Orthanc behind its plugin: `/system`. */
  readonly orthanc: Probe;
  /** Asks Keycloak's realm: `/protocol/openid-connect/auth`. */
  readonly realm: Probe;
  /** Asks Keycloak's Admin API of this realm: `/users/profile`. */
  readonly realmAdmin: Probe;
  /** Asks any address. */
  readonly ask: Probe;
  /** What config.json says; the defaults where it can't be used, which is a check of its own. */
  readonly config: () => Promise<Config>;
  /** Who the plugin takes the credential for; `undefined` without a credential, or where there is no profile to read. */
  readonly caller: () => Promise<Profile | undefined>;
  /** The same installation, for one check: tells what it asks, for the proof. */
  readonly notedBy: (note: (exchange: Exchange) => void) => Subject;
}

/** Where the console is, and how it is asked. */
export type SubjectOptions = Omit<ProbeOptions, 'origin'> & {
  readonly address: string;
  readonly isBrowser?: boolean;
};

/** What a response holds, where it is JSON of this shape. */
export function read<Schema extends $ZodType>(
  schema: Schema,
  { status, text }: Answer,
): output<Schema> | undefined {
  if (status !== 200) return undefined;
  return safeParse(schema, readJson(text)).data;
}

/** What a proof shows of a profile: no name. */
export const profileFields: readonly string[] = ['permissions', 'authorized-labels'];

/** The profile that `GET /auth/user/profile` answered. */
export const profileOf = (answer: Answer): Profile | undefined => read(profileSchema, answer);

/** Whether a profile is that of a request without a valid credential. */
export const isAnonymous = (profile: Profile): boolean =>
  profile.name === 'Anonymous' && profile.userId === undefined;

/** Orthanc's description, asked with the credential of the run, or without one where there is none. */
export async function systemOf(subject: Subject): Promise<System | undefined> {
  return read(systemSchema, await subject.orthanc('/system', { asCaller: true }));
}

/** The profile of the caller where their labels limit what they can see: the holes that only they can use are asked with it. */
export async function limitedCaller(subject: Subject): Promise<Profile | undefined> {
  const caller = await subject.caller();
  return caller && !isAnonymous(caller) && !caller.authorizedLabels.includes(ALL_LABELS) ? caller : undefined;
}

/** Makes the subject of a run. `address` is the console's, with its path. */
export function createSubject({ address, ...options }: SubjectOptions): Subject {
  const url = new URL(address);
  const base = url.origin + url.pathname.replace(/\/*$/, '/');
  const { origin } = url;
  const probe = createProbe({ ...options, origin });

  async function readConfig(): Promise<Config> {
    const { status, text } = await probe(new URL('config.json', base).href);
    try {
      return await loadConfig(Promise.resolve({ status, text }), origin);
    } catch {
      // What is wrong with it is a check of its own. Keycloak's address can often still be read.
      return parseConfig({ keycloak: keycloakSettingsOf({ status, text }) });
    }
  }
  let reading: Promise<Config> | undefined;
  const config = (): Promise<Config> => (reading ??= readConfig());

  function subjectBy(ask: Probe): Subject {
    const below =
      (root: (config: Config) => string): Probe =>
      async (path: string, asked?: Ask) =>
        ask(new URL(root(await config()) + path, origin).href, asked);
    const orthanc = below(({ orthanc }) => orthanc.url);
    const realmOf = ({ keycloak }: Config): string => encodeURIComponent(keycloak.realm);
    return {
      base,
      origin,
      ask,
      credential: options.credential,
      clock: options.clock ?? Date.now,
      isBrowser: options.isBrowser ?? false,
      console: (path, asked) => ask(new URL(path, base).href, asked),
      orthanc,
      realm: below((known) => `${known.keycloak.url}/realms/${realmOf(known)}`),
      realmAdmin: below((known) => `${known.keycloak.url}/admin/realms/${realmOf(known)}`),
      config,
      caller: async () =>
        options.credential
          ? profileOf(await orthanc('/auth/user/profile', { asCaller: true, shown: profileFields }))
          : undefined,
      notedBy: (note) => subjectBy(noting(probe, note, options.credential)),
    };
  }
  return subjectBy(probe);
}
