/** Dates and times as DICOM writes them (PS3.5 §6.2): DA `YYYYMMDD`, TM `HHMMSS.ffffff`. Any of them may be empty or garbage. */

/** Reads a DICOM date; `undefined` for an empty, impossible or malformed one. The Date is local midnight of that day. */
export function parseDicomDate(text: string | undefined): Date | undefined {
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day
    ? date
    : undefined;
}

/** Writes a local date as a DICOM date, `YYYYMMDD`. */
export function toDicomDate(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}${two(date.getMonth() + 1)}${two(date.getDate())}`;
}

/** Reads a DICOM time as `[hours, minutes]`; `undefined` for anything else. */
export function parseDicomTime(text: string | undefined): readonly [number, number] | undefined {
  const match = /^(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d{1,6})?)?$/.exec(text?.trim() ?? '');
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? [hours, minutes] : undefined;
}

/** Reads Orthanc's own UTC timestamp, `YYYYMMDDTHHMMSS` (metadata `LastUpdate`, `ReceptionDate`). */
export function parseOrthancTimestamp(text: string | undefined): Date | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/.exec(text ?? '');
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Number.isNaN(time) ? undefined : new Date(time);
}
