import { parseDicomDate, toDicomDate } from '#lib/text/dicomDate.ts';

/** The value representations of the tags that can be corrected. */
export type ValueRepresentation = 'CS' | 'DA' | 'LO' | 'PN' | 'SH' | 'TM';

/** What is wrong with a value. */
export type ValueProblem =
  | 'control'
  | 'backslash'
  | 'tooLong'
  | 'notDate'
  | 'notTime'
  | 'notCode'
  | 'notName';

const time = /^(?:[01]\d|2[0-3])(?:[0-5]\d(?:(?:[0-5]\d|60)(?:\.\d{1,6})?)?)?$/;
const maxLength = { LO: 64, SH: 16 } as const;

/** Characters as DICOM counts them: code points, not UTF-16 units. */
const lengthOf = (text: string): number => Array.from(text).length;

function problemOfName(text: string): ValueProblem | undefined {
  const groups = text.split('=');
  if (groups.length > 3 || groups.some((group) => group.split('^').length > 5)) return 'notName';
  return groups.some((group) => lengthOf(group) > 64) ? 'tooLong' : undefined;
}

function problemOfDate(text: string): ValueProblem | undefined {
  const date = parseDicomDate(text);
  return date && toDicomDate(date) === text ? undefined : 'notDate';
}

/**
 * Checks one value by PS3.5 §6.2; `undefined`: it can be sent. Orthanc doesn't check dates, and with the audit log on it rejects a request
 * without saying why. An empty value is allowed: it empties the tag.
 */
export function problemOfValue(representation: ValueRepresentation, text: string): ValueProblem | undefined {
  if (text === '') return undefined;
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'control';
  if (text.includes('\\')) return 'backslash';
  switch (representation) {
    case 'DA':
      return problemOfDate(text);
    case 'TM':
      return time.test(text) ? undefined : 'notTime';
    case 'CS':
      return /^[A-Z0-9 _]{1,16}$/.test(text) ? undefined : 'notCode';
    case 'PN':
      return problemOfName(text);
    case 'LO':
    case 'SH':
      return lengthOf(text) > maxLength[representation] ? 'tooLong' : undefined;
  }
}
