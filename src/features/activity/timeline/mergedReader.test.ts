import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logSource, type LogWindow } from './logSource.ts';
import { mergeSources, newestFirst, type MergedReader } from './mergedReader.ts';
import { pagedSource } from './pagedSource.ts';
import type { TimelineEntry, TimelineSource } from './source.ts';

interface Entry extends TimelineEntry {
  source: string;
}

const never = new AbortController().signal;

const entriesOf = (source: string, times: readonly number[]): Entry[] =>
  newestFirst(times.map((at, index) => ({ id: `${source}${String(index)}`, at, source })));

/** A log as the server keeps it, and how often it is asked. */
const logOf = (times: readonly number[]) => {
  const oldestFirst = entriesOf('log', times).toReversed();
  let asked = 0;
  return {
    newestFirst: oldestFirst.toReversed(),
    asked: () => asked,
    read: ({ from, to, since, limit }: LogWindow): Promise<Entry[]> => {
      asked += 1;
      const inside = oldestFirst.filter(({ at }) => at >= from && at < to);
      return Promise.resolve(inside.slice(since, since + limit));
    },
    readFirst: () => Promise.resolve(oldestFirst[0]?.at),
  };
};

async function readAll(source: TimelineSource<Entry>): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let from = Infinity; from > -Infinity;) {
    const part = await source.readOlder(never);
    expect(part.completeFrom).toBeLessThanOrEqual(from);
    expect(part.entries.every(({ at }) => at <= from)).toBe(true);
    all.push(...part.entries);
    from = part.completeFrom;
  }
  return all;
}

const times = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1_000_000 })), {
  maxLength: 120,
});

test('reading a log back by windows gives every entry once, whatever their density', async () => {
  await fc.assert(
    fc.asyncProperty(
      times,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 2_000_000 }),
      async (when, limit, firstSpan) => {
        const log = logOf(when);
        const read = await readAll(logSource(log, { to: 1_000_001, limit, firstSpan }));
        expect(read).toEqual(log.newestFirst);
      },
    ),
  );
});

test('a log is read from a first moment on, which belongs to it, to a last one, which does not', async () => {
  await fc.assert(
    fc.asyncProperty(
      times,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      async (when, from, to) => {
        const log = logOf(when);
        const read = await readAll(logSource(log, { from, to, limit: 5, firstSpan: 7 }));
        expect(read).toEqual(log.newestFirst.filter(({ at }) => at >= from && at < to));
      },
    ),
  );
});

test('years without an entry cost few requests', async () => {
  const year = 365 * 86_400_000;
  const log = logOf([0, 1, 10 * year]);
  expect(await readAll(logSource(log, { to: 20 * year }))).toHaveLength(3);
  expect(log.asked()).toBeLessThan(20);
});

test('100,000 entries, half of them within one second, cost few requests more than they fill', async () => {
  const log = logOf(
    Array.from({ length: 100_000 }, (_, index) =>
      index % 2 === 0 ? index * 1000 : 50_000_000 + (index % 1000),
    ),
  );
  const source = logSource(log, { to: 200_000_000, limit: 1000 });
  let count = 0;
  for (let from = Infinity; from > -Infinity;) {
    const part = await source.readOlder(never);
    count += part.entries.length;
    from = part.completeFrom;
  }
  expect(count).toBe(100_000);
  expect(log.asked()).toBeLessThan(300);
});

test('an empty log is at its end at once', async () => {
  expect(await readAll(logSource(logOf([]), { to: 5 }))).toEqual([]);
});

test('pages give every entry once, also where new ones push them back meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }),
      fc.integer({ min: 2, max: 9 }),
      async (when, max) => {
        const known = entriesOf('page', when);
        let server = [...known];
        let written = 0;
        const source = pagedSource<Entry>({
          max,
          read: ({ first }) => {
            const page = server.slice(first, first + max);
            written += 1;
            if (written > 3) return Promise.resolve(page);
            server = [{ id: `new${String(written)}`, at: 1000 + written, source: 'page' }, ...server];
            return Promise.resolve(page);
          },
        });
        const read = (await readAll(source)).filter(({ id }) => !id.startsWith('new'));
        expect(read).toEqual(known);
      },
    ),
  );
});

const pagesOf = (entries: readonly Entry[], max: number, fails: () => boolean = () => false) =>
  pagedSource<Entry>({
    max,
    read: ({ first }) =>
      fails() ? Promise.reject(new Error('down')) : Promise.resolve(entries.slice(first, first + max)),
  });

/** Reads to the end; each step must continue where the last one ended. */
async function mergeAll(reader: MergedReader<Entry>): Promise<Entry[]> {
  const all: Entry[] = [];
  while (!reader.isDone()) {
    const { entries, late } = await reader.readOn(never);
    const above = all.at(-1)?.at ?? Infinity;
    expect(entries.every(({ at }) => at <= above)).toBe(true);
    all.push(...entries);
    all.splice(0, all.length, ...newestFirst([...all, ...late]));
  }
  return all;
}

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id).toSorted();

test('merged sources give every entry once and in order, never one above what was given', async () => {
  await fc.assert(
    fc.asyncProperty(times, times, times, fc.integer({ min: 2, max: 20 }), async (a, b, c, max) => {
      const log = logOf(a);
      const [first, second] = [entriesOf('b', b), entriesOf('c', c)];
      const reader = mergeSources<Entry>(
        [logSource(log, { to: 1_000_001, limit: max }), pagesOf(first, max), pagesOf(second, max * 2)],
        true,
      );
      const read = await mergeAll(reader);
      expect(ids(read)).toEqual(ids([...log.newestFirst, ...first, ...second]));
      expect(read.map(({ at }) => at)).toEqual(newestFirst(read).map(({ at }) => at));
      expect(reader.count()).toBe(read.length);
    }),
  );
});

test('a source that fails in the middle holds up no other, and catches up when it is read again', async () => {
  await fc.assert(
    fc.asyncProperty(times, times, fc.integer({ min: 0, max: 6 }), async (a, b, works) => {
      const [first, second] = [entriesOf('a', a), entriesOf('b', b)];
      let left = works;
      let isDown = true;
      const failing = pagesOf(second, 5, () => isDown && (left -= 1) < 0);
      const reader = mergeSources<Entry>([pagesOf(first, 7), failing], true);
      const before = await mergeAll(reader);
      expect(ids(before.filter(({ source }) => source === 'a'))).toEqual(ids(first));
      isDown = false;
      reader.retry();
      const late: Entry[] = [];
      while (!reader.isDone()) {
        const step = await reader.readOn(never);
        late.push(...step.late, ...step.entries);
      }
      expect(ids([...before, ...late])).toEqual(ids([...first, ...second]));
      expect(reader.failures().size).toBe(0);
    }),
  );
});

test('where none may be missing, the others wait for the source that failed', async () => {
  const [first, second] = [entriesOf('a', [9, 8, 7, 6, 5]), entriesOf('b', [9, 8, 7, 6, 5, 4, 3])];
  let isDown = false;
  const reader = mergeSources<Entry>([pagesOf(first, 3), pagesOf(second, 3, () => isDown)], false);
  const start = await reader.readOn(never);
  isDown = true;
  const given = [...start.entries];
  while (!reader.isDone()) given.push(...(await reader.readOn(never)).entries);
  expect([...reader.failures().keys()]).toEqual([1]);
  expect(given.every(({ at }) => at >= 7)).toBe(true);
  isDown = false;
  reader.retry();
  while (!reader.isDone()) given.push(...(await reader.readOn(never)).entries);
  expect(ids(given)).toEqual(ids([...first, ...second]));
  expect(given.map(({ at }) => at)).toEqual(newestFirst(given).map(({ at }) => at));
});

test('the same entry of two sources is given once', async () => {
  const same = entriesOf('a', [5, 4, 3]);
  expect(await mergeAll(mergeSources<Entry>([pagesOf(same, 2), pagesOf(same, 3)], true))).toEqual(same);
});
