import { afterEach, describe, expect, test, vi } from 'vitest';
import { BulkRun, type BulkProgress, type BulkWork } from './bulkRun.ts';

const settled = <Item>(run: BulkRun<Item>): Promise<void> =>
  vi.waitFor(() => expect(run.progress.get().status).toMatch(/finished|stopped/));

afterEach(() => {
  vi.useRealTimers();
});

function start<Item>(work: BulkWork<Item>): BulkRun<Item> {
  const run = new BulkRun(work);
  run.start();
  return run;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a bulk task', () => {
  test('does everything, never more than its limit at once', async () => {
    let now = 0;
    let most = 0;
    const run = start({
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
    expect(run.progress.get()).toMatchObject({ status: 'finished', done: 50, total: 50, failures: [] });
    expect(most).toBe(6);
  });

  test('a failure stops nothing, is named, and can be retried', async () => {
    let broken = true;
    const run = start({
      items: numbers(9),
      async run(item) {
        await Promise.resolve();
        if (broken && item % 3 === 0) throw new Error(`no ${String(item)}`);
      },
    });
    await settled(run);
    expect(run.progress.get().done).toBe(6);
    expect(
      run.progress
        .get()
        .failures.map((failure) => failure.item)
        .toSorted((a, b) => a - b),
    ).toEqual([0, 3, 6]);
    broken = false;
    run.retryFailed();
    await settled(run);
    expect(run.progress.get()).toMatchObject({ done: 9, failures: [], status: 'finished' });
  });

  test('stops after what is under way, and goes on', async () => {
    const gates = new Map<number, () => void>();
    const run = start({
      items: numbers(10),
      concurrency: 2,
      run: (item) => new Promise<void>((resolve) => gates.set(item, resolve)),
    });
    run.stop();
    expect(run.progress.get().status).toBe('stopping');
    gates.get(0)?.();
    gates.get(1)?.();
    await settled(run);
    expect(run.progress.get()).toMatchObject({ status: 'stopped', done: 2 });
    expect(run.waitingItems()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    run.start();
    await vi.waitFor(() => expect(gates.has(3)).toBe(true));
    expect(run.progress.get().status).toBe('running');
  });

  test('tells when it settles, once, and how', async () => {
    const onSettled = vi.fn<(progress: BulkProgress<number>) => void>();
    const run = start({ items: numbers(3), run: () => Promise.resolve(), onSettled });
    await settled(run);
    expect(onSettled).toHaveBeenCalledTimes(1);
    expect(onSettled).toHaveBeenCalledWith(expect.objectContaining({ status: 'finished', done: 3 }));
  });

  test('nothing is done before it starts, and starting twice does nothing twice', async () => {
    const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const run = new BulkRun({ items: numbers(3), run: work });
    expect(run.progress.get()).toEqual({ status: 'stopped', total: 3, done: 0, failures: [] });
    expect(work).not.toHaveBeenCalled();
    run.start();
    run.start();
    await settled(run);
    run.start();
    expect(work).toHaveBeenCalledTimes(3);
  });

  test('listeners hear of progress ten times a second, and at once of the end', async () => {
    vi.useFakeTimers();
    const run = start({
      items: numbers(40),
      concurrency: 1,
      run: () => new Promise((resolve) => setTimeout(resolve, 10)),
    });
    let reports = 0;
    run.progress.subscribe(() => {
      reports += 1;
    });
    await vi.advanceTimersByTimeAsync(405);
    expect(run.progress.get().status).toBe('finished');
    expect(reports).toBeLessThanOrEqual(5);
  });

  test('the rest of an earlier run: what that did counts, and is not done again', async () => {
    const ran: number[] = [];
    const run = start({
      items: numbers(5),
      done: [0, 3],
      run(item) {
        ran.push(item);
        return Promise.resolve();
      },
    });
    expect(run.progress.get().done).toBe(2);
    await settled(run);
    expect(ran).toEqual([1, 2, 4]);
    expect(run.progress.get()).toMatchObject({ done: 5, total: 5, status: 'finished' });
  });

  test('nothing to do is done as soon as it starts', async () => {
    const ended: string[] = [];
    const run: BulkRun<number> = new BulkRun<number>({
      items: [],
      run: () => Promise.resolve(),
      // It may name the run that it belongs to, though nothing keeps it waiting.
      onSettled: ({ status }) => ended.push(status, run.progress.get().status),
    });
    expect(ended).toEqual([]);
    run.start();
    expect(ended).toEqual(['finished', 'finished']);
  });
});
