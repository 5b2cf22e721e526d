import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';

const job = z.looseObject({
  State: z.string(),
  Progress: z.number(),
  ErrorCode: z.number(),
  CompletionTime: z.string().optional(),
  UserData: z.unknown().optional(),
});
const created = z.object({ ID: z.string() });

let server: TestServer;
beforeEach(() => {
  server = testServer();
});

/** A generated study of many instances: its job runs for a while. */
function longStudy(): string {
  const slot = Array.from({ length: 2000 }, (_, at) => at).find(
    (at) => server.dataset.instanceCount(at) > 40,
  );
  return server.dataset.ids.encode('Study', slot ?? -1);
}
async function start(body: Record<string, unknown> = {}, remote = 'ARCHIVE'): Promise<string> {
  const whole = { Resources: [longStudy()], Synchronous: false, ...body };
  return created.parse(await server.json('POST', `/modalities/${remote}/store`, whole)).ID;
}
const read = async (id: string): Promise<z.infer<typeof job>> =>
  job.parse(await server.json('GET', `/jobs/${id}`));
const states = async (...ids: string[]): Promise<string[]> =>
  (await Promise.all(ids.map(read))).map(({ State }) => State);
const act = async (action: string, id: string): Promise<number> =>
  (await server.send('POST', `/jobs/${id}/${action}`, '')).status;
const remove = async (id: string): Promise<number> => (await server.send('DELETE', `/jobs/${id}`)).status;

describe('two jobs run at a time', () => {
  it('and of those that wait, a higher priority starts first', async () => {
    const ids = [await start(), await start(), await start(), await start({ Priority: 7 })] as const;
    expect(await states(...ids)).toEqual(['Running', 'Running', 'Pending', 'Pending']);
    await act('cancel', ids[0]);
    server.pass(200);
    expect(await states(...ids)).toEqual(['Failure', 'Running', 'Pending', 'Running']);
    server.pass(60_000);
    expect(await states(...ids)).toEqual(['Failure', 'Success', 'Success', 'Success']);
  });
});

describe('actions', () => {
  it('on a running job take effect at its next instance', async () => {
    const id = await start();
    server.pass(200);
    expect(await act('pause', id)).toBe(200);
    expect((await read(id)).State).toBe('Running');
    server.pass(100);
    const paused = await read(id);
    expect([paused.State, paused.Progress > 0 && paused.Progress < 50]).toEqual(['Paused', true]);
    server.pass(60_000);
    expect(await read(id)).toMatchObject({ State: 'Paused', Progress: paused.Progress });
    expect([await act('resubmit', id), await remove(id), await act('resume', id)]).toEqual([400, 404, 200]);
    server.pass(60_000);
    expect((await read(id)).State).toBe('Success');
  });
  it('on a waiting job are immediate', async () => {
    await start();
    await start();
    const id = await start();
    await act('pause', id);
    expect(await states(id)).toEqual(['Paused']);
    await act('resume', id);
    await act('cancel', id);
    expect(await read(id)).toMatchObject({
      State: 'Failure',
      ErrorCode: 37,
      ErrorDescription: 'This job was canceled',
    });
  });
  it('on an ended job are taken without effect, refused, or start it over', async () => {
    const good = await start();
    const bad = await start({}, 'PACS-OFF');
    server.pass(60_000);
    const all = async (id: string): Promise<number[]> => [
      await act('pause', id),
      await act('cancel', id),
      await act('resume', id),
      await act('resubmit', id),
    ];
    expect([await all(good), await all(bad)]).toEqual([
      [200, 200, 400, 400],
      [200, 200, 400, 200],
    ]);
    expect(await states(good, bad)).toEqual(['Success', 'Running']);
    server.pass(60_000);
    expect(await read(bad)).toMatchObject({ State: 'Failure', ErrorCode: 9, Progress: 0 });
    expect([await remove(good), await remove(good), await act('cancel', good)]).toEqual([200, 404, 400]);
    expect(await (await server.send('GET', `/jobs/${good}`)).text()).toBe('');
  });
});

it('tells a running job without an end, an ended one without an estimate', async () => {
  const id = await start({ UserData: { by: 'me' } });
  server.pass(300);
  const running = await read(id);
  expect(Object.keys(running)).toContain('EstimatedTimeOfArrival');
  expect(running).toMatchObject({ ErrorDescription: 'Success', UserData: { by: 'me' } });
  expect(running.CompletionTime).toBeUndefined();
  server.pass(60_000);
  const ended = await read(id);
  expect(Object.keys(ended)).not.toContain('EstimatedTimeOfArrival');
  expect(ended.CompletionTime).toMatch(/^\d{8}T\d{6}\.\d{6}$/);
  expect(Object.keys(await read(await start()))).not.toContain('UserData');
});

it('keeps the last ten that have completed, sorted by id', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    ids.push(await start({ Resources: [] }));
    server.pass(10);
  }
  const kept = await server.json('GET', '/jobs');
  expect(kept).toEqual(ids.slice(2).sort());
  expect((await server.send('GET', `/jobs/${ids[0] ?? ''}`)).status).toBe(404);
});

it('fails where an instance was deleted after the start, and says how many', async () => {
  await start();
  await start();
  const id = await start();
  await server.send('DELETE', `/studies/${longStudy()}`);
  server.pass(60_000);
  expect(await read(id)).toMatchObject({
    State: 'Failure',
    ErrorCode: -1,
    ErrorDescription: 'Internal error',
    ErrorDetails: '',
    Content: { FailedInstancesCount: 1 },
  });
});

it('goes on with what ran after a clean restart', async () => {
  const id = await start();
  server.pass(300);
  const { Progress } = await read(id);
  server.restart('clean');
  expect(await read(id)).toMatchObject({ State: 'Running', Progress });
  server.pass(60_000);
  expect((await read(id)).State).toBe('Success');
});

it.each([
  ['clean', {}, 1],
  ['crash', {}, 0],
  ['clean', { isPlugin: true }, 1],
  ['crash', { isPlugin: true }, 0],
] as const)(
  'after a %s restart (%j) there are %i jobs',
  async (how, { isPlugin }: { isPlugin?: true }, left) => {
    await start({ Resources: [] });
    const body = { Resources: [longStudy()], Synchronous: false };
    if (isPlugin) await server.json('POST', '/dicom-web/servers/cloud/stow', body);
    server.pass(60_000);
    await server.json('GET', '/jobs');
    server.restart(how);
    expect(await server.json('GET', '/jobs')).toHaveLength(left);
  },
);
