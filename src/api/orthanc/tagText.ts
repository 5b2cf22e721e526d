import * as z from 'zod/mini';

/** Tags by keyword as Orthanc sends them: texts, but a sequence or a number must not break the page. */
export const tagRecord = z.record(z.string(), z.unknown());

/** A DICOM value as text; empty if it isn't text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
