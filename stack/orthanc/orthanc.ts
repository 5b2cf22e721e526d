import { existsSync, globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { startOnLoopback } from '#stack/machine/loopbackServer.ts';
import { answers, givenServer, ownServer, type StackServer } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import type { DatabaseAccess } from '#stack/postgresql/postgresql.ts';
import { debianOrthanc, pluginFiles, type OrthancProgram } from './debianOrthanc.ts';
import { networkConfiguration, type NetworkPlace } from './dicomNetwork.ts';

/** Orthanc's REST API from 1.12.11 on: the first that counts the unlabeled studies. */
const OLDEST_API = 30;

/** What a stack's Orthanc is made from. */
export interface OrthancSettings {
  readonly cache: string;
  /** The stack's own folder: the database lives in a folder `name` below it. */
  readonly state: string;
  /** `orthanc`, `orthanc-2` for another one on the same database, or `remote`. */
  readonly name: string;
  /** The folder of its files below the state, if it isn't its name: Orthancs on one database share it. */
  readonly storage?: string | undefined;
  /** The PostgreSQL with its index; SQLite if left out. */
  readonly database?: DatabaseAccess | undefined;
  readonly port: number;
  /** A running Orthanc (http…) or the path of a program, to use instead of fetching one. */
  readonly given?: string | undefined;
  /** The other Orthanc that this one knows; without it, this one speaks no DICOM. */
  readonly network?: NetworkPlace | undefined;
  readonly say: (line: string) => void;
}

const systemSchema = z.object({ ApiVersion: z.number(), Version: z.string() });

async function requireRecent(url: string): Promise<void> {
  const answer = await fetch(`${url}/system`).catch(() => undefined);
  const system = systemSchema.safeParse(await answer?.json().catch(() => undefined));
  if (!system.success) throw new StackError(`No Orthanc without a password answers at ${url}/system.`);
  if (system.data.ApiVersion < OLDEST_API)
    throw new StackError(`Orthanc ${system.data.Version} at ${url} is too old: 1.12.11 or newer is needed.`);
}

async function givenOrthanc(address: string): Promise<StackServer> {
  const url = address.replace(/\/+$/, '');
  await requireRecent(url);
  return givenServer('Orthanc', url);
}

/** A program on this machine; its plugins are looked for where Debian puts them. */
function programAt(path: string, onPostgresql: boolean): OrthancProgram {
  if (!existsSync(path)) throw new StackError(`There is no Orthanc at ${path}.`);
  const plugins = pluginFiles(onPostgresql).flatMap((file) =>
    globSync(`/usr/{,local/}share/orthanc/plugins/${file}`).slice(0, 1),
  );
  return { command: path, args: [], env: {}, plugins };
}

/** Orthancs on one database neither lock it nor rely on their caches of it. */
function onDatabase({ port, database, user, password }: DatabaseAccess): Record<string, unknown> {
  return {
    EnableIndex: true,
    EnableStorage: false,
    Host: '127.0.0.1',
    Port: port,
    Database: database,
    Username: user,
    Password: password,
    EnableSsl: false,
    Lock: false,
    IndexConnectionsCount: 8,
    MaximumConnectionRetries: 10,
    ConnectionRetryInterval: 1,
  };
}

/** The configuration of an Orthanc that is behind the plugin emulator: no password of its own, so loopback only. */
export function configuration(
  settings: Pick<OrthancSettings, 'name' | 'port' | 'network' | 'database'>,
  storage: string,
  plugins: readonly string[],
): Record<string, unknown> {
  return {
    Name: `Castellan ${settings.name}`,
    StorageDirectory: storage,
    IndexDirectory: storage,
    HttpPort: settings.port,
    HttpBindAddresses: ['127.0.0.1'],
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
    DicomServerEnabled: false,
    ExecuteLuaEnabled: false,
    Locale: 'C.UTF-8',
    OverwriteInstances: true,
    UserMetadata: { 'castellan-shares': 4242 },
    Plugins: plugins,
    DicomWeb: { Enable: true, Root: '/dicom-web/' },
    ...(settings.network === undefined ? {} : networkConfiguration(settings.network)),
    ...(settings.database === undefined
      ? {}
      : {
          PostgreSQL: onDatabase(settings.database),
          DatabaseServerIdentifier: settings.name,
          SaveJobs: false,
        }),
  };
}

/** Brings up an Orthanc; returns when it answers, new enough and on loopback only. */
export async function startOrthanc(settings: OrthancSettings): Promise<StackServer> {
  const { given, state, name, port } = settings;
  if (given !== undefined && /^https?:/.test(given)) return givenOrthanc(given);
  const onPostgresql = settings.database !== undefined;
  const program =
    given === undefined
      ? await debianOrthanc(settings.cache, onPostgresql, settings.say)
      : programAt(given, onPostgresql);
  const storage = join(state, settings.storage ?? name);
  await mkdir(storage, { recursive: true });
  const file = join(state, `${name}.json`);
  await writeFile(file, JSON.stringify(configuration(settings, storage, program.plugins), undefined, 2), {
    mode: 0o600,
  });
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(state, `${name}.log`);
  return ownServer(url, () =>
    startOnLoopback({
      name: `Orthanc (${name})`,
      command: program.command,
      args: [...program.args, file],
      env: { ...process.env, ...program.env },
      port,
      logFile,
      state,
      async awaitReady(server) {
        await answers(`${url}/system`, { name: 'Orthanc', process: server, logFile, budget: 30_000 });
        await requireRecent(url);
      },
    }),
  );
}
