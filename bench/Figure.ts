/** One measured number of a benchmark: `name` says what was done, `unit` is "ms", "MB", "1/s"; `limit` is the most it may be. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/** The options of a benchmark run. */
export type BenchOptions = {
  /** Also against the real servers of stack/. */
  readonly stack: boolean;
  /** How often each thing is measured, where that takes a browser; figures are medians. */
  readonly runs: number;
  /** Sizes of the dataset, in studies. */
  readonly sizes: readonly number[];
  /** Milliseconds by which every response is held back, where a bench asks for it. */
  readonly delay: number;
};

/** What every file in bench/ but main.ts and this one exports. */
export type Bench = { readonly run: (options: BenchOptions) => Promise<readonly Figure[]> };

/** The middle value; of an even number of values the mean of the two in the middle. NaN where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = low] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle);
  return sorted.length % 2 === 0 ? (low + high) / 2 : low;
}

/** The subjects in the order of this round: forth, and back in the next, so that none always follows the same other. */
export const inTurn = <Subject>(subjects: readonly Subject[], round: number): readonly Subject[] =>
  round % 2 === 0 ? subjects : subjects.toReversed();
