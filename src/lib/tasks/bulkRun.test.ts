import { describe, expect, test, vi } from 'vitest';
import { BulkRun } from './bulkRun.ts';

const settled = <Item>(run: BulkRun<Item>): Promise<void> =>
  vi.waitFor(() => expect(run.getProgress().status).toMatch(/finished|stopped/));

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a bulk action', () => {
  test('does everything, never more than its limit at once', async () => {
    let now = 0;
    let most = 0;
    const run = new BulkRun({
      items: numbers(50),
      concurrency: 6,
      async run() {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
      },
    });
    await settled(run);
    expect(run.getProgress()).toMatchObject({ status: 'finished', done: 50, total: 50, failures: [] });
    expect(most).toBe(6);
  });

  test('a failure stops nothing, is named, and can be retried', async () => {
    let broken = true;
    const run = new BulkRun({
      items: numbers(9),
      async run(item) {
        await Promise.resolve();
        if (broken && item % 3 === 0) throw new Error(`no ${String(item)}`);
      },
    });
    await settled(run);
    expect(run.getProgress().done).toBe(6);
    expect(
      run
        .getProgress()
        .failures.map((failure) => failure.item)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 3, 6]);
    broken = false;
    run.retryFailed();
    await settled(run);
    expect(run.getProgress()).toMatchObject({ done: 9, failures: [], status: 'finished' });
  });

  test('stops after what is under way, and goes on', async () => {
    const gates = new Map<number, () => void>();
    const run = new BulkRun({
      items: numbers(10),
      concurrency: 2,
      run: (item) => new Promise<void>((resolve) => gates.set(item, resolve)),
    });
    run.stop();
    expect(run.getProgress().status).toBe('stopping');
    gates.get(0)?.();
    gates.get(1)?.();
    await settled(run);
    expect(run.getProgress()).toMatchObject({ status: 'stopped', done: 2 });
    expect(run.waitingItems()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    run.resume();
    await vi.waitFor(() => expect(gates.has(3)).toBe(true));
    expect(run.getProgress().status).toBe('running');
  });

  test('tells when it settles, once', async () => {
    const onSettled = vi.fn<() => void>();
    const run = new BulkRun({ items: numbers(3), run: () => Promise.resolve(), onSettled });
    await settled(run);
    expect(onSettled).toHaveBeenCalledTimes(1);
  });

  test('the rest of an earlier run: what that did counts, and is not done again', async () => {
    const ran: number[] = [];
    const run = new BulkRun({
      items: numbers(5),
      done: [0, 3],
      run(item) {
        ran.push(item);
        return Promise.resolve();
      },
    });
    expect(run.getProgress().done).toBe(2);
    await settled(run);
    expect(ran).toEqual([1, 2, 4]);
    expect(run.getProgress()).toMatchObject({ done: 5, total: 5, status: 'finished' });
  });

  test('nothing to do is done', async () => {
    const run = new BulkRun({ items: [], run: () => Promise.resolve() });
    await settled(run);
    expect(run.getProgress().status).toBe('finished');
  });
});
