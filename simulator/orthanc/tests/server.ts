import { createDataset, type Dataset } from '#simulator/dataset/createDataset.ts';
import { z } from 'zod';
import { createOrthanc, type OrthancOptions, type OrthancRestart } from '../createOrthanc.ts';

/** The clock of the tests: a Saturday morning, UTC. */
const NOW = Date.parse('2026-11-21T08:00:00Z');

/** What a test speaks with. */
export interface TestServer {
  readonly dataset: Dataset;
  /** Moves the clock, in milliseconds. */
  pass(milliseconds: number): void;
  restart(how: OrthancRestart): void;
  failNextModification(): void;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  json(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Ids of the studies that a find answers with. */
  find(request: Readonly<Record<string, unknown>>): Promise<string[]>;
  count(request: Readonly<Record<string, unknown>>): Promise<number>;
}

/** A fresh server with a dataset of 2,000 studies, or of `size`. */
export function testServer(options: OrthancOptions & { readonly size?: number } = {}): TestServer {
  let now = NOW;
  const { size = 2000, ...rest } = options;
  const dataset = createDataset({ now: NOW, size });
  const orthanc = createOrthanc(dataset, {
    clock: () => now,
    // What a request waits for takes no time of the test's.
    wait: async (milliseconds) => {
      now += milliseconds;
      await Promise.resolve();
    },
    ...rest,
  });
  const send: TestServer['send'] = async (method, path, body, headers = {}) => {
    const raw =
      typeof body === 'string' || body instanceof Uint8Array
        ? new Uint8Array(typeof body === 'string' ? new TextEncoder().encode(body) : body)
        : undefined;
    const content = body === undefined ? {} : { body: raw ?? JSON.stringify(body) };
    return orthanc.handle(new Request(`http://orthanc.test${path}`, { method, headers, ...content }));
  };
  const json: TestServer['json'] = async (method, path, body) => {
    const answer: unknown = await (await send(method, path, body)).json();
    return answer;
  };
  return {
    dataset,
    send,
    json,
    restart(how) {
      orthanc.restart(how);
    },
    failNextModification() {
      orthanc.failNextModification();
    },
    pass(milliseconds) {
      now += milliseconds;
    },
    find: async (request) =>
      z.array(z.string()).parse(await json('POST', '/tools/find', { Level: 'Study', Query: {}, ...request })),
    count: async (request) =>
      z
        .object({ Count: z.number() })
        .parse(await json('POST', '/tools/count-resources', { Level: 'Study', Query: {}, ...request })).Count,
  };
}
