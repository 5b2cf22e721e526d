import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '#stack/machine/ports.ts';
import { run } from '#stack/machine/processes.ts';
import { requireMaven } from './java.ts';
import { fingerprint } from './realm.ts';
import { launch, startFlags } from './launch.ts';

/** 26.6 is the first whose roles need `view-realm`, as in installations. */
const KEYCLOAK_VERSION = '26.6.4';
const UNPACK = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack';

/** Puts a folder where it belongs; where another stack was quicker, ours is thrown away. */
async function settle(made: string, place: string): Promise<void> {
  try {
    await rename(made, place);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

/** Keycloak's distribution, fetched and unpacked once by Maven's own client with the machine's own Maven settings. */
async function fetchDistribution(cache: string, say: (line: string) => void): Promise<string> {
  const place = join(cache, `keycloak-${KEYCLOAK_VERSION}`);
  if (existsSync(place)) return place;
  await requireMaven();
  say(`fetching Keycloak ${KEYCLOAK_VERSION} with Maven (once)`);
  const made = `${place}.${process.pid}`;
  await mkdir(made, { recursive: true });
  const artifact = `org.keycloak:keycloak-quarkus-dist:${KEYCLOAK_VERSION}:zip`;
  await run('mvn', ['-B', '-q', UNPACK, `-Dartifact=${artifact}`, `-DoutputDirectory=${made}`], {
    purpose: 'fetch Keycloak',
    cwd: made,
    timeout: 600_000,
  });
  await settle(join(made, `keycloak-${KEYCLOAK_VERSION}`), place);
  await rm(made, { recursive: true, force: true });
  return place;
}

/** Where a prepared Keycloak is kept and what it is made from. */
export interface Preparation {
  readonly cache: string;
  /** The folder of the stack that needs it. */
  readonly state: string;
  readonly java: string;
  /** A Keycloak folder to take instead of fetching one. */
  readonly given?: string | undefined;
  readonly say: (line: string) => void;
}

/**
 * A Keycloak folder that has started before, with an empty database: what it compiles for our flags and the tables it
 * makes cost 9 of its 13 seconds (measured on 2 cores), so this is done once and copied for each stack.
 */
export async function preparedDistribution({ cache, state, java, given, say }: Preparation): Promise<string> {
  const source = given ?? (await fetchDistribution(cache, say));
  const origin = 'http://127.0.0.1:1';
  const key = fingerprint(source, java, ...startFlags({ port: 1, origin }));
  const place = join(cache, `keycloak-started-${key}`);
  if (existsSync(place)) return place;
  say('starting Keycloak for the first time, to keep what it prepares');
  const made = `${place}.${process.pid}`;
  await cp(source, made, { recursive: true });
  const server = await launch({
    home: made,
    java,
    port: await freePort(),
    origin,
    // The database gets an administrator who can't sign in: the password is discarded here.
    administratorPassword: randomBytes(24).toString('hex'),
    awaitRealm: 'master',
    logFile: join(state, 'keycloak-first-start.log'),
    state,
  });
  await server.stop();
  await settle(made, place);
  return place;
}
