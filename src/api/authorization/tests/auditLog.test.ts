import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { auditLogStateQuery, isAuditLogOff, readAuditLog } from '#api/authorization/auditLog.ts';
import { connectTest } from '#api/tests/connectTest.ts';

let answer: () => Response;
let asked: URL;

beforeEach(() => {
  connectTest();
  vi.stubGlobal('fetch', async (address: string) => {
    asked = new URL(address, 'http://castellan.test');
    return Promise.resolve(answer());
  });
});

// As plugin 0.11.4 answers.
const labeled = {
  Action: 'added-label',
  JsonLogData: 'research',
  ResourceId: '0002b513-783262ed-4b3dce1b-250c84d0-723f6159',
  ResourceType: 'Study',
  SourcePlugin: 'authorization',
  Timestamp: '2026-11-21T02:39:01.026Z',
  UserId: '09efc196-6213-4b5a-8919-8b1a2fd19018',
  UserName: 'admin',
};

test('an entry of the log', async () => {
  answer = () => Response.json([labeled, { ...labeled, Action: 'download', JsonLogData: null }]);
  const [first, second] = await readAuditLog({ limit: 2 });
  expect(first).toEqual({
    timestamp: new Date('2026-11-21T02:39:01.026Z'),
    userId: labeled.UserId,
    userName: 'admin',
    resourceId: labeled.ResourceId,
    resourceType: 'Study',
    action: 'added-label',
    data: 'research',
  });
  expect(second).not.toHaveProperty('data');
});

test('null is an empty page', async () => {
  answer = () => Response.json(null);
  expect(await readAuditLog({ limit: 10 })).toEqual([]);
});

test('missing and hostile members cost no entry', async () => {
  const hostile = { ...labeled, Timestamp: 'yesterday', UserName: '\u202Enimda', JsonLogData: { a: [{}] } };
  answer = () => Response.json([labeled, {}, { UserId: 7, Action: null, Timestamp: 0 }, hostile]);
  const entries = await readAuditLog({ limit: 10 });
  expect(entries).toHaveLength(4);
  expect(entries[1]).toEqual({
    timestamp: new Date(labeled.Timestamp),
    resourceId: '',
    resourceType: '',
    action: '',
  });
  expect(entries[3]).toMatchObject({ userName: '\u202Enimda', data: { a: [{}] } });
  expect(entries.every(({ timestamp }) => !Number.isNaN(timestamp.getTime()))).toBe(true);
});

test('what is asked for is in the address, and no sign of it is lost', async () => {
  answer = () => Response.json(null);
  const from = new Date('2026-03-29T02:30:00.125+01:00');
  const asking = {
    from,
    to: new Date('2026-03-30T00:00:00Z'),
    userId: 'a+b&c',
    resourceId: 'x y',
    action: 'download',
  };
  await readAuditLog({ ...asking, since: 20, limit: 500 });
  expect(asked.pathname).toBe('/orthanc/auth/audit-logs');
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    'from-timestamp': '2026-03-29T01:30:00.125Z',
    'to-timestamp': '2026-03-30T00:00:00.000Z',
    'user-id': 'a+b&c',
    'resource-id': 'x y',
    action: 'download',
    since: '20',
    limit: '500',
    'log-data-format': 'json',
  });
  expect(asked.search).toContain('a%2Bb%26c');
});

test.each([0, -5])('a limit of %d never asks for the whole log', async (limit) => {
  answer = () => Response.json(null);
  await readAuditLog({ limit });
  expect(asked.searchParams.get('limit')).toBe('1');
});

test('404 is a log that is off, and nothing else is', async () => {
  const stateOf = () =>
    new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(auditLogStateQuery);
  answer = () => Response.json({ Message: 'Unknown resource' }, { status: 404 });
  const failure: unknown = await readAuditLog({ limit: 1 }).catch((error: unknown) => error);
  expect(isAuditLogOff(failure)).toBe(true);
  expect(await stateOf()).toBe('off');
  for (const status of [400, 403, 500]) {
    answer = () => new Response(null, { status });
    const other: unknown = await readAuditLog({ limit: 1 }).catch((error: unknown) => error);
    expect(isAuditLogOff(other)).toBe(false);
    await expect(stateOf()).rejects.toMatchObject({ status });
  }
  answer = () => Response.json([labeled]);
  expect(await stateOf()).toBe('on');
});

test.each([{}, 'done', [null], [['x']], { entries: [] }])('%j is no log', async (body) => {
  answer = () => Response.json(body);
  await expect(readAuditLog({ limit: 1 })).rejects.toMatchObject({ kind: 'garbled' });
});
