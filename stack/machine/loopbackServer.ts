import { requireFreePort, requireLoopback } from './ports.ts';
import { start, type Running } from './processes.ts';
import { rememberChild } from './stateFolder.ts';

/** A server of the stack, and how to tell that it is up. */
export interface LoopbackServer {
  /** Its name for people, in what is said when it doesn't start. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly port: number;
  /** What it prints goes here. */
  readonly logFile: string;
  /** The stack's folder, where the process is written down. */
  readonly state: string;
  /** Waits until it answers; throws a StackError if it doesn't. */
  readonly awaitReady: (server: Running) => Promise<void>;
}

/** Starts a server, and returns when it answers on loopback and nowhere else. One that doesn't is ended, and a StackError says why. */
export async function startOnLoopback(settings: LoopbackServer): Promise<Running> {
  const { name, command, args, port, state, awaitReady } = settings;
  await requireFreePort(port, name);
  const server = await start(command, args, settings);
  await rememberChild(state, server.pid);
  try {
    await awaitReady(server);
    requireLoopback(port, name);
  } catch (error) {
    await server.kill();
    throw error;
  }
  return server;
}
