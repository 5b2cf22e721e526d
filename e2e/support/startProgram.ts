import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** A program of the project that is running. */
export type RunningProgram = {
  /** The address that it printed. */
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a program of the project and waits until it prints its address, the first group of `address`. Rejects with its output if it
 * ends before, or takes longer than `timeoutMs`; it isn't left running then.
 */
export async function startProgram(
  args: readonly string[],
  address: RegExp,
  timeoutMs: number,
): Promise<RunningProgram> {
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const listen = (text: string): void => {
    output += text;
    const url = address.exec(output)?.[1];
    if (url) resolve(url);
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  child.once('exit', () => reject(new Error(`${args[0]} ended: ${output}`)));
  const late = setTimeout(() => reject(new Error(`${args[0]} is late: ${output}`)), timeoutMs);
  try {
    return { url: await promise, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(late);
  }
}
