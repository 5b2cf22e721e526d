/** One request on its way, in milliseconds since 1970. */
export type Trip = { readonly what: string; readonly begin: number; readonly end: number };

/**
 * The longest row of requests that waited for each other, as far as times tell: each begins after the one before it has ended. What
 * ended after `until` does not count: nothing waited for it.
 */
export function longestChain(trips: readonly Trip[], until = Infinity): readonly Trip[] {
  const chain: Trip[] = [];
  for (const trip of trips.filter(({ end }) => end <= until).toSorted((a, b) => a.end - b.end)) {
    const last = chain.at(-1);
    if (!last || trip.begin >= last.end) chain.push(trip);
  }
  return chain;
}
