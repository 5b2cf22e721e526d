import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended: its exit code (1 if it could not start or was killed), what it wrote, and how long it took. */
export type Ended = { readonly code: number; readonly output: string; readonly seconds: number };

/** A tool of node_modules/.bin run by this very Node, so that no shell and no PATH decides which Node it gets. */
export const tool = (path: string, ...args: string[]): string[] => [`${root}node_modules/${path}`, ...args];

/** Runs Node with these arguments in the project's folder and keeps all that it writes. */
export function runNode(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: string): void => void (output += chunk);
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const end = (code: number): void =>
    resolve({ code, output, seconds: (performance.now() - started) / 1000 });
  child.on('error', (error) => {
    output += error.message;
    end(1);
  });
  child.on('close', (code) => end(code ?? 1));
  return promise;
}

/** Works through tasks, at most `lanes` at a time, in the order given; the results keep that order. */
export async function inLanes<Result>(
  lanes: number,
  tasks: readonly (() => Promise<Result>)[],
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = tasks.entries();
  const lane = async (): Promise<void> => {
    for (const [index, task] of waiting) results[index] = await task();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** The line every runner of this project ends with; `.ci/run` adds these lines up. */
export const tally = (passed: number, failed: number): string => `${passed} passed, ${failed} failed`;
