import { parseDicomDate, parseDicomTime } from '#lib/text/dicomDate.ts';
import { useLocale } from './LocaleContext.ts';
import { momentWithZone } from './momentWithZone.ts';

/** How values are written for this reader. */
export interface Format {
  /** A day of a `Date`, e.g. "28 Oct 2026". */
  day(date: Date): string;
  /** A moment of a `Date` in the reader's zone, e.g. "28 Oct 2026, 11:54". */
  moment(date: Date): string;
  /** A moment with the name of its zone, for what others will read. */
  momentWithZone(date: Date): string;
  /** A DICOM date (`YYYYMMDD`); an unreadable one is shown as it is. */
  dicomDate(text: string | undefined): string;
  /** A DICOM time (`HHMMSS.ffffff`) to the minute; an unreadable one is shown as it is. */
  dicomTime(text: string | undefined): string;
  number(value: number): string;
  /** A size in bytes, e.g. "12.4 MB". */
  bytes(value: number): string;
  /** A length of time in its two largest units, e.g. "2 hours, 3 minutes". */
  duration(seconds: number): string;
  /** A span from now, e.g. "in 3 days", "2 hours ago". */
  relative(date: Date, now?: Date): string;
}

/** The formats of a locale (a BCP 47 tag): for texts in another language than the reader's. */
export function makeFormat(tag: string): Format {
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const withZone = momentWithZone(tag);
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return {
    day: (date) => day.format(date),
    moment: (date) => moment.format(date),
    momentWithZone: (date) => withZone.format(date),
    dicomDate(text) {
      const date = parseDicomDate(text);
      return date ? day.format(date) : (text ?? '');
    },
    dicomTime(text) {
      const parts = parseDicomTime(text);
      return parts ? time.format(new Date(2000, 0, 1, parts[0], parts[1])) : (text ?? '');
    },
    number: (value) => number.format(value),
    bytes(value) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
      const step = Math.min(Math.floor(Math.log10(Math.max(value, 1)) / 3), units.length - 1);
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }).format(value / 1000 ** step);
    },
    duration(seconds) {
      const units = [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
      ] as const;
      const write = (value: number, unit: string): string =>
        new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
      let left = Math.round(seconds / 60) * 60;
      const parts = units.flatMap(([unit, length]) => {
        const value = Math.floor(left / length);
        left -= value * length;
        return value > 0 ? [write(value, unit)] : [];
      });
      return new Intl.ListFormat(tag, { type: 'unit', style: 'long' }).format(parts.slice(0, 2));
    },
    relative(date, now = new Date()) {
      const seconds = (date.getTime() - now.getTime()) / 1000;
      const steps = [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
      ] as const;
      const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
      return relative.format(Math.trunc(seconds / size), unit);
    },
  };
}

/** Made once for each locale: what writes dates takes a millisecond and more to make. */
const formats = new Map<string, Format>();

/** The formats of a locale, made once: while an answer is awaited there is time for it. */
export function formatOf(tag: string): Format {
  const format = formats.get(tag) ?? makeFormat(tag);
  formats.set(tag, format);
  return format;
}

/** The formats of the reader's locale. */
export function useFormat(): Format {
  return formatOf(useLocale().tag);
}
