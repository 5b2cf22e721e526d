import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ShareLinksMode } from '#hardening/settings.js';
import { installationPath } from '#server/installConsole.ts';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { StackError } from '#stack/machine/StackError.ts';

/** How a stack is to be. */
export interface StackOptions {
  /** Where the console answers, on loopback. The real servers take free ports of their own. */
  readonly port: number;
  /** Where the console runs there, with a slash at both ends; Orthanc and Keycloak stay at `/orthanc/` and `/keycloak/`. */
  readonly path: string;
  readonly mode: 'faithful' | 'hardened';
  /** Whether share records decide if a link works: by nginx where it stands in front, else by the hardened plugin emulator. */
  readonly shareLinks: ShareLinksMode;
  /** What stands in front: the nginx of an installation, or the local server alone. */
  readonly proxy: 'nginx' | 'none';
  /** A real viewer on an origin of its own, which nginx serves. */
  readonly viewer: 'ohif' | 'none';
  /** How long the plugin emulator caches profiles and labels: 60 in an installation, 1 in tests. */
  readonly cacheSeconds: number;
  /** Whether the plugin emulator keeps an audit log, in memory. */
  readonly auditLog: boolean;
  /** Access tokens end after 20 s instead of 300. */
  readonly shortTokens: boolean;
  /** Begin with empty databases. */
  readonly reset: boolean;
  /** Remove the state when the stack ends. */
  readonly temporary: boolean;
  /** Take orders to kill and start the servers, for tests of failure. */
  readonly control: boolean;
  /** What holds Orthanc's index. */
  readonly database: 'sqlite' | 'postgresql';
  /** How many Orthancs share the database; more than one on PostgreSQL only. */
  readonly orthancs: number;
  /** Another Orthanc, which the first sends to and fetches from. */
  readonly remote: boolean;
  /** File to serve as /config.json. */
  readonly config: string | undefined;
  /** Folder of real DICOM files to upload. */
  readonly dicom: string | undefined;
  /** How many synthetic studies to upload. */
  readonly studies: number;
  /** Where this stack keeps its databases. */
  readonly state: string;
  /** Where what was fetched is kept, for all stacks. */
  readonly cache: string;
  /** Address or folder of a Keycloak to use instead of fetching one. */
  readonly keycloak: string | undefined;
  /** Address or program of an Orthanc to use instead of fetching one. */
  readonly orthanc: string | undefined;
  /** Secret of the client `castellan-gate` in a Keycloak that is given by its address. */
  readonly clientSecret: string | undefined;
}

/** What `--help` prints. */
export const help = `npm run stack -- [options]      the console before a real Keycloak and a real Orthanc, on this machine

  --port N            address of the console (8090)
  --path /console/    install the console under this path (/); Orthanc and Keycloak stay where they are
  --mode MODE         faithful: as the authorization plugin behaves; hardened: with the holes closed that a
                      reverse proxy should close (faithful)
  --proxy nginx       a real nginx in front, with the configuration of an installation (none: the local server)
  --viewer ohif       OHIF on an origin of its own, behind nginx too (none: links to viewers lead nowhere)
  --share-links MODE  enforced: share records decide whether a link works (with --proxy nginx or --mode
                      hardened); recorded: they only say who made it (recorded)
  --cache-seconds N   how long profiles and labels are cached (60)
  --audit-log off     no audit log, as on SQLite (on: the plugin emulator keeps one in memory)
  --short-tokens      access tokens end after 20 s
  --config FILE       serve this as /config.json
  --dicom DIR         upload the DICOM files of this folder as well
  --studies N         synthetic studies to upload (2000; into a given Orthanc none)
  --database DB       what holds Orthanc's index: sqlite or postgresql (sqlite)
  --orthancs N        so many Orthancs on one PostgreSQL, each with a plugin emulator and a cache of its own (1)
  --remote none       no second Orthanc to send to and fetch from (orthanc; none for a given Orthanc)
  --keycloak X        address of a Keycloak, or a folder with one, instead of fetching it
  --orthanc X         address of an Orthanc, or its program, instead of fetching it
  --state DIR         where this stack keeps its databases (.cache/stack-PORT)
  --reset             begin with empty databases
  --test              for the end-to-end suite: a state that is thrown away, caches of 1 s, orders to fail
  --help              this text
`;

function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new StackError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
}

const isAddress = (text: string | undefined): boolean => /^https?:\/\//.test(text ?? '');

function consolePath(text: string): string {
  if (installationPath.test(text)) return text;
  throw new StackError(`--path takes a path of its own that begins and ends with a slash, not "${text}".`);
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  throw new StackError(`--${name} takes ${choices.join(' or ')}, not "${text}".`);
}

function frontOf(viewer: string, proxy: string): Pick<StackOptions, 'viewer' | 'proxy'> {
  const front = {
    viewer: oneOf('viewer', viewer, ['ohif', 'none'] as const),
    proxy: oneOf('proxy', proxy, ['nginx', 'none'] as const),
  };
  if (front.viewer !== 'none' && front.proxy === 'none')
    throw new StackError('--viewer needs --proxy nginx: nginx serves the viewer.');
  return front;
}

function shareLinksOf(
  { 'share-links': text, mode, keycloak }: ReturnType<typeof parsed>,
  proxy: StackOptions['proxy'],
): ShareLinksMode {
  const shareLinks = oneOf('share-links', text, ['recorded', 'enforced'] as const);
  if (shareLinks === 'enforced' && proxy === 'none' && mode !== 'hardened')
    throw new StackError('--share-links enforced needs --proxy nginx or --mode hardened.');
  if (shareLinks === 'enforced' && proxy === 'nginx' && isAddress(keycloak))
    throw new StackError(
      '--share-links enforced makes an account in Keycloak, so not in one given by its address.',
    );
  return shareLinks;
}

function databaseOf(text: string, orthancs: number, given: string | undefined): StackOptions['database'] {
  const database = oneOf('database', text, ['sqlite', 'postgresql'] as const);
  if (orthancs > 1 && database === 'sqlite')
    throw new StackError('--orthancs needs --database postgresql: SQLite is for one Orthanc.');
  if (database === 'postgresql' && isAddress(given))
    throw new StackError(
      '--database is for an Orthanc that the stack starts, not for one given by its address.',
    );
  return database;
}

function remoteOf(text: string | undefined, given: string | undefined): boolean {
  const isGiven = isAddress(given);
  const remote = oneOf('remote', text ?? (isGiven ? 'none' : 'orthanc'), ['orthanc', 'none'] as const);
  if (remote === 'orthanc' && isGiven)
    throw new StackError('--remote is configured in Orthanc, so not in one given by its address.');
  return remote === 'orthanc';
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8090' },
        path: { type: 'string', default: '/' },
        mode: { type: 'string', default: 'faithful' },
        proxy: { type: 'string' },
        viewer: { type: 'string', default: 'none' },
        'share-links': { type: 'string', default: 'recorded' },
        'cache-seconds': { type: 'string' },
        'audit-log': { type: 'string', default: 'on' },
        'short-tokens': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        test: { type: 'boolean', default: false },
        remote: { type: 'string' },
        database: { type: 'string', default: 'sqlite' },
        orthancs: { type: 'string', default: '1' },
        config: { type: 'string' },
        dicom: { type: 'string' },
        studies: { type: 'string' },
        state: { type: 'string' },
        keycloak: { type: 'string' },
        orthanc: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new StackError(`${error instanceof Error ? error.message : String(error)} See --help.`);
  }
}

/**
 * Reads the command line.
 * @param args what stands after the script's name
 * @param env CASTELLAN_CACHE (folder for what is fetched), CASTELLAN_DICOM (as --dicom), CASTELLAN_GATE_SECRET
 * @param project the project's folder
 * @returns `help` when that was asked for
 * @throws StackError for an option that is none or a value that cannot be
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  project: string,
): StackOptions | 'help' {
  const given = parsed(args);
  if (given.help) return 'help';
  const port = wholeNumber('port', given.port, 1, 65_535);
  const cache = cacheFolder(env, project);
  const dicom = given.dicom ?? env['CASTELLAN_DICOM'];
  const folder = given.test ? `stack-test-${port}` : `stack-${port}`;
  const orthancs = wholeNumber('orthancs', given.orthancs, 1, 4);
  const path = (text: string | undefined): string | undefined =>
    text === undefined || isAddress(text) ? text : resolve(text);
  const front = frontOf(given.viewer, given.proxy ?? (given.viewer === 'none' ? 'none' : 'nginx'));
  return {
    port,
    path: consolePath(given.path),
    mode: oneOf('mode', given.mode, ['faithful', 'hardened'] as const),
    ...front,
    shareLinks: shareLinksOf(given, front.proxy),
    cacheSeconds: wholeNumber('cache-seconds', given['cache-seconds'] ?? (given.test ? '1' : '60'), 0, 3600),
    auditLog: oneOf('audit-log', given['audit-log'], ['on', 'off'] as const) === 'on',
    shortTokens: given['short-tokens'],
    reset: given.reset || given.test,
    temporary: given.test,
    control: given.test,
    database: databaseOf(given.database, orthancs, given.orthanc),
    orthancs,
    remote: remoteOf(given.remote, given.orthanc),
    config: path(given.config),
    dicom: path(dicom),
    // An existing Orthanc isn't filled with generated patients unless asked.
    studies: wholeNumber('studies', given.studies ?? (isAddress(given.orthanc) ? '0' : '2000'), 0, 100_000),
    state: given.state === undefined ? join(cache, folder) : resolve(given.state),
    cache,
    keycloak: path(given.keycloak),
    orthanc: path(given.orthanc),
    clientSecret: env['CASTELLAN_GATE_SECRET'],
  };
}
