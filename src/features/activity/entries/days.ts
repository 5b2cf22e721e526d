import type { Activity, ActivityKind } from './activity.ts';

/** A local day as `YYYY-MM-DD`, as in an address and in a date field. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The year, month (from 0) and day of a local day; `undefined` for a text that is none. */
function partsOf(day: string): readonly [number, number, number] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [year = 0, month = 0, date = 0] = match.slice(1).map(Number);
  return [year, month - 1, date];
}

/**
 * The moment at which a local day begins, that many days later; `undefined` for a text that is no day. A day has 23 or 25 hours where the
 * clocks change, so days are never counted in milliseconds.
 */
export function startOfDay(day: string, later = 0): number | undefined {
  const parts = partsOf(day);
  if (!parts) return undefined;
  const [year, month, date] = parts;
  const start = new Date(year, month, date);
  // 31 February is another day than it says.
  if (start.getFullYear() !== year || start.getMonth() !== month || start.getDate() !== date)
    return undefined;
  return new Date(year, month, date + later).getTime();
}

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean => startOfDay(text) !== undefined;

/** Days that one bar of the chart stands for. */
const barWidths = [1, 7, 28, 91, 364] as const;
const maxBars = 62;

/** One bar of the chart: the days that it stands for, and how many entries of each kind they hold. */
export interface DayBar {
  first: string;
  last: string;
  counts: Readonly<Partial<Record<ActivityKind, number>>>;
}

const dayLater = (day: string, later: number): string => dayOf(startOfDay(day, later) ?? 0);

/** The number of local days from one to another, both counted. */
function daysBetween(first: string, last: string): number {
  const noon = (day: string): number => {
    const [year, month, date] = partsOf(day) ?? [1970, 0, 1];
    return Date.UTC(year, month, date) / 86_400_000;
  };
  return noon(last) - noon(first) + 1;
}

/**
 * Counts entries by local day and kind, one bar for each day from the first to the last, those without entries included. Where that would
 * be more than 62 bars, each stands for a week or more.
 */
export function barsOf(entries: readonly Activity[]): DayBar[] {
  const [newest] = entries;
  const oldest = entries.at(-1);
  if (!newest || !oldest) return [];
  const [first, last] = [dayOf(oldest.at), dayOf(newest.at)];
  const days = daysBetween(first, last);
  const width = barWidths.find((one) => days <= one * maxBars) ?? Math.ceil(days / maxBars);
  const bars = Array.from({ length: Math.ceil(days / width) }, (_, place) => ({
    first: dayLater(first, place * width),
    last: dayLater(first, Math.min((place + 1) * width, days) - 1),
    counts: new Map<ActivityKind, number>(),
  }));
  const starts = bars.map((bar) => startOfDay(bar.first) ?? 0);
  let place = bars.length - 1;
  for (const { at, kind } of entries) {
    while (place > 0 && at < (starts[place] ?? 0)) place -= 1;
    const counts = bars[place]?.counts;
    counts?.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return bars.map(({ counts, ...bar }) => ({ ...bar, counts: Object.fromEntries(counts) }));
}

/** The entries of some local days, both ends included. */
export function withinDays(entries: readonly Activity[], first: string, last: string): readonly Activity[] {
  const from = startOfDay(first) ?? -Infinity;
  const to = startOfDay(last, 1) ?? Infinity;
  return entries.filter(({ at }) => at >= from && at < to);
}
