import { expect } from '@playwright/test';
import { z } from 'zod';
import type { Servers } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';

const startedSchema = z.object({ Path: z.string() });
const jobSchema = z.object({ State: z.string(), Content: z.object({ ID: z.string().optional() }) });

/** Copies that a test makes by Orthanc's own routes, as jobs: with the audit log on, it refuses anything else. Removed at its end. */
export class MadeCopies {
  readonly #servers: Servers;
  readonly #resources: Pick<TestResources, 'atEnd'>;

  constructor(servers: Servers, resources: Pick<TestResources, 'atEnd'>) {
    this.#servers = servers;
    this.#resources = resources;
  }

  /** An anonymized copy of a study. */
  anonymized(id: string): Promise<{ id: string }> {
    return this.#copy(id, 'anonymize', {});
  }

  /** A copy with another description, and new UIDs. */
  modified(id: string, description: string): Promise<{ id: string }> {
    return this.#copy(id, 'modify', { Replace: { StudyDescription: description } });
  }

  async #copy(id: string, how: 'anonymize' | 'modify', change: object): Promise<{ id: string }> {
    const body = { ...change, Asynchronous: true };
    const started = await this.#servers.must('POST', `/orthanc/studies/${id}/${how}`, body);
    const { Path } = startedSchema.parse(await started.json());
    const job = async (): Promise<z.output<typeof jobSchema>> =>
      jobSchema.parse(await (await this.#servers.must('GET', `/orthanc${Path}`)).json());
    await expect.poll(async () => (await job()).State, { timeout: 20_000 }).toBe('Success');
    const copy = z.string().parse((await job()).Content.ID);
    this.#resources.atEnd(() => this.remove({ id: copy }));
    return { id: copy };
  }

  /** Deletes a copy. */
  async remove({ id }: { id: string }): Promise<void> {
    await this.#servers.must('DELETE', `/orthanc/studies/${id}`);
  }
}
