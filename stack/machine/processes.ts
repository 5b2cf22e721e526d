import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { StackError } from './StackError.ts';

/** A server that we started, at the head of a process group of its own, so that nothing it started outlives it. */
export interface Running {
  readonly pid: number;
  /** Whether the head of the group still runs. */
  alive(): boolean;
  /** Asks the whole group to end and waits; after `timeoutMs` it is ended by force. */
  stop(timeoutMs?: number): Promise<void>;
  /** Ends the whole group at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

const groups = new Set<number>();

// The last resort: whatever ends this process (an uncaught error too) ends its children.
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a program as head of a new process group; what it prints goes to `logFile`. */
export async function start(
  command: string,
  args: readonly string[],
  settings: { env: NodeJS.ProcessEnv; logFile: string; cwd?: string },
): Promise<Running> {
  const log = openSync(settings.logFile, 'a');
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: settings.env,
    ...(settings.cwd === undefined ? {} : { cwd: settings.cwd }),
  });
  closeSync(log);
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(new StackError(`Cannot start ${command}: ${error.message}.`)));
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
  groups.add(pid);
  return running(child, pid);
}

function running(child: ChildProcess, pid: number): Running {
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  const gone = async (timeoutMs: number): Promise<boolean> => {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      if (!signalGroup(pid, 0)) return true;
      await pause(25);
    }
    return false;
  };
  const kill = async (): Promise<void> => {
    signalGroup(pid, 'SIGKILL');
    if (await gone(5_000)) groups.delete(pid);
  };
  const stop = async (timeoutMs = 8_000): Promise<void> => {
    signalGroup(pid, 'SIGTERM');
    if (await gone(timeoutMs)) groups.delete(pid);
    else await kill();
  };
  return { pid, alive, stop, kill };
}

/** Runs a program to its end. Throws a StackError with the last lines it printed when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  settings: { purpose: string; cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number },
): Promise<string> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: settings.env ?? process.env,
    timeout: settings.timeout ?? 300_000,
    ...(settings.cwd === undefined ? {} : { cwd: settings.cwd }),
  });
  let printed = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new StackError(`Cannot ${settings.purpose}: ${error.message}.`)));
    child.once('close', resolve);
  });
  if (code === 0) return printed;
  const lastLines = `${printed}\n${complained}`.trim().split('\n').slice(-5).join('\n  ');
  throw new StackError(
    `Cannot ${settings.purpose} (${command} ended with ${code ?? 'no code'}):\n  ${lastLines}`,
  );
}

/**
 * Waits until `url` answers with a status that is fine.
 * @param budget the longest time to wait, ms
 * @throws StackError when the process ends first or the time is over; it quotes the end of the log
 */
export async function answers(
  url: string,
  server: { name: string; process: Running; logFile: string; budget: number },
): Promise<void> {
  const end = Date.now() + server.budget;
  const tail = (): string => readFileSync(server.logFile, 'utf8').trim().split('\n').slice(-8).join('\n  ');
  while (Date.now() < end) {
    if (!server.process.alive()) throw new StackError(`${server.name} ended while starting:\n  ${tail()}`);
    const status = await statusOf(url);
    if (status !== undefined && status < 400) return;
    await pause(100);
  }
  throw new StackError(`${server.name} did not answer within ${server.budget / 1000} s:\n  ${tail()}`);
}

/** The status that a GET of this address answers, or undefined without a response within 2 s. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

/** A server of the stack that answers, ours or given. */
export interface StackServer {
  /** Its address: http://127.0.0.1:8101/keycloak */
  readonly url: string;
  /** Ends it at once, as a crash would; throws a StackError for a given one. */
  kill(): Promise<void>;
  /** Starts it again on the same database; returns when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that was there before, which the stack neither stops nor starts. */
export function givenServer(name: string, url: string): StackServer {
  const refuse = async (): Promise<void> => {
    throw new StackError(`This ${name} was given, so the stack neither stops nor starts it.`);
  };
  return { url, kill: refuse, start: refuse, stop: async () => undefined };
}

/** A server of our own. `begin` starts it, and again after it was killed. */
export async function ownServer(url: string, begin: () => Promise<Running>): Promise<StackServer> {
  let server = await begin();
  return {
    url,
    kill: () => server.kill(),
    start: async () => {
      if (!server.alive()) server = await begin();
    },
    stop: () => server.stop(),
  };
}
