import { afterEach, describe, expect, test, vi } from 'vitest';
import { interleave, type Weather } from '#lib/tests/interleavings.ts';
import { oneTabAtATime } from './oneTabAtATime.ts';
import { WritePace, writeVerified, type Checked, type Round } from './verifiedWrite.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that holds a list as a whole: the last write wins, and nothing tells of the other. */
class Shelf {
  held: readonly string[] = [];
  writes = 0;
  readonly #weather: Weather;

  constructor(weather: Weather) {
    this.#weather = weather;
  }
  async read(): Promise<readonly string[]> {
    await this.#weather.leg();
    const { held } = this;
    // The real auth service asks Keycloak here, and answers what it had before.
    await this.#weather.leg();
    await this.#weather.leg();
    return held;
  }
  async write(list: readonly string[]): Promise<void> {
    await this.#weather.leg();
    await this.#weather.leg();
    this.held = list;
    this.writes += 1;
    await this.#weather.leg();
  }
  /** Puts a word on the shelf; every writer has seen no other write yet. */
  async add(word: string): Promise<Checked<undefined>> {
    const round = async (): Promise<Round<undefined>> => {
      const before = await this.read();
      if (before.includes(word)) return { state: 'kept', value: undefined };
      await this.write([...before, word]);
      return { state: (await this.read()).includes(word) ? 'written' : 'lost', value: undefined };
    };
    return (await writeVerified({ name: word, pace: new WritePace(), round })).checked;
  }
}

describe.each([
  [2, 40],
  [2, 2_000],
  [3, 40],
  [3, 2_000],
])('%i writers at once, legs of up to %i ms', (count, slowest) => {
  test('nothing is lost, and none is told otherwise', { timeout: 60_000 }, async () => {
    const ends = { lost: 0, alarms: 0, writes: 0 };
    for (let seed = 1; seed <= 250; seed += 1) {
      const words = ['a', 'b', 'c'].slice(0, count);
      let shelf: Shelf | undefined;
      await interleave(seed, slowest, (weather) => {
        const own = new Shelf(weather);
        shelf = own;
        return words.map((word) => async () => {
          if ((await own.add(word)).last?.state !== 'kept') ends.alarms += 1;
        });
      });
      if (!words.every((word) => shelf?.held.includes(word))) ends.lost += 1;
      ends.writes = Math.max(ends.writes, shelf?.writes ?? 0);
    }
    expect(ends).toMatchObject({ lost: 0, alarms: 0 });
  });
});

test('a check that cannot reach the server looks again, and settles without an answer', async () => {
  vi.useFakeTimers();
  const round = vi
    .fn<() => Promise<Round<string>>>()
    .mockResolvedValueOnce({ state: 'written', value: 'mine' })
    .mockRejectedValue(new Error('offline'));
  const written = await writeVerified({ name: 'x', pace: new WritePace(), round });
  expect(written).toMatchObject({ state: 'written', value: 'mine' });
  await vi.runAllTimersAsync();
  expect(await written.checked).toEqual({ last: undefined, repeats: 0 });
});

test('what a person has to decide is not tried again', async () => {
  const round = vi.fn(async (): Promise<Round<string>> =>
    Promise.resolve({ state: 'ended', value: 'conflict' }),
  );
  const written = await writeVerified({ name: 'x', pace: new WritePace(), round });
  expect((await written.checked).last).toEqual({ state: 'ended', value: 'conflict' });
  expect(round).toHaveBeenCalledTimes(1);
});

test('the window is twice the longest round of the last ten, within bounds', () => {
  const pace = new WritePace(100, 1_000);
  expect(pace.window).toBe(100);
  pace.saw(200);
  for (let n = 0; n < 9; n += 1) pace.saw(1);
  expect(pace.window).toBe(400);
  pace.saw(3_000);
  expect(pace.window).toBe(1_000);
  for (let n = 0; n < 10; n += 1) pace.saw(1);
  expect(pace.window).toBe(100);
});

describe.each(['with Web Locks', 'without Web Locks'])('%s', (locks) => {
  test('work of one name waits for its turn, also after a failure', async () => {
    const asked: string[] = [];
    if (locks === 'with Web Locks') {
      let last: Promise<unknown> = Promise.resolve();
      const request = (name: string, _limit: unknown, work: () => Promise<unknown>): Promise<unknown> => {
        asked.push(name);
        last = last.then(work, work);
        return last;
      };
      vi.stubGlobal('navigator', { locks: { request } });
    } else vi.stubGlobal('navigator', {});
    const done: string[] = [];
    const slow = oneTabAtATime('a', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push('slow');
      throw new Error('failed');
    });
    const quick = oneTabAtATime('a', async () => Promise.resolve(done.push('quick')));
    await expect(slow).rejects.toThrow('failed');
    await quick;
    expect(done).toEqual(['slow', 'quick']);
    expect(asked).toEqual(locks === 'with Web Locks' ? ['castellan a', 'castellan a'] : []);
  });
});

test('a lock that is never given up is not waited for without end', async () => {
  const request = async (): Promise<never> => Promise.reject(new DOMException('', 'TimeoutError'));
  vi.stubGlobal('navigator', { locks: { request } });
  expect(await oneTabAtATime('a', async () => Promise.resolve('done'))).toBe('done');
});
