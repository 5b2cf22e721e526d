import { expect, test } from 'vitest';
import { faults } from '#server/faults.ts';
import { createOutages, parseControl } from '#server/outages.ts';
import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';

/** A server that counts what it was asked to do. */
function counting() {
  const done: string[] = [];
  return {
    done,
    next: async (request: Request): Promise<Response> => {
      done.push(request.method);
      return Promise.resolve(Response.json('done'));
    },
  };
}

const write = (): Request =>
  new Request('http://127.0.0.1/orthanc/auth/settings/roles', { method: 'PUT', body: '{}' });

test.each([true, false])(
  'an answer is lost; what was asked is done only where it says so: %s',
  async (afterwards) => {
    const outages = createOutages();
    const { done, next } = counting();
    outages.set({ orthanc: { state: 'fail-500', afterwards, delay: 0, only: '^PUT ', times: 1 } });
    const through = async (): Promise<Response> =>
      outages.through('orthanc', write(), '/auth/settings/roles', next);
    expect((await through()).status).toBe(500);
    expect(done).toEqual(afterwards ? ['PUT'] : []);
    expect((await through()).status).toBe(200);

    outages.set({ orthanc: { state: 'drop', afterwards, delay: 0, only: '' } });
    await expect(through()).rejects.toThrow(ConnectionDropped);
    expect(done).toHaveLength(afterwards ? 3 : 1);
  },
);

test('only every third fails, counted from each message on', async () => {
  const outages = createOutages();
  const { next } = counting();
  const statuses = async (count: number): Promise<number[]> => {
    const answers: number[] = [];
    for (let asked = 0; asked < count; asked += 1) {
      answers.push((await outages.through('orthanc', write(), '/auth/settings/roles', next)).status);
    }
    return answers;
  };
  const third = { state: 'forbidden', afterwards: false, delay: 0, only: '', every: 3 } as const;
  outages.set({ orthanc: third });
  expect(await statuses(7)).toEqual([200, 200, 403, 200, 200, 403, 200]);
  outages.set({ orthanc: third });
  expect(await statuses(3)).toEqual([200, 200, 403]);
});

test.each([
  ['unauthorized', 401, ''],
  ['forbidden', 403, ''],
  ['not-found', 404, ''],
  ['conflict', 409, ''],
  ['fail-500', 500, '<html>'],
  ['down', 502, '<html>'],
  ['cut', 200, '"d'],
  ['garbage', 200, '<!doctype html>'],
  ['empty', 200, ''],
  ['null', 200, 'null'],
  ['wrong-shape', 200, '{"message":"OK"}'],
] as const)('%s is answered with %i', async (state, status, beginning) => {
  const outages = createOutages();
  outages.set({ keycloak: { state, afterwards: false, delay: 0, only: '' } });
  const answer = await outages.through('keycloak', write(), '/admin', counting().next);
  expect(answer.status).toBe(status);
  const text = await answer.text();
  expect(text.startsWith(beginning)).toBe(true);
  expect(text).not.toBe('"done"');
});

test('a request that hangs does so until its sender gives up', async () => {
  const outages = createOutages();
  const { done, next } = counting();
  outages.set({ orthanc: { state: 'hang', afterwards: false, delay: 0, only: '' } });
  const sender = new AbortController();
  const request = new Request('http://127.0.0.1/orthanc/system', { signal: sender.signal });
  const answer = outages.through('orthanc', request, '/system', next).catch((error: unknown) => error);
  sender.abort();
  expect(await answer).toBeInstanceOf(ConnectionDropped);
  expect(done).toEqual([]);
});

test('every fault may be ordered, for the servers and for the files of the console', () => {
  for (const state of faults) {
    const control = parseControl(JSON.stringify({ console: { state, only: '^GET /config' } }));
    expect(control).toMatchObject({ console: { state } });
  }
  expect(parseControl('{"console": {"state": "broken"}}')).toContain('console.state');
});
