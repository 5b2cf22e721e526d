import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '#hardening/caller.js';
import { StillLocked, createLock } from '#hardening/recording/locks.js';
import { mintRecorded } from '#hardening/recording/minting.js';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets timers end at once until the work is done. */
async function quickly<Value>(work: Promise<Value>): Promise<Value> {
  const state = { isOpen: true };
  const end = work.finally(() => (state.isOpen = false));
  end.catch(() => undefined);
  while (state.isOpen) await vi.advanceTimersByTimeAsync(50);
  return end;
}

const after = async (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

describe('a lock', () => {
  test('is held by one at a time', async () => {
    const store = createVerdictStore(Date.now);
    const order: string[] = [];
    const work = (name: string, milliseconds: number) =>
      createLock(store, name)('study', async () => {
        order.push(`${name} begins`);
        await after(milliseconds);
        order.push(`${name} ends`);
      });
    await quickly(Promise.all([work('a', 500), work('b', 500), work('c', 0)]));
    expect(order.map((step, index) => [index % 2, step.endsWith('ends')])).toEqual(
      order.map((_, index) => [index % 2, index % 2 === 1]),
    );
  });

  test('is kept by one that died for less than a minute', async () => {
    const store = createVerdictStore(Date.now);
    const died = createLock(store, 'died')('study', async () => after(10_000_000));
    const began = Date.now();
    await quickly(createLock(store, 'a')('study', async () => undefined));
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(store.get('study')).toBeUndefined();
    await quickly(died);
  });

  test('outlasts a write that begins as late as it may, and takes as long as nginx waits for one', async () => {
    const store = createVerdictStore(Date.now);
    const order: string[] = [];
    const slow = createLock(store, 'slow')('study', async (mayBegin) => {
      while (mayBegin()) await after(10);
      await after(30_000);
      order.push('written');
    });
    const next = createLock(store, 'next')('study', async () => {
      order.push('next');
    });
    await quickly(Promise.all([slow, next]));
    expect(order).toEqual(['written', 'next']);
  });

  test('that somebody else has meanwhile isn’t given back', async () => {
    const store = createVerdictStore(Date.now);
    await createLock(store, 'a')('study', async () => {
      store.delete('study');
      store.add('study', 'b', 15_000);
    });
    expect(store.get('study')).toBe('b');
  });

  test('isn’t waited for without end', async () => {
    const store = createVerdictStore(Date.now);
    store.add('study', 'b', 10_000_000);
    await expect(quickly(createLock(store, 'a')('study', async () => undefined))).rejects.toThrow(
      StillLocked,
    );
  });
});

test('where the records of one study stay locked, no token leaves, and the others are as before', async () => {
  const store = createVerdictStore(Date.now);
  store.add('locked', 'b', 10_000_000);
  const records = new Map<string, string>();
  const payload = btoa(JSON.stringify({ id: 'a' })).replaceAll('=', '');
  const token = `${btoa('{}').replaceAll('=', '')}.${payload}.${'A'.repeat(43)}`;
  const written: string[] = [];
  const ask: Ask = async ({ method, path, body }) => {
    if (path.startsWith('/auth/')) return { status: 200, text: JSON.stringify({ Token: token }) };
    const [, , study = ''] = path.split('/');
    const text = records.get(study);
    if (method === 'GET')
      return text === undefined ? { status: 404, text: '' } : { status: 200, text, etag: '"0"' };
    written.push(`${method} ${study}`);
    if (body === undefined) records.delete(study);
    else records.set(study, body);
    return { status: 200, text: '' };
  };
  const link = {
    id: 'a',
    type: 'stone-viewer-publication',
    end: undefined,
    studies: ['open', 'locked'],
    body: '{}',
  };
  const around = { ask, alone: createLock(store, 'a'), headers: [], user: 'ada', now: Date.now() };
  const { status, body } = await quickly(
    mintRecorded({ method: 'PUT', target: '/auth/tokens/x', headers: [] }, link, around),
  );
  expect({ status, hasToken: body.includes(token) }).toEqual({ status: 502, hasToken: false });
  expect(written).toEqual(['PUT open', 'DELETE open']);
  expect(records.size).toBe(0);
});
