import { expect, test } from 'vitest';
import { createLimiter } from './limiter.ts';

test('never runs more than its number at once, keeps the order, and a failure frees the place', async () => {
  const limit = createLimiter(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const task = (serial: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    order.push(serial);
    await new Promise((done) => setTimeout(done, 1));
    running -= 1;
    if (serial === 1) throw new Error('one');
    return serial;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((serial) => limit(task(serial))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
