/** The page of the list of keys that an address names, from 0; the first for what is not understood. */
export const readKeysPage = (params: URLSearchParams): number =>
  Math.max(Number.parseInt(params.get('page') ?? '1', 10) || 1, 1) - 1;
