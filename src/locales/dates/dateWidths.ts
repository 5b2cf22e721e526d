import type { Format } from '../useFormat.ts';

/** How wide dates are written in the reader's language, in widths of a digit (`ch`). */
export interface DateWidths {
  /** "28 Sept 2026", "Sep 28, 2026" */
  day: number;
  /** A day and a time beside it, as a study has them. */
  dayAndTime: number;
  /** "Sep 28, 2026, 11:48 PM" */
  moment: number;
}

/**
 * How wide a text is at most, in widths of a digit: signs are half as wide, capitals up to half as wide again. Measuring it in the page
 * would lay that out before the first row is drawn.
 */
export function widthInDigits(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (/[\s.,:/-]/u.test(character)) return sum + 0.5;
    if (/[\p{Script=Latin}\p{Nd}]/u.test(character)) return sum + (/\p{Lu}/u.test(character) ? 1.5 : 1);
    return sum + 2;
  }, 0);
}

const widest = (write: (date: Date) => string): number =>
  Math.max(
    ...Array.from({ length: 12 }, (_, month) =>
      Math.max(
        widthInDigits(write(new Date(2026, month, 28, 11, 48))),
        widthInDigits(write(new Date(2026, month, 28, 23, 48))),
      ),
    ),
  );

const known = new WeakMap<Format, DateWidths>();

/** The widths that columns of dates need with these formats; found once for each. */
export function dateWidths(format: Format): DateWidths {
  const found = known.get(format);
  if (found) return found;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = (date: Date): string => format.dicomTime(`${two(date.getHours())}${two(date.getMinutes())}`);
  const widths = {
    day: widest((date) => format.day(date)),
    dayAndTime: widest((date) => `${format.day(date)} ${time(date)}`),
    moment: widest((date) => format.moment(date)),
  };
  known.set(format, widths);
  return widths;
}
