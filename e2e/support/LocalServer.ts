import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Fault } from '#server/faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startTimeoutMs = 20_000;

/** What `POST /__control` accepts, as far as the tests need it. */
export type Control = {
  readonly [server in 'orthanc' | 'keycloak' | 'console']?: {
    readonly state?: 'up' | Fault;
    readonly afterwards?: boolean;
    readonly delay?: number;
    readonly only?: string;
    readonly times?: number;
    readonly every?: number;
  };
} & { readonly endSessions?: true | string; readonly limitFindResults?: number };

/** A local server with simulated servers for one test, for failures that would disturb the other tests. */
export class LocalServer {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #output: () => string;

  private constructor(url: string, process: ChildProcess, output: () => string) {
    this.url = url;
    this.#process = process;
    this.#output = output;
  }

  /** Starts it on a free port with more of `npm start`'s options; throws with its output if it doesn't come up. */
  static async start(...options: string[]): Promise<LocalServer> {
    const child = spawn(
      process.execPath,
      ['server/main.ts', '--port', '0', '--control', '--size', '200', ...options],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const listen = (text: string): void => {
      output += text;
      const url = /Castellan: (http:\/\/[^/\s]+)\//.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('exit', () => reject(new Error(`the local server ended: ${output}`)));
    const late = setTimeout(() => reject(new Error(`the local server is late: ${output}`)), startTimeoutMs);
    try {
      return new LocalServer(await promise, child, () => output);
    } finally {
      clearTimeout(late);
    }
  }

  /** Makes its servers fail, or work again. */
  async control(message: Control): Promise<void> {
    const answer = await fetch(`${this.url}/__control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    if (!answer.ok) throw new Error(`control: ${answer.status} ${await answer.text()}`);
  }

  /** What it has printed so far; with `--log` a line for each request. */
  get log(): string {
    return this.#output();
  }

  /** Ends it. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
