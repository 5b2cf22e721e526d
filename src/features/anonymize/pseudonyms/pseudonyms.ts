import Papa from 'papaparse';
import { problemOfValue } from '#api/orthanc/modifications/tagValue.ts';

/** Who a patient is in the copies. */
export interface Pseudonym {
  readonly patientId: string;
  readonly patientName: string;
}

/** Letters and digits that can't be taken for each other. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A new pseudonym: 40 random bits, so that two are never the same in practice. */
export function randomPseudonym(): Pseudonym {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const mark = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  return { patientId: `ANON-${mark}`, patientName: `ANON-${mark}` };
}

/** What is wrong with a line of a table. */
export interface TableProblem {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly kind: 'columns' | 'value' | 'twice' | 'shared';
}

/** Pseudonyms by the original PatientID. */
export interface PseudonymTable {
  readonly byPatientId: ReadonlyMap<string, Pseudonym>;
  readonly problems: readonly TableProblem[];
}

/** The first line names the columns where its first cell does. */
const isHeader = (cell: string): boolean => /^(?:original|patient|source|id\b|identifiant)/i.test(cell);

function problemOf(
  [original = '', id = '', name = '']: readonly string[],
  known: ReadonlyMap<string, Pseudonym>,
  taken: ReadonlySet<string>,
): TableProblem['kind'] | undefined {
  if (original === '' || id === '') return 'columns';
  if (problemOfValue('LO', id) || problemOfValue('PN', name) || id === original) return 'value';
  if (known.has(original)) return 'twice';
  return taken.has(id) ? 'shared' : undefined;
}

/** What separates the cells: papaparse guesses by the lengths of rows, which two columns don't tell. A separator within quotes is none. */
function separatorOf(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  const first = unquoted.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  return ['\t', ';'].find((separator) => first.includes(separator)) ?? ',';
}

/**
 * Reads a table of pseudonyms: the original PatientID, the new one, and the new name where it is another. Commas, semicolons or tabs; a first line
 * with names of columns is left out. Two patients never get one pseudonym: their studies would become one patient's.
 */
export function readPseudonyms(text: string): PseudonymTable {
  const content = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(content, { delimiter: separatorOf(content) });
  const byPatientId = new Map<string, Pseudonym>();
  const taken = new Set<string>();
  const problems: TableProblem[] = [];
  for (const [index, cells] of data.entries()) {
    const row = cells.map((cell) => cell.trim());
    const [original = '', patientId = '', patientName = ''] = row;
    if (row.every((cell) => cell === '') || (index === 0 && isHeader(original))) continue;
    const kind = problemOf(row, byPatientId, taken);
    if (kind) {
      problems.push({ line: index + 1, kind });
      continue;
    }
    byPatientId.set(original, { patientId, patientName: patientName || patientId });
    taken.add(patientId);
  }
  return { byPatientId, problems };
}

/** A study, as far as its patient is concerned. */
export interface OfPatient {
  readonly id: string;
  readonly patientId: string;
}

/** What makes two studies one patient's; one without PatientID is a patient of its own. */
export const patientKey = ({ id, patientId }: OfPatient): string =>
  patientId === '' ? `study ${id}` : `patient ${patientId}`;

/**
 * A pseudonym for each patient of some studies, by `patientKey`; from a table where there is one.
 * @returns also the PatientIDs that the table doesn't have; a study without one has none there, and gets a random pseudonym
 */
export function assignPseudonyms(
  studies: readonly OfPatient[],
  table: PseudonymTable | undefined,
): { pseudonyms: ReadonlyMap<string, Pseudonym>; missing: readonly string[] } {
  const pseudonyms = new Map<string, Pseudonym>();
  const missing = new Set<string>();
  for (const study of studies) {
    const key = patientKey(study);
    if (pseudonyms.has(key)) continue;
    const given = table?.byPatientId.get(study.patientId);
    if (table && !given && study.patientId !== '') missing.add(study.patientId);
    else pseudonyms.set(key, given ?? randomPseudonym());
  }
  return { pseudonyms, missing: [...missing] };
}
