import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '#server/faults.ts';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { Servers } from './Servers.ts';
import { startProgram, type RunningProgram } from './startProgram.ts';
import { people, type Account } from './target.ts';

const startTimeoutMs = 20_000;
const startedSchema = z.object({ ID: z.string() });
const storedSchema = z.object({ ParentStudy: z.string() });

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

  /**
   * Sends the first studies to a remote of the simulated network, by default so many that the job runs for minutes, and doesn't wait for it. Two of
   * these keep every other job waiting.
   * @returns the job's id
   */
  async startSend(remote = 'ARCHIVE', studies = 150): Promise<string> {
    const servers = this.servers();
    const found = await servers.findStudies({}, 0, studies);
    const order = { Resources: found.map(({ id }) => id), Synchronous: false };
    const answer = await servers.must('POST', `/orthanc/modalities/${remote}/store`, order);
    return startedSchema.parse(await answer.json()).ID;
  }

  /** Stores a new study of one file with these tags. @returns Orthanc's id of the study, and its UID */
  async upload(tags: Readonly<Record<string, string>>): Promise<{ id: string; uid: string }> {
    const uid = `2.25.${String(randomInt(1e12))}`;
    const file = dicomFile({
      PatientName: tags['PatientID'] ?? '',
      StudyInstanceUID: uid,
      SeriesInstanceUID: `${uid}.1`,
      SOPInstanceUID: `${uid}.1.1`,
      ...tags,
    });
    const answer = await this.servers().must('POST', '/orthanc/instances', file);
    return { id: storedSchema.parse(await answer.json()).ParentStudy, uid };
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
