import { mix } from './random.ts';

/** Orthanc's four levels, from the top. */
export const LEVELS = ['Patient', 'Study', 'Series', 'Instance'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a generated resource stands: `index` is the patient's or the study's, `series` and `instance` count from 0. */
interface Address {
  readonly level: Level;
  readonly index: number;
  readonly series: number;
  readonly instance: number;
}

/** Turns addresses into ids that look like Orthanc's, and back, without a table. */
export interface IdCodec {
  encode(level: Level, index: number, series?: number, instance?: number): string;
  /** The first eight digits of a study's id as a number: sorts studies as their ids do. */
  studyRank(index: number): number;
  /** `undefined` for text that is no id of this dataset. */
  decode(id: string): Address | undefined;
}

const ROUNDS = 4;
const hex8 = (word: number): string => word.toString(16).padStart(8, '0');
const PATTERN = /^([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})$/;

/**
 * A keyed permutation (Feistel, 64 bits) carries the address in the first two words; the other three are a hash of them,
 * so that a made-up id is recognized as unknown.
 */
export function idCodec(seed: number): IdCodec {
  const key = mix(seed, 0x1d);
  const check = (left: number, right: number): string =>
    [5, 6, 7].map((salt) => hex8(mix(left, right, key + salt))).join('-');

  return {
    encode(level, index, series = 0, instance = 0) {
      let left = index >>> 0;
      let right = ((LEVELS.indexOf(level) << 30) | (series << 16) | instance) >>> 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        [left, right] = [right, (left ^ mix(right, key, round)) >>> 0];
      }
      return `${hex8(left)}-${hex8(right)}-${check(left, right)}`;
    },
    studyRank(index) {
      let left = index;
      let right = (1 << 30) >>> 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = (left ^ mix(right, key, round)) >>> 0;
        left = right;
        right = next;
      }
      return left;
    },
    decode(id) {
      const words = PATTERN.exec(id);
      if (words?.[1] === undefined || words[2] === undefined) return undefined;
      let left = Number.parseInt(words[1], 16);
      let right = Number.parseInt(words[2], 16);
      if (!id.endsWith(check(left, right))) return undefined;
      for (let round = ROUNDS - 1; round >= 0; round -= 1) {
        [left, right] = [(right ^ mix(left, key, round)) >>> 0, left];
      }
      const level = LEVELS[right >>> 30];
      return level && { level, index: left, series: (right >>> 16) & 0x3fff, instance: right & 0xffff };
    },
  };
}
