import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOnLoopback } from '#stack/machine/loopbackServer.ts';
import { answers, ownServer, type StackServer } from '#stack/machine/processes.ts';
import { requireNjs } from './njs.ts';
import { mainConfiguration } from './mainConfiguration.ts';
import type { NginxProgram } from './debianNginx.ts';

/** What an nginx of a stack is made from. */
export interface NginxSettings {
  readonly program: NginxProgram;
  /** The stack's own folder: nginx keeps its files in a folder `name` below it. */
  readonly state: string;
  readonly name: string;
  /** The directives inside `http { … }`: the sites, what they import, the log's format. */
  readonly http: string;
  /** Where it listens, on loopback. Its path `probe` must answer when all is well. */
  readonly port: number;
  readonly probe: string;
}

/**
 * Brings up an nginx as the current user, with all it writes in its own folder. Returns when it answers.
 * @throws StackError when the njs in it is too old for the hardening rules, or it does not start
 */
export async function startNginx(settings: NginxSettings): Promise<StackServer> {
  const { program, state, name, http, port, probe } = settings;
  const folder = join(state, name);
  await mkdir(folder, { recursive: true });
  await requireNjs(program, folder);
  const file = join(folder, 'nginx.conf');
  await writeFile(file, mainConfiguration(program, http));
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'nginx.log');
  return ownServer(url, () =>
    startOnLoopback({
      name: 'nginx',
      command: program.command,
      args: [...program.args, '-p', `${folder}/`, '-e', 'stderr', '-c', file],
      env: process.env,
      cwd: folder,
      port,
      logFile,
      state,
      awaitReady: (server) =>
        answers(`${url}${probe}`, { name: 'nginx', process: server, logFile, budget: 10_000 }),
    }),
  );
}
