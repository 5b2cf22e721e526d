import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { connect, request, sendExpectingEmpty, type Connection } from '#api/http.ts';
import { slowRequests } from '#api/timeLimit.ts';

const answers = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', answers);
  connect({
    base: { orthanc: 'http://castellan.test/orthanc', keycloak: 'http://castellan.test/keycloak' },
    getToken: () => Promise.resolve('token'),
    explainRefusal: (): ReturnType<Connection['explainRefusal']> => Promise.resolve({ because: 'policy' }),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  answers.mockReset();
});

const named = z.object({ Name: z.string() });
const read = (): Promise<unknown> => request('orthanc', '/system', named);
const write = (): Promise<unknown> => sendExpectingEmpty('orthanc', '/studies/1/labels/a', { method: 'PUT' });

/** Never answers, but hears the abort, as `fetch` does. */
const hang = (_url: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () =>
      reject(signal.reason instanceof Error ? signal.reason : new Error()),
    ),
  );

async function kindOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    return error instanceof ApiError ? error.kind : 'another error';
  }
}

const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const json = { headers: { 'Content-Type': 'application/json' } };

describe('status 200 is no success by itself', () => {
  test.each([
    ['the right shape', '{"Name":"x"}', json, 'done', 'garbled'],
    ['nothing', '', {}, 'garbled', 'done'],
    ['a page', '<p>Please sign in.</p>', html, 'garbled', 'garbled'],
    ['an empty page', '', html, 'garbled', 'garbled'],
    ['a page that says it is JSON', '<p>Please sign in.</p>', json, 'garbled', 'garbled'],
    ['a page that is JSON in truth', '{"Name":"x"}', html, 'garbled', 'garbled'],
    ['half of it', '{"Name":', json, 'garbled', 'garbled'],
    ['null', 'null', json, 'garbled', 'garbled'],
    ['another shape', '{"Name":1}', json, 'garbled', 'garbled'],
  ])('%s', async (_name, body, init, asRead, asWrite) => {
    answers.mockImplementation(() => Promise.resolve(new Response(body, init)));
    expect(await kindOf(read())).toBe(asRead);
    expect(await kindOf(write())).toBe(asWrite);
  });
});

describe('the time that a request has', () => {
  test('a read is given up after 10 s, a write after 30 s', async () => {
    answers.mockImplementation(hang);
    const reading = kindOf(read());
    const writing = kindOf(write());
    await vi.advanceTimersByTimeAsync(9_999);
    expect(answers).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toBe('timeout');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await writing).toBe('timeout');
  });

  test('a body that comes in pieces is waited for as long as pieces come', async () => {
    let pieces: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (pieces = controller) });
    answers.mockImplementation(() => Promise.resolve(new Response(body, json)));
    const reading = kindOf(read());
    for (const piece of ['{"Name"', ':', '"x"', '}']) {
      await vi.advanceTimersByTimeAsync(8_000);
      pieces?.enqueue(new TextEncoder().encode(piece));
    }
    pieces?.close();
    expect(await reading).toBe('done');
  });

  test('a body that stops half way is given up', async () => {
    answers.mockImplementation((_url, { signal }) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"Name"'));
          signal?.addEventListener('abort', () => controller.error(signal.reason));
        },
      });
      return Promise.resolve(new Response(body, json));
    });
    const reading = kindOf(read());
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await reading).toBe('timeout');
  });

  test('after 5 s it is told of; it may be stopped, and is forgotten when it ends', async () => {
    answers.mockImplementation(hang);
    const writing = kindOf(write());
    await vi.advanceTimersByTimeAsync(4_999);
    expect(slowRequests.get()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(slowRequests.get()).toMatchObject([{ server: 'orthanc' }]);
    slowRequests.stop();
    expect(await writing).toBe('timeout');
    expect(slowRequests.get()).toEqual([]);
  });
});

test.each([
  [401, 'policy'],
  [403, 'gone'],
])('%i for a good session is a refusal: %s', async (status, because) => {
  connect({
    base: { orthanc: 'http://castellan.test/orthanc', keycloak: 'http://castellan.test/keycloak' },
    getToken: () => Promise.resolve('token'),
    explainRefusal: (): ReturnType<Connection['explainRefusal']> => Promise.resolve({ because: 'gone' }),
  });
  answers.mockImplementation(() => Promise.resolve(new Response(null, { status })));
  await expect(read()).rejects.toMatchObject({ kind: 'forbidden', refusal: { because } });
});
