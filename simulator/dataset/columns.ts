import type { Draw } from './draw.ts';
import { BIRTH_DAYS, BROKEN_DATES, TIMES } from './draw.ts';
import { patientOfId, type Identifiers } from './identifiers.ts';
import { compareTexts, normalize } from './indexed.ts';
import { kindTable } from './kinds.ts';
import { institutionTable, physicianTable } from './names.ts';

/**
 * One stored tag of all generated studies. A column with a `table` has few distinct values: matching is done once for each,
 * and a search over a million studies compares integers. A column without one is computed from the slot, and inverts.
 */
interface Column {
  readonly table?: readonly string[];
  /** Index into `table` for each slot; made when first asked for. */
  codes?(): Uint32Array;
  value(slot: number): string;
  /** An integer that sorts as the value does. */
  rank(slot: number): number;
  /** The slots whose value may be `value`, for a column without table. */
  slotsOf?(value: string): readonly number[];
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

function dictionary(
  size: number,
  table: () => readonly string[],
  code: (slot: number) => number,
  sorted: (value: string) => string = (value) => value,
): Column {
  const codes = lazy(() => Uint32Array.from({ length: size }, (_, slot) => code(slot)));
  const values = lazy(table);
  const ranks = lazy(() => {
    const order = values()
      .map((value, at) => ({ value: sorted(value), at }))
      .sort((a, b) => compareTexts(a.value, b.value));
    const ranked = new Uint32Array(order.length);
    let rank = 0;
    order.forEach(({ value, at }, place) => {
      if (place > 0 && order[place - 1]?.value !== value) rank = place;
      ranked[at] = rank;
    });
    return ranked;
  });
  return {
    get table() {
      return values();
    },
    codes,
    value: (slot) => values()[code(slot)] ?? '',
    rank: (slot) => ranks()[codes()[slot] ?? 0] ?? 0,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
const dicomDate = (day: number): string =>
  new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const EPOCH_1928 = -15_340;

function timeOf(second: number): string {
  if (second === TIMES - 1) return '';
  const text = two(Math.floor(second / 3600)) + two(Math.floor(second / 60) % 60) + two(second % 60);
  return second % 9 === 0 ? `${text}.${String((second * 7919) % 1_000_000).padStart(6, '0')}` : text;
}

const NUMBERED = /^1(\d{6})$/;

/** The columns of a dataset, by the name of the tag. */
export type Columns = ReadonlyMap<string, Column>;

/** Builds the columns of all stored tags of study and patient level, and of `ModalitiesInStudy` (backslash-separated). */
export function columnsOf(
  size: number,
  drawn: Draw,
  names: readonly string[],
  identifiers: Identifiers,
): Columns {
  const ofPatient = (code: (patient: number) => number) => (slot: number) => code(drawn.patientOf(slot));
  const dates = (): string[] => [
    ...Array.from({ length: drawn.dateCount }, (_, i) => dicomDate(drawn.firstDay + i)),
    ...BROKEN_DATES,
  ];
  const births = (): string[] => [
    ...Array.from({ length: BIRTH_DAYS }, (_, i) => dicomDate(EPOCH_1928 + i)),
    '',
    '19000000',
  ];
  const numbered = (prefix: string): Column => ({
    value: (slot) => `${prefix}${1_000_000 + slot}`,
    rank: (slot) => slot,
    slotsOf(value) {
      const digits = value.startsWith(prefix) ? NUMBERED.exec(value.slice(prefix.length))?.[1] : undefined;
      return digits === undefined ? [] : [Number(digits)];
    },
  });
  const year = (slot: number): number => new Date(drawn.received(slot)).getUTCFullYear();
  const accession: Column = {
    value: (slot) =>
      drawn.hasAccession(slot) ? `${identifiers.accession}${year(slot)}${1_000_000 + slot}` : '',
    rank: (slot) => (drawn.hasAccession(slot) ? (year(slot) - 1990) * 1_000_001 + slot + 1 : 0),
    slotsOf(value) {
      const start = value.slice(0, identifiers.accession.length).toUpperCase();
      const digits =
        start === identifiers.accession ? /^\d{4}1(\d{6})$/.exec(value.slice(start.length))?.[1] : undefined;
      return digits === undefined ? [] : [Number(digits)];
    },
  };
  const patientId: Column = {
    value: (slot) => `${identifiers.patient}${100_000 + drawn.patientOf(slot)}`,
    rank: (slot) => drawn.patientOf(slot),
    slotsOf(value) {
      const patient = patientOfId(identifiers, value);
      return patient === undefined || patient < 0 || patient >= drawn.patientCount
        ? []
        : drawn.studiesOf(patient);
    },
  };
  return new Map<string, Column>([
    [
      'PatientName',
      dictionary(
        size,
        () => names,
        ofPatient((patient) => drawn.name(patient)),
        normalize,
      ),
    ],
    ['PatientID', patientId],
    [
      'PatientBirthDate',
      dictionary(
        size,
        births,
        ofPatient((patient) => drawn.birth(patient)),
      ),
    ],
    [
      'PatientSex',
      dictionary(
        size,
        () => ['F', 'M', 'O', ''],
        ofPatient((patient) => drawn.sex(patient)),
      ),
    ],
    ['StudyDate', dictionary(size, dates, (slot) => drawn.date(slot))],
    [
      'StudyTime',
      dictionary(
        size,
        () => Array.from({ length: TIMES }, (_, second) => timeOf(second)),
        (slot) => drawn.time(slot),
      ),
    ],
    [
      'StudyDescription',
      dictionary(
        size,
        () => kindTable.map((kind) => kind.description),
        (slot) => drawn.kind(slot),
        normalize,
      ),
    ],
    [
      'ModalitiesInStudy',
      dictionary(
        size,
        () => kindTable.map((kind) => [...kind.modalities].sort().join('\\')),
        (slot) => drawn.kind(slot),
      ),
    ],
    [
      'InstitutionName',
      dictionary(
        size,
        () => institutionTable,
        (slot) => drawn.institution(slot),
      ),
    ],
    [
      'ReferringPhysicianName',
      dictionary(
        size,
        () => physicianTable,
        (slot) => drawn.referring(slot),
      ),
    ],
    [
      'RequestingPhysician',
      dictionary(
        size,
        () => physicianTable,
        (slot) => drawn.requesting(slot),
      ),
    ],
    ['AccessionNumber', accession],
    ['StudyID', numbered('S')],
    ['StudyInstanceUID', numbered(identifiers.uidRoot)],
  ]);
}
