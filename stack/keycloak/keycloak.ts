import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  statusOf,
  givenServer,
  ownServer,
  type Running,
  type StackServer,
} from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { preparedDistribution } from './distribution.ts';
import { requireJava } from './java.ts';
import { launch } from './launch.ts';
import { fingerprint, renderRealm, type Overlay } from './realm.ts';

/** What a stack's Keycloak is made from. */
export interface KeycloakSettings {
  readonly cache: string;
  /** The stack's own folder: the database lives in `keycloak/` below it. */
  readonly state: string;
  readonly port: number;
  /** Origin at which the browser reaches Keycloak. */
  readonly origin: string;
  /** Where the browser reaches the console on that origin, without a slash at the end. */
  readonly consoleUrl: string;
  readonly clientSecret: string;
  /** The API key of the proxy's own account, where it is to have one. */
  readonly proxyKey?: string | undefined;
  readonly overlays: readonly Overlay[];
  /** A running Keycloak (http…) or the folder of a distribution, to use instead of fetching one. */
  readonly given?: string | undefined;
  readonly say: (line: string) => void;
}

/** Uses a Keycloak that is already running. Throws a StackError when its realm `orthanc` does not answer. */
async function givenKeycloak(address: string): Promise<StackServer> {
  const url = address.replace(/\/+$/, '');
  const status = await statusOf(`${url}/realms/orthanc`);
  if (status !== 200) throw new StackError(`The Keycloak given (${url}) does not show a realm "orthanc".`);
  return givenServer('Keycloak', url);
}

/** The stack's own folder of Keycloak: recreated when the realm file, an overlay or an address has changed. */
async function ownFolder(settings: KeycloakSettings, java: string): Promise<string> {
  const home = join(settings.state, 'keycloak');
  const given = settings.given === undefined ? [] : [settings.given];
  const overlays =
    settings.proxyKey === undefined ? settings.overlays : [...settings.overlays, 'proxy' as const];
  const realm = renderRealm(overlays, settings);
  const madeFrom = join(home, 'data', 'made-from');
  const key = fingerprint(realm, ...given);
  if (existsSync(madeFrom)) {
    if ((await readFile(madeFrom, 'utf8')) === key) return home;
    settings.say('the realm file or an address has changed: Keycloak starts with a new database');
  }
  await rm(home, { recursive: true, force: true });
  await cp(await preparedDistribution({ ...settings, java }), home, {
    recursive: true,
    preserveTimestamps: true,
  });
  await mkdir(join(home, 'data', 'import'), { recursive: true });
  await writeFile(join(home, 'data', 'import', 'orthanc-realm.json'), realm, { mode: 0o600 });
  await writeFile(madeFrom, key);
  return home;
}

/** Brings up Keycloak with our realm; returns when the realm answers. */
export async function startKeycloak(settings: KeycloakSettings): Promise<StackServer> {
  if (settings.given !== undefined && /^https?:/.test(settings.given)) return givenKeycloak(settings.given);
  const java = await requireJava();
  const home = await ownFolder(settings, java);
  const begin = (): Promise<Running> =>
    launch({
      home,
      java,
      port: settings.port,
      origin: settings.origin,
      awaitRealm: 'orthanc',
      logFile: join(settings.state, 'keycloak.log'),
      state: settings.state,
    });
  return ownServer(`http://127.0.0.1:${settings.port}/keycloak`, begin);
}
