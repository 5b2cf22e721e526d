import type { Fault } from '#server/faults.ts';
import { Servers } from './Servers.ts';
import { startProgram, type RunningProgram } from './startProgram.ts';
import { people, type Account } from './target.ts';

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
} & {
  readonly endSessions?: true | string;
  readonly limitFindResults?: number;
  readonly restartOrthanc?: 'clean' | 'crash';
  readonly failNextModification?: true;
  readonly auditLog?: boolean;
};

/** A local server with simulated servers for one test, for failures that would disturb the other tests. */
export class LocalServer {
  readonly url: string;
  readonly #program: RunningProgram;

  private constructor(program: RunningProgram) {
    this.url = program.url;
    this.#program = program;
  }

  /** Starts it on a free port with more of `npm start`'s options; throws with its output if it doesn't come up. */
  static async start(...options: string[]): Promise<LocalServer> {
    const args = ['server/main.ts', '--port', '0', '--control', '--size', '200', ...options];
    return new LocalServer(await startProgram(args, /Castellan: (http:\/\/[^/\s]+)\//, startTimeoutMs));
  }

  /** The APIs of its simulated servers, as the administrator or someone else. */
  servers(account: Account = people.admin): Servers {
    return new Servers(account, this.url);
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
    return this.#program.output();
  }

  /** Ends it. */
  stop(): Promise<void> {
    return this.#program.stop();
  }
}
