import * as z from 'zod/mini';
import { everyStudy, type DateRange, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { toDicomDate } from '#lib/text/dicomDate.ts';

/** How many weeks the chart shows: a quarter of a year. */
export const weekCount = 13;

/** A week of the reader's calendar. */
export interface Week extends DateRange {
  firstDay: Date;
  lastDay: Date;
}

const weekInfo = z.object({ firstDay: z.int().check(z.minimum(1), z.maximum(7)) });

/**
 * The day that weeks begin with in a locale, 1 for Monday to 7 for Sunday. Browsers have it as a method or as a property, and some not at
 * all; then it is Monday, as in ISO 8601.
 */
export function firstDayOfWeek(tag: string): number {
  const locale: object = new Intl.Locale(tag);
  const info: unknown =
    'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function'
      ? locale.getWeekInfo()
      : 'weekInfo' in locale
        ? locale.weekInfo
        : undefined;
  return z.safeParse(weekInfo, info).data?.firstDay ?? 1;
}

/**
 * The last weeks up to the one that holds today, the oldest first. Days are counted by the calendar, not in hours: those of a change to
 * summer or winter time have 23 and 25.
 * @param firstDay 1 for Monday to 7 for Sunday
 */
export function weeksUntil(today: Date, firstDay: number, count = weekCount): Week[] {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const intoWeek = (today.getDay() - (firstDay % 7) + 7) % 7;
  return Array.from({ length: count }, (_, index) => {
    const start = date - intoWeek - 7 * (count - 1 - index);
    const first = new Date(year, month, start);
    const last = new Date(year, month, start + 6);
    return { firstDay: first, lastDay: last, from: toDicomDate(first), to: toDicomDate(last) };
  });
}

/** The search of a week, as the list of studies makes it from its address: the number and the list behind it are one question. */
export const searchOfWeek = ({ from, to }: DateRange): StudySearch => ({
  ...everyStudy,
  ignoresAccents: false,
  studyDate: { from, to },
});
