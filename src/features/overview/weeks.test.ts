import { afterEach, expect, test } from 'vitest';
import { firstDayOfWeek, weeksUntil } from './weeks.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['en-GB', 1],
  ['fr-FR', 1],
  ['en-US', 7],
  ['fr-CA', 7],
  ['ar-EG', 6],
])('weeks begin in %s with day %d', (tag, day) => {
  expect(firstDayOfWeek(tag)).toBe(day);
});

test.each([
  { today: '2026-11-22T12:00', firstDay: 1, from: '20261116', to: '20261122' },
  { today: '2026-11-22T12:00', firstDay: 7, from: '20261122', to: '20261128' },
  { today: '2026-11-23T00:00', firstDay: 1, from: '20261123', to: '20261129' },
  { today: '2026-11-21T23:59', firstDay: 7, from: '20261115', to: '20261121' },
  { today: '2026-11-21T23:59', firstDay: 6, from: '20261121', to: '20261127' },
  { today: '2027-01-01T12:00', firstDay: 1, from: '20261228', to: '20270103' },
])('the week of $today that begins with day $firstDay', ({ today, firstDay, from, to }) => {
  expect(weeksUntil(new Date(today), firstDay, 1)).toMatchObject([{ from, to }]);
});

const nextDay = (day: string): string => {
  const date = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T12:00Z`);
  return new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
};

test.each([
  // Clocks change at night, at midnight (Cairo, Beirut, Havana) or by half an hour (Lord Howe).
  ['Europe/Paris', '2026-11-01T23:30'],
  ['America/New_York', '2026-03-08T00:10'],
  ['Africa/Cairo', '2026-04-24T12:00'],
  ['Asia/Beirut', '2026-03-29T12:00'],
  ['America/Havana', '2026-03-08T12:00'],
  ['Australia/Lord_Howe', '2026-04-05T12:00'],
  ['Pacific/Kiritimati', '2026-01-01T12:00'],
])('in %s at %s: 13 weeks without a gap, of seven days each', (timeZone, today) => {
  process.env.TZ = timeZone;
  const weeks = weeksUntil(new Date(today), 1);
  expect(weeks).toHaveLength(13);
  for (const { from, to, firstDay } of weeks) {
    expect(firstDay.getDay()).toBe(1);
    let day = from;
    for (let more = 0; more < 6; more += 1) day = nextDay(day);
    expect(to).toBe(day);
  }
  for (const [index, { to }] of weeks.slice(0, -1).entries())
    expect(weeks[index + 1]?.from).toBe(nextDay(to));
  const written = today.slice(0, 10).replaceAll('-', '');
  expect((weeks.at(-1)?.from ?? '') <= written && written <= (weeks.at(-1)?.to ?? '')).toBe(true);
});
