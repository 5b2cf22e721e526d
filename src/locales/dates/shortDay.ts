import { formatOf } from '../useFormat.ts';

/** Writes days for the axis of a chart, e.g. "28 Oct"; with the year where it isn't the present one. @param tag a BCP 47 tag */
export function shortDayOf(tag: string, now: Date): (date: Date) => string {
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' });
  return (date) => (date.getFullYear() === now.getFullYear() ? short.format(date) : formatOf(tag).day(date));
}
