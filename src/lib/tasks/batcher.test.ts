import { expect, test } from 'vitest';
import { createBatcher } from './batcher.ts';

test('those who ask at the same moment are answered by one read, each thing asked for once', async () => {
  const reads: (readonly string[])[] = [];
  const ask = createBatcher<string, string>({
    maxKeys: 3,
    waitMs: 0,
    read: (keys) => {
      reads.push(keys);
      return Promise.resolve(new Map(keys.filter((key) => key !== 'gone').map((key) => [key, `${key}!`])));
    },
  });
  expect(await Promise.all(['a', 'gone', 'a', 'b', 'c'].map(ask))).toEqual([
    'a!',
    undefined,
    'a!',
    'b!',
    'c!',
  ]);
  expect(reads).toEqual([['a', 'gone', 'b'], ['c']]);
});

test('a read that fails fails for all who asked, and the next one starts afresh', async () => {
  let isDown = true;
  const ask = createBatcher<string, number>({
    maxKeys: 10,
    waitMs: 0,
    read: (keys) =>
      isDown ? Promise.reject(new Error('down')) : Promise.resolve(new Map(keys.map((key) => [key, 1]))),
  });
  const both = await Promise.allSettled([ask('a'), ask('b')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  isDown = false;
  expect(await ask('a')).toBe(1);
});
