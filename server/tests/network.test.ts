// The simulated DICOM network over HTTP: its size by an option, and a restart of Orthanc on request.
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { signInByFetch } from '#e2e/support/signInByFetch.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';

let server: RunningServer;
let token: string;

beforeAll(async () => {
  server = await startServer({
    backend: { kind: 'simulated', size: 200, remoteSize: 2100 },
    port: 0,
    control: true,
    folder: tmpdir(),
  });
  token = (await signInByFetch({ name: 'admin', password: 'admin' }, server.url)).value;
});
afterAll(() => server.close());

const send = async (method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const control = async (body: unknown): Promise<number> => (await send('POST', '/__control', body)).status;
const created = z.object({ ID: z.string() });

test('the archive answers with as many studies as asked for', async () => {
  const query = { Level: 'Study', Query: { PatientName: '' } };
  const made = await send('POST', '/orthanc/modalities/ARCHIVE/query', query);
  const { ID } = created.parse(await made.json());
  const answers = await send('GET', `/orthanc/queries/${ID}/answers?expand&simplify`);
  expect(z.array(z.unknown()).parse(await answers.json())).toHaveLength(2100);
});

test('a crash loses queries, jobs, changed remotes and the log level; nothing else knows of it', async () => {
  const query = { Level: 'Study', Query: { PatientID: 'nobody' } };
  const made = await send('POST', '/orthanc/modalities/ARCHIVE/query', query);
  const answers = `/orthanc/queries/${created.parse(await made.json()).ID}/answers`;
  const store = { Resources: [], Synchronous: false };
  const job = created.parse(await (await send('POST', '/orthanc/modalities/ARCHIVE/store', store)).json());
  await send('PUT', '/orthanc/modalities/new', { AET: 'NEW', Host: 'h', Port: 104 });
  await send('DELETE', '/orthanc/modalities/ARCHIVE');
  await fetch(`${server.url}/orthanc/tools/log-level`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}` },
    body: 'trace',
  });
  const read = async (): Promise<unknown[]> => [
    (await send('GET', answers)).status,
    (await send('GET', `/orthanc/jobs/${job.ID}`)).status,
    (await send('GET', '/orthanc/modalities/new/configuration')).status,
    (await send('GET', '/orthanc/modalities/ARCHIVE/configuration')).status,
    await (await send('GET', '/orthanc/tools/log-level')).text(),
  ];
  expect(await read()).toEqual([200, 200, 200, 404, 'trace']);
  expect(await control({ restartOrthanc: 'crash' })).toBe(204);
  expect(await read()).toEqual([404, 404, 404, 200, 'default']);
  expect(await control({ restartOrthanc: 'slowly' })).toBe(400);
});

test('the next modification fails halfway when a test asks for it', async () => {
  expect(await control({ failNextModification: true })).toBe(204);
  const found = await send('POST', '/orthanc/tools/find', { Level: 'Study', Query: {}, Limit: 1 });
  const [study = ''] = z.array(z.string()).parse(await found.json());
  const states = [];
  for (let count = 0; count < 2; count += 1) {
    const body = { Asynchronous: true, Replace: { StudyDescription: 'x' } };
    const { ID } = created.parse(await (await send('POST', `/orthanc/studies/${study}/modify`, body)).json());
    const state = async (): Promise<string> =>
      z.looseObject({ State: z.string() }).parse(await (await send('GET', `/orthanc/jobs/${ID}`)).json())
        .State;
    await expect.poll(state, { timeout: 20_000 }).not.toBe('Running');
    states.push(await state());
  }
  expect(states).toEqual(['Failure', 'Success']);
});
