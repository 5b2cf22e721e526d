/** One measured number of a benchmark: `name` says what was done, `unit` is "ms", "MB", "1/s"; `limit` is the most it may be. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/** What every file in bench/ but main.ts and this one exports. */
export type Bench = { readonly run: () => Promise<readonly Figure[]> };
