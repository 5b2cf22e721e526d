import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { maxLooks } from '#ui/charts/chartColors.ts';
import { activity, activityKinds, type Activity } from './activity.ts';
import { barsOf, dayOf, isDay, startOfDay, withinDays } from './days.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

/** Zones whose clocks change: by an hour at 2, at midnight, by half an hour, a whole day left out. */
const zones = [
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
];

const entry = (at: number, kind: Activity['kind'] = 'labels'): Activity =>
  activity({ id: String(at), at, kind, source: 'auditLog', action: 'x', record: undefined });

const moments = fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2030, 0) });

test('the zone of this test is the one it says', () => {
  process.env.TZ = 'Europe/Paris';
  expect(new Date(2026, 2, 30).getTime() - new Date(2026, 2, 29).getTime()).toBe(23 * 3_600_000);
});

test.each(zones)('%s: a moment lies in its day, and days meet without a gap', (name) => {
  process.env.TZ = name;
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 400 }), (at, later) => {
      const day = dayOf(at);
      const [start, end] = [startOfDay(day), startOfDay(day, 1)];
      expect(start).toBeLessThanOrEqual(at);
      expect(end).toBeGreaterThan(at);
      expect(isDay(day)).toBe(true);
      const far = startOfDay(day, later) ?? 0;
      expect(startOfDay(dayOf(far))).toBe(far);
    }),
  );
});

test.each(zones)('%s: bars count every entry once, on its day, without a gap', (name) => {
  process.env.TZ = name;
  const entries = fc.array(
    fc
      .tuple(
        fc.integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 15) }),
        fc.constantFrom(...activityKinds),
      )
      .map(([at, kind]) => entry(at, kind)),
  );
  fc.assert(
    fc.property(entries, (some) => {
      const all = some.toSorted((a, b) => b.at - a.at);
      const bars = barsOf(all);
      for (const { first, last, counts } of bars) {
        const inside = withinDays(all, first, last);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(inside.length);
        for (const kind of activityKinds) {
          expect(counts[kind] ?? 0).toBe(inside.filter((one) => one.kind === kind).length);
        }
      }
      const days = bars.map(({ first }) => first);
      expect(days).toEqual(days.map((_, place) => dayOf(startOfDay(dayOf(all.at(-1)?.at ?? 0), place) ?? 0)));
      expect(bars.reduce((sum, { counts }) => sum + Object.values(counts).length, 0)).toBe(
        new Set(all.map(({ at, kind }) => `${dayOf(at)} ${kind}`)).size,
      );
    }),
  );
});

test('an hour that comes twice belongs to one day', () => {
  process.env.TZ = 'Europe/Paris';
  const [first, second] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
  expect([dayOf(first), dayOf(second)]).toEqual(['2026-10-25', '2026-10-25']);
  expect(barsOf([entry(second), entry(first)])).toEqual([
    { first: '2026-10-25', last: '2026-10-25', counts: { labels: 2 } },
  ]);
});

test('long spans have a bar for some days, at most 62 in all', () => {
  process.env.TZ = 'Europe/Paris';
  const bars = barsOf([entry(Date.UTC(2026, 10, 1)), entry(Date.UTC(2026, 0, 1))]);
  expect(bars).toHaveLength(44);
  expect(bars[0]).toEqual({ first: '2026-01-01', last: '2026-01-07', counts: { labels: 1 } });
  expect(bars.at(-1)?.last).toBe('2026-11-01');
  expect(barsOf([entry(Date.UTC(2026, 0)), entry(Date.UTC(1950, 0))]).length).toBeLessThanOrEqual(62);
});

test.each(['', '2026-02-31', '2026-13-01', '26-01-01', '2026-1-1', 'today'])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('the chart has a look of its own for every kind', () => {
  expect(activityKinds.length).toBeLessThanOrEqual(maxLooks);
});
