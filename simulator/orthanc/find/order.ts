import { compareTexts, sortText } from '#simulator/dataset/indexed.ts';
import type { Dataset } from '#simulator/dataset/createDataset.ts';
import type { Archive } from '../archive/Archive.ts';
import type { Study } from '../archive/types.ts';
import type { Database } from '../options.ts';
import { lacksTag, studyValue } from './filter.ts';
import { dateTime, metadataValue } from './metadata.ts';
import type { OrderKey } from './request.ts';

const DIGIT = 0x1_0000;

/** Sorts `slots` by a 32-bit rank of each slot, keeping the order of equals (radix sort, two digits). */
function sortByRank(slots: Uint32Array, ranks: Uint32Array): Uint32Array {
  let from = slots;
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(DIGIT + 1);
    for (const slot of from) {
      const digit = ((ranks[slot] ?? 0) >>> shift) & 0xffff;
      starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < DIGIT; digit += 1)
      starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
    const to = new Uint32Array(from.length);
    for (const slot of from) {
      const digit = ((ranks[slot] ?? 0) >>> shift) & 0xffff;
      const place = starts[digit] ?? 0;
      to[place] = slot;
      starts[digit] = place + 1;
    }
    from = to;
  }
  return from;
}

/**
 * Whether studies without a tag come first. `NULLS LAST` stands behind the last key only; at the others it is as the database has
 * it: SQLite takes nothing for the smallest value, PostgreSQL for the largest (measured, docs/platform.md).
 */
function lackingFirst(database: Database, descending: boolean, isLast: boolean): boolean {
  return !isLast && (database === 'sqlite' ? !descending : descending);
}

function rankOf(dataset: Dataset, { type, key }: OrderKey): ((slot: number) => number) | undefined {
  if (type === 'Metadata') return key === 'LastUpdate' ? (slot) => slot : undefined;
  const column = dataset.columns.get(key);
  return column && ((slot) => column.rank(slot));
}

/** The most orders that are remembered: 4 MB each at a million studies. */
const REMEMBERED = 8;

/** The generated slots in the orders that were asked for, ties and no order at all by id, as Orthanc does. */
export class GeneratedOrders {
  readonly #dataset: Dataset;
  readonly database: Database;
  readonly #orders = new Map<string, Uint32Array>();

  constructor(dataset: Dataset, database: Database) {
    this.#dataset = dataset;
    this.database = database;
  }

  by(keys: readonly OrderKey[]): Uint32Array {
    const name = JSON.stringify(keys);
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const { size, ids } = this.#dataset;
    const [first, ...rest] = keys;
    let order: Uint32Array;
    if (first === undefined) {
      const ranks = Uint32Array.from({ length: size }, (_, slot) => ids.studyRank(slot));
      order = sortByRank(
        Uint32Array.from({ length: size }, (_, slot) => slot),
        ranks,
      );
    } else {
      const rank = rankOf(this.#dataset, first);
      order = this.by(rest);
      if (rank !== undefined) {
        const flip = first.descending ? 0xffff_ffff : 0;
        const lacking = lackingFirst(this.database, first.descending, rest.length === 0) ? 0 : 0xffff_ffff;
        const dataset = this.#dataset;
        order = sortByRank(
          order,
          Uint32Array.from({ length: size }, (_, slot) =>
            dataset.lacks(first.key, slot) ? lacking : (rank(slot) + 1) ^ flip,
          ),
        );
      }
    }
    if (this.#orders.size >= REMEMBERED) {
      const oldest = [...this.#orders.keys()].find((one) => one !== '[]');
      if (oldest !== undefined) this.#orders.delete(oldest);
    }
    this.#orders.set(name, order);
    return order;
  }
}

/** Compares any two studies as `GeneratedOrders` does. */
export function studyOrder(
  archive: Archive,
  database: Database,
  keys: readonly OrderKey[],
): (a: Study, b: Study) => number {
  const value = (study: Study, { type, key }: OrderKey): string => {
    if (type === 'DicomTag') return sortText(key, studyValue(study, key));
    if (key === 'LastUpdate') return dateTime(study.updated);
    return metadataValue(archive, study, key) ?? '';
  };
  const lacks = (study: Study, { type, key }: OrderKey): boolean =>
    type === 'DicomTag' && lacksTag(study, key);
  return (a, b) => {
    for (const [place, key] of keys.entries()) {
      if (lacks(a, key) !== lacks(b, key)) {
        return lackingFirst(database, key.descending, place === keys.length - 1) === lacks(a, key) ? -1 : 1;
      }
      const compared = compareTexts(value(a, key), value(b, key));
      if (compared !== 0) return key.descending ? -compared : compared;
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}
