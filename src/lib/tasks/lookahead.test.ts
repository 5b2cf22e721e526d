import { describe, expect, test } from 'vitest';
import { createLookahead } from './lookahead.ts';

/** A look-ahead over the numbers from 0, with a clock of its own. */
function setUp(batchSize = 10, minAhead = 0) {
  const state = { now: 0, reads: [] as number[][], isBroken: false, next: 0 };
  const lookahead = createLookahead<number, string>({
    read(keys) {
      state.reads.push([...keys]);
      if (state.isBroken) return Promise.reject(new Error('down'));
      return Promise.resolve(
        new Map(keys.filter((key) => key !== 13).map((key) => [key, `v${String(key)}`])),
      );
    },
    batchSize,
    minAhead,
    maxAgeMs: 5000,
    now: () => state.now,
  });
  const upcoming = (count: number): number[] =>
    Array.from({ length: Math.min(count, 1000 - state.next) }, (_, index) => state.next + index);
  return { state, look: (key: number) => lookahead(key, upcoming) };
}

describe('a look-ahead', () => {
  test('one read serves as many as it asked for', async () => {
    const { state, look } = setUp();
    for (let key = 0; key < 30; key += 1) {
      state.next = key + 1;
      expect(await look(key)).toBe(key === 13 ? undefined : `v${String(key)}`);
    }
    expect(state.reads.map((keys) => keys.length)).toEqual([10, 10, 10]);
  });

  test('the next read begins before the last one is used up, and nothing is read twice', async () => {
    const { state, look } = setUp(10, 4);
    for (let key = 0; key < 1000; key += 1) {
      state.next = key + 1;
      await look(key);
      expect(state.reads.flat().length).toBeGreaterThan(Math.min(key + 3, 999));
    }
    expect(state.reads.flat().toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, key) => key),
    );
    expect(state.reads.length).toBeLessThan(160);
  });

  test('several that ask together share the read under way', async () => {
    const { state, look } = setUp();
    state.next = 6;
    await Promise.all([0, 6, 7, 8].map((key) => look(key)));
    expect(state.reads).toHaveLength(1);
  });

  test('what is too old is read again, also while what is asked for next is not', async () => {
    const { state, look } = setUp(3);
    state.next = 1;
    await look(0);
    state.now = 5000;
    await look(1);
    expect(state.reads).toEqual([[0, 1, 2]]);
    state.now = 5001;
    await look(2);
    expect(state.reads).toEqual([
      [0, 1, 2],
      [2, 1, 3],
    ]);
  });

  test('a read that failed is told to those who waited for it, and begun again for the next', async () => {
    const { state, look } = setUp();
    state.isBroken = true;
    await expect(look(0)).rejects.toThrow('down');
    state.isBroken = false;
    expect(await look(0)).toBe('v0');
    expect(state.reads).toHaveLength(2);
  });
});
