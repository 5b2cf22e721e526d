import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';

/** Keycloak 26 needs Java 17 or newer. */
const OLDEST_JAVA = 17;

/** The major version in what `java -version` prints, e.g. 17 for `openjdk version "17.0.15"`; undefined if there is none. */
export function javaMajor(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

function isRecentEnough(java: string): boolean {
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return (javaMajor(answer.stderr ?? '') ?? 0) >= OLDEST_JAVA;
}

function findJava(): string | undefined {
  const homes = process.env['JAVA_HOME'] === undefined ? [] : [process.env['JAVA_HOME']];
  const debian = '/usr/lib/jvm';
  if (existsSync(debian)) homes.push(...readdirSync(debian).map((name) => join(debian, name)));
  return ['java', ...homes.map((home) => join(home, 'bin', 'java'))].find(isRecentEnough);
}

const hasMaven = (): boolean => spawnSync('mvn', ['--version']).status === 0;

async function installFromDebian(packages: readonly string[], missing: string): Promise<void> {
  if (spawnSync('apt-get', ['--version']).status !== 0 || process.getuid?.() !== 0)
    throw new StackError(
      `${missing} is missing: install it, or give a running Keycloak with --keycloak URL.`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { purpose: 'read the lists of packages', env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    purpose: `install ${packages.join(' and ')}`,
    env,
  });
}

/** The path of a Java ≥ 17; installs Debian's where there is none. Throws a StackError where that cannot be done. */
export async function requireJava(): Promise<string> {
  const found = findJava();
  if (found !== undefined) return found;
  await installFromDebian(['default-jre-headless'], `Java ${OLDEST_JAVA} or newer`);
  const installed = findJava();
  if (installed === undefined)
    throw new StackError(`No Java ${OLDEST_JAVA} or newer was found, even after installing one.`);
  return installed;
}

/** Makes sure that Maven's client can be called as `mvn`; installs Debian's where there is none. */
export async function requireMaven(): Promise<void> {
  if (!hasMaven()) await installFromDebian(['maven'], 'Maven');
}
