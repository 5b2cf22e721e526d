import { KIND, kindTable, maxInstances } from './kinds.ts';
import { institutionTable, NAME, physicianTable } from './names.ts';
import { mix, SALT, unit } from './random.ts';

/** The dataset's labels and how often each is drawn; a study's labels are a set of bits in this order. */
export const LABELS = [
  ['external', 22],
  ['research', 18],
  ['teaching', 14],
  ['doctors', 14],
  ['oncology', 10],
  ['cardio', 8],
  ['Label3', 5],
  ['Label5', 5],
  ['paediatrics', 4],
] as const;

const UNLABELED_SHARE = 0.38;
const DAY = 86_400_000;
/** How far back the oldest study was received, in days. */
const SPAN = 8 * 365;
/** How much older than its reception a study may be (imports), in days. */
const IMPORT_AGE = 400;
/** The growth of the dataset: recent years have more studies. */
const GROWTH = 1.6;

/** Study dates that are none, as archives have them. */
export const BROKEN_DATES = ['', '00000000', '20231301', '1.1.2020', '19000000', '(none)'] as const;
/** Distinct times of a day: its seconds, and none. */
export const TIMES = 86_401;
/** Days of birth: 1928 to 2024, and none, and one that is no date. */
export const BIRTH_DAYS = 35_400;

const labelLottery = LABELS.flatMap(([, weight], bit) => Array.from({ length: weight }, () => bit));

/** Every property of a study or patient that is drawn from the seed, as small integers ("codes") into finite tables. */
export interface Draw {
  readonly firstDay: number;
  readonly dateCount: number;
  readonly patientCount: number;
  patientOf(slot: number): number;
  /** The studies of a patient, oldest reception first. */
  studiesOf(patient: number): number[];
  name(patient: number): number;
  birth(patient: number): number;
  sex(patient: number): number;
  /** When the study arrived, in milliseconds since 1970; grows with the slot. */
  received(slot: number): number;
  /** Code of the study date: days since `firstDay`, then the broken ones. */
  date(slot: number): number;
  /** Code of the study time: second of the day, or none. */
  time(slot: number): number;
  kind(slot: number): number;
  institution(slot: number): number;
  referring(slot: number): number;
  requesting(slot: number): number;
  hasAccession(slot: number): boolean;
  labelMask(slot: number): number;
  seriesCount(slot: number): number;
  modality(slot: number, series: number): string;
  instanceCount(slot: number, series: number): number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Studies are dealt to patients in groups of eleven: five patients with 1, 1, 2, 3 and 4 studies. */
const DEAL = [0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4] as const;
const DEAL_FIRST = [0, 1, 2, 4, 7, 11] as const;

/** A shuffle of 0…size-1 by multiplication, with its inverse: what spreads a patient's studies over the years. */
function shuffle(size: number): { there: (i: number) => number; back: (j: number) => number } {
  const factor = [736_879, 611_953, 999_983, 1].find((prime) => gcd(prime, size) === 1) ?? 1;
  let [r0, r1, t0, t1] = [size, factor % size, 0, 1];
  while (r1 > 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1, t0, t1] = [r1, r0 - quotient * r1, t1, t0 - quotient * t1];
  }
  const inverse = ((t0 % size) + size) % size;
  const by = (k: number, i: number): number => (size === 1 ? 0 : ((k % size) * i) % size);
  return { there: (i) => by(factor, i), back: (j) => by(inverse, j) };
}

/** Draws a dataset of `size` studies from `seed`; `now` is the clock that its newest study is measured from. */
export function draw(seed: number, size: number, now: number, nameCount: number): Draw {
  const { there, back } = shuffle(size);
  const today = Math.floor(now / DAY);
  const firstDay = today - SPAN - IMPORT_AGE - 1;
  const dateCount = SPAN + IMPORT_AGE + 2;
  const patientOf = (slot: number): number => {
    const dealt = there(slot);
    return Math.floor(dealt / 11) * 5 + (DEAL[dealt % 11] ?? 0);
  };
  const oddName = new Map<number, number>();
  if (size > 30) {
    for (const [back_, code] of [
      [4, NAME.script],
      [8, NAME.long],
      [14, NAME.onlyFamily],
      [19, NAME.caret],
    ] as const) {
      oddName.set(patientOf(size - back_), code);
    }
  }
  const oddKind = new Map<number, number>([
    [size - 6, KIND.markup],
    [size - 11, KIND.long],
  ]);
  const received = (slot: number): number => now - 60_000 - SPAN * DAY * ((size - 1 - slot) / size) ** GROWTH;
  const performed = (slot: number): number => {
    const chance = unit(mix(seed, slot, SALT.delay));
    const age = chance < 0.92 ? (chance / 0.92) * 6 * 3_600_000 : ((chance - 0.92) / 0.08) * IMPORT_AGE * DAY;
    return received(slot) - age;
  };
  const one = (salt: number, slot: number, length: number): number => mix(seed, slot, salt) % length;
  const kind = (slot: number): number => {
    const odd = oddKind.get(slot);
    if (odd !== undefined) return odd;
    const chance = mix(seed, slot, SALT.kind);
    if (chance % 61 === 0) return KIND.empty;
    return chance % 499 === 0 ? KIND.long : KIND.firstUsual + (chance % (kindTable.length - KIND.firstUsual));
  };
  const modalitiesOf = (slot: number): readonly string[] => kindTable[kind(slot)]?.modalities ?? [];
  const modality = (slot: number, series: number): string => {
    const modalities = modalitiesOf(slot);
    return modalities[series] ?? modalities[0] ?? 'OT';
  };

  return {
    firstDay,
    dateCount,
    patientCount: size === 0 ? 0 : Math.floor((size - 1) / 11) * 5 + (DEAL[(size - 1) % 11] ?? 0) + 1,
    patientOf,
    studiesOf(patient) {
      const group = Math.floor(patient / 5) * 11;
      const [from, to] = [DEAL_FIRST[patient % 5] ?? 0, DEAL_FIRST[(patient % 5) + 1] ?? 0];
      return Array.from({ length: to - from }, (_, i) => group + from + i)
        .filter((dealt) => dealt < size)
        .map((dealt) => back(dealt))
        .sort((a, b) => a - b);
    },
    name(patient) {
      const odd = oddName.get(patient);
      if (odd !== undefined) return odd;
      const chance = mix(seed, patient, SALT.patientName);
      return chance % 191 === 0 ? NAME.empty : 5 + (chance % (nameCount - 5));
    },
    birth(patient) {
      const chance = mix(seed, patient, SALT.birthDate);
      return chance % 97 === 0 ? BIRTH_DAYS : chance % 331 === 0 ? BIRTH_DAYS + 1 : chance % BIRTH_DAYS;
    },
    sex: (patient) => Math.min(3, mix(seed, patient, SALT.sex) % 40 > 37 ? 2 + (patient % 2) : patient % 2),
    received,
    date(slot) {
      const chance = mix(seed, slot, SALT.brokenDate);
      return chance % 71 === 0
        ? dateCount + (chance % BROKEN_DATES.length)
        : Math.floor(performed(slot) / DAY) - firstDay;
    },
    time: (slot) =>
      mix(seed, slot, SALT.brokenDate) % 53 === 0 ? TIMES - 1 : Math.floor((performed(slot) % DAY) / 1000),
    kind,
    institution: (slot) => one(SALT.institution, slot, institutionTable.length),
    referring: (slot) => one(SALT.referring, slot, physicianTable.length),
    requesting: (slot) => one(SALT.requesting, slot, physicianTable.length),
    hasAccession: (slot) => mix(seed, slot, SALT.accession) % 43 !== 0,
    labelMask(slot) {
      const hash = mix(seed, slot, SALT.labels);
      if (unit(hash) < UNLABELED_SHARE) return 0;
      const count = hash % 100 < 75 ? 1 : hash % 100 < 95 ? 2 : 3;
      let mask = 0;
      for (let i = 0; i < count; i += 1)
        mask |= 1 << (labelLottery[mix(hash, i, seed) % labelLottery.length] ?? 0);
      return mask;
    },
    seriesCount(slot) {
      const least = modalitiesOf(slot).length;
      return Math.min(8, least + ((mix(seed, slot, SALT.seriesCount) % (9 - least)) % 5));
    },
    modality,
    instanceCount: (slot, series) =>
      1 + (mix(seed, slot, SALT.instanceCount + series * 64) % maxInstances(modality(slot, series))),
  };
}
