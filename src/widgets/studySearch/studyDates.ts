import type { DateRange } from '#api/orthanc/studies/studySearch.ts';
import { toDicomDate } from '#lib/text/dicomDate.ts';

/** Spans of days that end today; `any` is no limit. */
export const datePresets = ['any', 'today', 'week', 'month', 'year'] as const;

/** A named range of dates. */
export type DatePreset = (typeof datePresets)[number];

/** When a study was made: one of the presets, or a range of days. */
export type SoughtDate = DatePreset | DateRange;

/** The days of a preset, by the reader's calendar: the last 7 days are today and the six before. */
export function daysOf(chosen: SoughtDate, now: Date): DateRange {
  if (typeof chosen !== 'string') return chosen;
  const back = (days: number): string =>
    toDicomDate(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days));
  switch (chosen) {
    case 'any':
      return { from: '', to: '' };
    case 'today':
      return { from: back(0), to: back(0) };
    case 'week':
      return { from: back(6), to: back(0) };
    case 'month':
      return { from: back(29), to: back(0) };
    case 'year':
      return { from: toDicomDate(new Date(now.getFullYear(), 0, 1)), to: back(0) };
  }
}

/** The beginning of the day that many days back (1: today), as Orthanc's timestamp in UTC; empty for 0. */
export function receivedSince(days: number, now: Date): string {
  if (days <= 0) return '';
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (days - 1));
  return start.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
}

/** An `<input type="date">`'s value as a DICOM date. */
export function fromInputDate(value: string): string {
  return value.replaceAll('-', '');
}

/** A DICOM date as an `<input type="date">`'s value. */
export function toInputDate(date: string): string {
  return /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : '';
}
