/** One measured number of a benchmark: `name` says what was done, `unit` is "ms", "MB", "1/s"; `limit` is the most it may be. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/** What somebody who runs the benchmarks may choose. */
export type BenchOptions = {
  /** Also against the real servers of stack/. */
  readonly stack: boolean;
  /** How often each thing is measured, where that takes a browser; figures are medians. */
  readonly runs: number;
  /** Sizes of the simulated hospital, in studies. */
  readonly sizes: readonly number[];
};

/** What every file in bench/ but main.ts and this one exports. */
export type Bench = { readonly run: (options: BenchOptions) => Promise<readonly Figure[]> };
