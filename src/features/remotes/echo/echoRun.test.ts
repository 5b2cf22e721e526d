// Connection tests: what a failure means, a few at a time, stopped, and what stays on the device.
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#api/ApiError.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { echoFailure } from './echoFailure.ts';
import { echoRun, forgetTests, stopEchoes, testAll, testModality } from './echoRun.ts';
import { forgetEcho, lastEchoes } from './lastEchoes.ts';

type Answer = () => Response | Promise<Response>;

const answers = new Map<string, Answer>();
let open: number;
let mostOpen: number;

const failed = (Details: string): Response => Response.json({ Details }, { status: 500 });

beforeEach(() => {
  answers.clear();
  [open, mostOpen] = [0, 0];
  for (const name of lastEchoes.get().keys()) forgetEcho(name);
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    const name = new URL(url).pathname.split('/')[2] ?? '';
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
    try {
      return await Promise.race([(answers.get(name) ?? (() => Response.json({})))(), aborted]);
    } finally {
      open -= 1;
    }
  });
  return () => vi.unstubAllGlobals();
});

const association = 'DicomAssociation - connecting to AET "REMOTE": ';

test.each([
  [`${association}TCP Initialization Error: Operation now in progress`, 'unreachable'],
  [`${association}Attempt to connect to unknown host: nowhere`, 'unknownHost'],
  [`${association}DUL Association Rejected`, 'rejected'],
  [`${association}DUL network read timeout`, 'timeout'],
  ['Error in the network protocol', 'network'],
  ['No modality with symbolic name: nope', 'unknownRemote'],
  ['Anything else', 'other'],
])('%s: %s', (detail, kind) => {
  const error = new ApiError({
    server: 'orthanc',
    method: 'POST',
    path: '/',
    kind: 'server',
    status: 500,
    detail,
  });
  expect(echoFailure(error)).toEqual({ kind, words: detail });
});

test('what isn’t the remote’s failure is no result', async () => {
  answers.set('PACS', () => Promise.reject(new TypeError('offline')));
  await testModality({ name: 'PACS', timeout: 0 }, 'echo');
  expect(lastEchoes.get().has('PACS')).toBe(false);
  expect(echoRun.get().notTested.get('PACS')).toMatchObject({ kind: 'offline' });
  answers.delete('PACS');
  await testModality({ name: 'PACS', timeout: 0 }, 'find');
  expect(echoRun.get().notTested.size).toBe(0);
  expect(lastEchoes.get().get('PACS')).toMatchObject({ kind: 'find' });
});

test('the device keeps the kind of failure, not the words of the server', async () => {
  answers.set('PACS', () => failed(`${association}DUL Association Rejected`));
  await testModality({ name: 'PACS', timeout: 0 }, 'echo');
  expect(lastEchoes.get().get('PACS')?.failure).toBe('rejected');
  expect(echoRun.get().words.get('PACS')).toContain('Rejected');
  const stored = deviceStorage.getItem('castellan.echoes') ?? '';
  expect(Object.keys(JSON.parse(stored).PACS).toSorted()).toEqual(['at', 'failure', 'kind', 'ms']);
  forgetEcho('PACS');
  expect(lastEchoes.get().has('PACS')).toBe(false);
});

test('a test that began before its modality was changed says nothing', async () => {
  const server = Promise.withResolvers<Response>();
  for (const answer of [Response.json({}), failed('Anything else')]) {
    answers.set('PACS', () => server.promise.then(() => answer));
    const testing = testModality({ name: 'PACS', timeout: 0 }, 'echo');
    forgetTests('PACS');
    server.resolve(answer);
    await testing;
    expect(lastEchoes.get().has('PACS')).toBe(false);
    expect(echoRun.get()).toMatchObject({ words: new Map(), testing: new Set() });
  }
  answers.set('OFF', () => Promise.reject(new TypeError('offline')));
  await testModality({ name: 'OFF', timeout: 0 }, 'echo');
  expect(echoRun.get().notTested.has('OFF')).toBe(true);
  forgetTests('OFF');
  expect(echoRun.get().notTested.has('OFF')).toBe(false);
});

const many = Array.from({ length: 8 }, (_, index) => ({ name: `M${String(index)}`, timeout: 0 }));

test('all are tested, three at a time', async () => {
  await testAll(many, 'echo');
  expect(mostOpen).toBe(3);
  expect(lastEchoes.get().size).toBe(8);
  expect(echoRun.get()).toMatchObject({ all: undefined, testing: new Set() });
});

test('stopped: what was being tested and what waited has no result', async () => {
  const never = new Promise<Response>(() => {});
  for (const { name } of many.slice(2)) answers.set(name, () => never);
  const running = testAll(many, 'echo');
  await vi.waitFor(() => expect(echoRun.get().all?.done).toBe(2));
  stopEchoes();
  await running;
  expect([...lastEchoes.get().keys()].toSorted()).toEqual(['M0', 'M1']);
  expect(echoRun.get()).toMatchObject({ all: undefined, testing: new Set() });
});
