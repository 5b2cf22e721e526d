import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '#server/build.ts';
import { freePort } from '#stack/machine/ports.ts';
import { root } from './step.ts';

/**
 * What can be started here: the local server with simulated servers, or with the real servers behind it, or with two Orthancs on one
 * PostgreSQL.
 */
export type Launchable = 'sim' | 'stack' | 'replicas';

/** A console that answers. `stop` ends it and waits until it has. */
export type Running = { readonly baseUrl: string; readonly stop: () => Promise<void> };

/** Real servers run behind the nginx of an installation; CASTELLAN_PROXY=none takes the local server instead. */
const proxy = process.env.CASTELLAN_PROXY ?? 'nginx';

/** nginx serves a real viewer too; tests of it are skipped without. */
const viewer = proxy === 'nginx' ? ['--viewer', 'ohif'] : [];

/** Share records decide whether a link works, unless CASTELLAN_SHARE_LINKS=recorded or no proxy of ours stands there. */
const shareLinks = process.env.CASTELLAN_SHARE_LINKS ?? (proxy === 'nginx' ? 'enforced' : 'recorded');

const stackOptions = ['stack/main.ts', '--test', '--proxy', proxy, '--share-links', shareLinks];

/** Studies for a task that lasts long enough to be interrupted; caches that last long enough to differ. */
const replicaOptions = '--database postgresql --orthancs 2 --studies 500 --cache-seconds 4'.split(' ');

const programs: Readonly<
  Record<Launchable, { args: (port: number) => string[]; readonly timeoutMs: number }>
> = {
  sim: { args: (port) => ['server/main.ts', '--port', String(port), '--control'], timeoutMs: 60_000 },
  stack: {
    args: (port) => [...stackOptions, ...viewer, '--port', String(port)],
    timeoutMs: 400_000,
  },
  replicas: {
    args: (port) => ['stack/main.ts', '--port', String(port), '--test', '--proxy', proxy, ...replicaOptions],
    timeoutMs: 400_000,
  },
};

/** True for the names of what can be started. */
export const isLaunchable = (name: string): name is Launchable => name in programs;

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

const hasEnded = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null;

/** True once the console and Keycloak answer; false if the server ended first or took too long. */
async function becomesReady(server: ChildProcess, baseUrl: string, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until && !hasEnded(server)) {
    const urls = [`${baseUrl}/config.json`, `${baseUrl}/keycloak/realms/orthanc`];
    if ((await Promise.all(urls.map(answers))).every(Boolean)) return true;
    await pause(200);
  }
  return false;
}

/** Asks the server to end, and insists after 20 s. */
async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const insist = setTimeout(() => server.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(insist);
}

/** Builds the console and starts `target` on a free port, as `start` does. */
export async function launch(target: Launchable): Promise<Running> {
  await build();
  return start(target);
}

/**
 * Starts `target` on a free port with the console as it was built, and with more options for the server.
 * Throws with what the server said if it does not come up. An interrupted run ends the server too.
 */
export async function start(target: Launchable, options: readonly string[] = []): Promise<Running> {
  const program = programs[target];
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let output = '';
  const server = spawn(process.execPath, [...program.args(port), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = `${output}${text}`.slice(-20_000)));
  }
  const stop = (): Promise<void> => end(server);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  if (await becomesReady(server, baseUrl, program.timeoutMs)) return { baseUrl, stop };
  await stop();
  throw new Error(`The servers for "${target}" did not come up. They said:\n${output}`);
}
