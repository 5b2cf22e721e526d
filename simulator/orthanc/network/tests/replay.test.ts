import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { testServer, type TestServer } from '#simulator/orthanc/tests/server.ts';
import { configuration, NETWORK } from './recordedNetwork.ts';

let server: TestServer;
beforeEach(() => {
  server = testServer();
});
const id = (): string => server.dataset.ids.encode('Study', 1990);

it.each(
  NETWORK.map((exchange) => [exchange.request, JSON.stringify(exchange.body ?? null), exchange] as const),
)('as recorded: %s %s', async (request, _, exchange) => {
  const [method = '', path = ''] = request.split(' ');
  const body: unknown =
    typeof exchange.body === 'object'
      ? JSON.parse(JSON.stringify(exchange.body).replaceAll('{study}', id()))
      : exchange.body;
  const answer = await server.send(method, path, body);
  const text = await answer.text();
  expect({ status: answer.status, type: answer.headers.get('Content-Type') }).toEqual({
    status: exchange.status,
    type: exchange.type,
  });
  expect(z.safeParse(exchange.answer, text === '' ? '' : JSON.parse(text)).error).toBeUndefined();
});

it('a change of a modality replaces it as a whole', async () => {
  await server.send('PUT', '/modalities/new', {
    AET: 'REMOTE',
    Host: 'h',
    Port: '4253',
    AllowStore: false,
    LocalAet: 'US',
    Timeout: 7,
  });
  const read = async (): Promise<unknown> => server.json('GET', '/modalities/new/configuration');
  expect(await read()).toMatchObject({ Port: 4253, AllowStore: false, LocalAet: 'US', Timeout: 7 });
  await server.send('PUT', '/modalities/new', { AET: 'REMOTE', Host: 'h', Port: 104 });
  expect(configuration.parse(await read())).toMatchObject({ AllowStore: true, LocalAet: '', Timeout: 0 });
  expect(await server.json('GET', '/modalities')).toEqual([
    'ARCHIVE',
    'PACS-DYING',
    'PACS-OFF',
    'PACS-SLOW',
    'PACS-STRICT',
    'new',
  ]);
});

it('a remote may allow an echo, and refuse queries and retrievals', async () => {
  const entry = { AET: 'STORE-ONLY', Host: 'store-only.example', Port: 104 };
  await server.send('PUT', '/modalities/new', entry);
  const move = { Level: 'Study', Resources: [{ StudyInstanceUID: '1.2' }] };
  const post = async (what: string, body: unknown): Promise<unknown> =>
    server.json('POST', `/modalities/new/${what}`, body);
  const answers = [
    await post('echo', {}),
    await post('echo', { CheckFind: true }),
    await post('query', { Level: 'Study' }),
    await post('move', move),
    await post('get', move),
  ];
  const told = answers.map((answer) => z.object({ Details: z.string().optional() }).parse(answer).Details);
  const abort = (doing: string): string =>
    `DicomAssociation - ${doing} to AET "STORE-ONLY": Peer aborted Association (or never connected)`;
  expect(told).toEqual([
    undefined,
    abort('C-FIND'),
    abort('C-FIND'),
    abort('C-MOVE'),
    'C-GET SCU to AET "STORE-ONLY" has failed to receive DIMSE command',
  ]);
});

it('a host without an address is told', async () => {
  await server.send('PUT', '/modalities/new', { AET: 'X', Host: 'pacs.nowhere.invalid', Port: 104 });
  expect(await server.json('POST', '/modalities/new/echo', {})).toMatchObject({
    Details:
      'DicomAssociation - connecting to AET "X": Attempt to connect to unknown host: pacs.nowhere.invalid',
  });
});
