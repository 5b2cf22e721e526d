import type { BoxKind, PrivateSearch } from './searchState.ts';

/**
 * Guesses the tag that a text in the search box is meant for. The server can't search several tags at once (docs/platform.md), so one is
 * chosen by the look of the text, shown as a chip, and changed there: a text without any digit is a name; letters for
 * "accession" before digits, or more digits than a patient id has, an accession number; any other with digits a patient id.
 */
export function decideBox(text: string): BoxKind {
  const typed = text.trim().replaceAll('"', '');
  if (!/\p{Nd}/u.test(typed) || typed.includes('^')) return 'PatientName';
  if (/^(?:a|ac|acc|an)[-_. ]?\d{4,}/i.test(typed)) return 'AccessionNumber';
  if (/^\d{11,}$/.test(typed)) return 'AccessionNumber';
  return 'PatientID';
}

const fields = {
  PatientName: 'patientName',
  PatientID: 'patientId',
  AccessionNumber: 'accessionNumber',
} as const;

/** A search with the text of its box in the field that the box looks in, whose place it takes. */
export function withBox(hidden: PrivateSearch): PrivateSearch {
  const { box, boxKind } = hidden;
  return box.trim() === '' ? hidden : { ...hidden, [fields[boxKind || decideBox(box)]]: box };
}
