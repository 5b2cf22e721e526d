import type { UseQueryResult } from '@tanstack/react-query';

/** How far a part of the overview is. `missing`: it is left out, and why in a sentence. `none`: there is no number yet, and what to do for one. */
export type Part<Value> =
  | { is: 'pending' }
  | { is: 'missing'; reason: string }
  | { is: 'failed'; error: unknown }
  | { is: 'none'; text: string; action: string }
  | { is: 'there'; value: Value };

/**
 * What some queries say of a part that needs them all. The answers of before stay while newer ones are on their way, and where these fail.
 * @param value read when all have answered
 */
export function partOf<Value>(
  queries: readonly Pick<UseQueryResult, 'isPending' | 'isLoadingError' | 'error'>[],
  value: () => Value,
): Exclude<Part<Value>, { is: 'none' | 'missing' }> {
  const failed = queries.find(({ isLoadingError }) => isLoadingError);
  if (failed) return { is: 'failed', error: failed.error };
  return queries.some(({ isPending }) => isPending) ? { is: 'pending' } : { is: 'there', value: value() };
}
