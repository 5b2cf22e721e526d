import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startOnLoopback } from '#stack/machine/loopbackServer.ts';
import { ownServer, run, type Running } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { debianPostgresql, type PostgresqlPrograms } from './debianPostgresql.ts';
import { ownUser, type OwnUser } from './ownUser.ts';

/** How Orthanc reaches its database. */
export interface DatabaseAccess {
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** A PostgreSQL that answers. */
export interface Postgresql extends DatabaseAccess {
  stop(): Promise<void>;
}

/** What a stack's PostgreSQL is made from. */
export interface PostgresqlSettings {
  readonly cache: string;
  /** The stack's own folder: everything that PostgreSQL writes is in `postgresql/` below it. */
  readonly state: string;
  readonly port: number;
  readonly say: (line: string) => void;
}

/** The user and the database that `initdb` makes anyway. */
const name = 'postgres';

// Without the machine's own time zones and languages, which it may lack.
const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'GMT', LC_ALL: 'C' };

const startBudgetMs = 20_000;

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');

/** The password of this folder's database, made once. */
async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

async function makeDatabase(programs: PostgresqlPrograms, folder: string, user: OwnUser): Promise<void> {
  // initdb runs the `postgres` that is beside itself, without the loader it needs: so both are called by names in this folder.
  const programFolder = join(folder, 'bin');
  await mkdir(programFolder, { recursive: true });
  const script = `#!/bin/sh\nexec ${quoted(programs.command('postgres'))} "$@"\n`;
  for (const program of ['postgres', 'initdb'])
    await writeFile(join(programFolder, program), script, { mode: 0o755 });
  const data = join(folder, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  await user.own(data);
  const passwordFile = join(folder, 'password');
  await user.own(passwordFile);
  const [command, ...args] = [
    ...user.prefix,
    ...programs.command('initdb', join(programFolder, 'initdb')),
    '-D',
    data,
    '-L',
    programs.share,
    '-U',
    name,
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ];
  await run(command, args, { purpose: 'make a PostgreSQL database', env, cwd: folder });
}

async function isReady(programs: PostgresqlPrograms, port: number): Promise<boolean> {
  const [command = '', ...args] = programs.command('pg_isready');
  const asked = run(command, [...args, '-q', '-h', '127.0.0.1', '-p', String(port)], {
    purpose: 'ask whether PostgreSQL is ready',
    env,
  });
  return asked.then(
    () => true,
    () => false,
  );
}

async function awaitReady(
  programs: PostgresqlPrograms,
  server: Running,
  { port, logFile }: { port: number; logFile: string },
): Promise<void> {
  const end = Date.now() + startBudgetMs;
  while (!(await isReady(programs, port))) {
    const said = (): Promise<string> => readFile(logFile, 'utf8');
    if (!server.alive()) throw new StackError(`PostgreSQL ended while starting:\n${await said()}`);
    if (Date.now() > end) throw new StackError(`PostgreSQL did not answer in time:\n${await said()}`);
    await pause(50);
  }
}

/**
 * Brings up PostgreSQL on loopback, with a password, as a user other than root. Returns when it answers.
 * @throws StackError when it cannot be had or does not start
 */
export async function startPostgresql(settings: PostgresqlSettings): Promise<Postgresql> {
  const { cache, state, port, say } = settings;
  const programs = await debianPostgresql(cache, say);
  const folder = join(state, 'postgresql');
  await mkdir(folder, { recursive: true });
  const user = ownUser();
  for (const place of [folder, programs.share]) await user.requireEntry(place);
  const password = await passwordOf(folder);
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await makeDatabase(programs, folder, user);
  const begin = async (): Promise<Running> => {
    const logFile = join(folder, 'postgresql.log');
    const [command, ...args] = [
      ...user.prefix,
      ...programs.command('postgres'),
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      // No sockets: they would be in a folder outside of the state.
      'unix_socket_directories=',
    ];
    return startOnLoopback({
      name: 'PostgreSQL',
      command,
      args,
      env,
      cwd: folder,
      port,
      logFile,
      state,
      awaitReady: (server) => awaitReady(programs, server, { port, logFile }),
    });
  };
  const server = await ownServer(`postgresql://127.0.0.1:${port}`, begin);
  return { port, database: name, user: name, password, stop: () => server.stop() };
}
