import { QueryClient } from '@tanstack/react-query';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { deviceStorage } from '#lib/safeStorage.ts';

import { logStateOf, logSwitch, resumeLogSwitch, startLogSwitch } from './logSwitch.ts';
import { systemMessages } from './systemMessages.ts';

const said = vi.hoisted(() => ({ done: vi.fn(), failed: vi.fn() }));
vi.mock('#ui/notices/notify.ts', () => ({ notify: said }));

// A module that is still loading would not arrive while the clock stands still.
beforeAll(() => systemMessages.load('en'));

const minute = 60_000;
let level: string;
let isDown: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  vi.stubGlobal('navigator', { languages: ['en'] });
  for (const key of deviceStorage.keys()) deviceStorage.removeItem(key);
  said.done.mockClear();
  said.failed.mockClear();
  [level, isDown] = ['trace', false];
  connectTest({ base: { orthanc: 'http://o', keycloak: 'http://k' } });
  vi.stubGlobal('fetch', async (_url: string, { method, body }: { method: string; body?: string }) => {
    if (isDown) throw new TypeError('down');
    if (method === 'PUT') level = body ?? '';
    return new Response(method === 'PUT' ? '' : level);
  });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const client = new QueryClient();

test('after 15 minutes it is switched back, also by the page after a reload', async () => {
  startLogSwitch(client, 'trace');
  await vi.advanceTimersByTimeAsync(5 * minute);
  resumeLogSwitch(client);
  await vi.advanceTimersByTimeAsync(9 * minute);
  expect(level).toBe('trace');
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(level).toBe('default');
  expect(said.done).toHaveBeenCalledOnce();
  expect(logSwitch.get()).toBeUndefined();
});

test('what someone else has set meanwhile is theirs', async () => {
  startLogSwitch(client, 'trace');
  level = 'verbose';
  await vi.advanceTimersByTimeAsync(16 * minute);
  expect(level).toBe('verbose');
  expect(logSwitch.get()).toBeUndefined();
});

test('without the server it stays on record, and that is said', async () => {
  startLogSwitch(client, 'verbose');
  isDown = true;
  await vi.advanceTimersByTimeAsync(17 * minute);
  expect(said.failed).toHaveBeenCalledOnce();
  expect(logSwitch.get()?.level).toBe('verbose');
});

test('one whose time was over when the page opened is left to a person', async () => {
  startLogSwitch(client, 'trace');
  const stored = deviceStorage.getItem('castellan.logLevel') ?? '';
  startLogSwitch(client, 'default');
  deviceStorage.setItem('castellan.logLevel', stored);
  vi.setSystemTime(Date.now() + 16 * minute);
  resumeLogSwitch(client);
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(level).toBe('trace');
  expect(logStateOf('trace', logSwitch.get(), Date.now())).toEqual({ kind: 'overdue' });
});

test.each([
  ['default', { level: 'trace', until: 2000 }, { kind: 'quiet' }],
  ['trace', undefined, { kind: 'others' }],
  ['verbose', { level: 'trace', until: 2000 }, { kind: 'others' }],
  ['trace', { level: 'trace', until: 2000 }, { kind: 'counting', secondsLeft: 1 }],
  ['trace', { level: 'trace', until: 1000 }, { kind: 'overdue' }],
] as const)('%s with %j', (read, own, state) => {
  expect(logStateOf(read, own, 1000)).toEqual(state);
});
