import { beforeEach, expect, test } from 'vitest';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';
import { cacheMs, maxCached, sharedVerdict } from '#hardening/shares/verdictCache.js';
import type { VerdictStore } from '#hardening/shares/verdictCache.js';

let now = 0;
let store: VerdictStore;
let reads = 0;
beforeEach(() => {
  now = 1_000_000;
  reads = 0;
  store = createVerdictStore(() => now);
});

type Verdict = Awaited<ReturnType<Parameters<typeof sharedVerdict>[2]>>;
const passing: Verdict = { refusedBy: undefined, holdsUntil: Infinity };
const revoked: Verdict = { refusedBy: 'linkRevoked', holdsUntil: Infinity };

const pause = async (milliseconds: number): Promise<void> => {
  now += milliseconds;
  await new Promise((done) => {
    setImmediate(done);
  });
};

/** The verdict on a token; `read` is what the records say if they are read. */
const ask = async (key: string, read: () => Verdict | Promise<Verdict>) =>
  sharedVerdict(key, { store, clock: () => now, pause }, async () => {
    reads += 1;
    return read();
  });

test('a verdict is kept for 30 seconds, and then read again', async () => {
  expect(await ask('a', () => passing)).toBeUndefined();
  now += cacheMs - 1;
  expect(await ask('a', () => revoked)).toBeUndefined();
  now += 1;
  expect(await ask('a', () => revoked)).toBe('linkRevoked');
  now += 1000;
  expect(await ask('a', () => passing)).toBe('linkRevoked');
  expect(reads).toBe(2);
});

test('the 30 seconds begin with the reading, whose answer may be old when it comes', async () => {
  await ask('a', () => {
    now += 20_000;
    return passing;
  });
  now += 9_999;
  expect(await ask('a', () => revoked)).toBeUndefined();
  now += 1;
  expect(await ask('a', () => revoked)).toBe('linkRevoked');
});

test('a reading of more than 30 seconds isn’t kept', async () => {
  await ask('a', () => {
    now += cacheMs;
    return passing;
  });
  expect(await ask('a', () => revoked)).toBe('linkRevoked');
});

test('no verdict is kept past the end of the token or of a record', async () => {
  await ask('a', () => ({ refusedBy: undefined, holdsUntil: now + 2000 }));
  now += 1999;
  expect(await ask('a', () => revoked)).toBeUndefined();
  now += 1;
  expect(await ask('a', () => revoked)).toBe('linkRevoked');
});

test('a failure isn’t kept', async () => {
  const failing = ask('a', () => Promise.reject(new Error('down')));
  await expect(failing).rejects.toThrow('down');
  expect(store.size()).toBe(0);
  expect(await ask('a', () => passing)).toBeUndefined();
});

test('500 requests at once share one reading', async () => {
  const slow = async (): Promise<Verdict> => {
    await pause(40);
    return revoked;
  };
  const answers = await Promise.all(Array.from({ length: 500 }, async () => ask('a', slow)));
  expect(new Set(answers)).toEqual(new Set(['linkRevoked']));
  expect(reads).toBe(1);
});

test('requests that wait for a reading that fails read themselves', async () => {
  const verdicts = [() => Promise.reject(new Error('down')), () => passing, () => revoked];
  const next = async (): Promise<Verdict> => {
    const mine = verdicts.shift();
    await pause(40);
    return mine?.() ?? passing;
  };
  const answers = await Promise.allSettled([ask('a', next), ask('a', next), ask('a', next)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(reads).toBe(2);
});

test('nobody waits for ever for a reading that doesn’t end', async () => {
  store.add('a', 'reading', 1e9);
  expect(await ask('a', () => revoked)).toBe('linkRevoked');
  expect(reads).toBe(1);
});

test('10,000 tokens are kept; one more is read each time, until others have ended', async () => {
  for (let at = 0; at < maxCached; at += 1) await ask(`token ${at}`, () => passing);
  await ask('one more', () => passing);
  expect(await ask('one more', () => revoked)).toBe('linkRevoked');
  expect(store.size()).toBe(10_000);
  reads = 0;
  expect(await ask('token 0', () => revoked)).toBeUndefined();
  expect(reads).toBe(0);
  now += cacheMs;
  await ask('one more', () => passing);
  expect(await ask('one more', () => revoked)).toBeUndefined();
  expect(store.size()).toBe(1);
});
