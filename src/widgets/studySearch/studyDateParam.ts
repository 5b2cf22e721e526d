import * as z from 'zod/mini';
import { param } from '#lib/searchParams.ts';
import { datePresets, type SoughtDate } from './studyDates.ts';

const day = (text: string): string => (/^\d{8}$/.test(text) ? text : '');

function readDate(text: string): SoughtDate {
  const preset = datePresets.find((one) => one === text);
  if (preset) return preset;
  const [from = '', to = ''] = text.split('-');
  const range = { from: day(from), to: day(to) };
  return range.from || range.to ? range : 'any';
}

function writeDate(date: SoughtDate): string {
  if (typeof date === 'string') return date;
  return date.from || date.to ? `${date.from}-${date.to}` : 'any';
}

/** The study date of a search in an address: a preset, or two days with a minus between them. */
export const studyDateParam = param(
  z.union([z.enum(datePresets), z.object({ from: z.string(), to: z.string() })]),
  'any',
  readDate,
  writeDate,
);
