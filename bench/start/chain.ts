/** One request on its way, in milliseconds since 1970. */
export type Trip = { readonly what: string; readonly begin: number; readonly end: number };

/** The longest row of requests of which each begins after the one before it has ended. */
function longestChain(trips: readonly Trip[]): readonly Trip[] {
  const chain: Trip[] = [];
  for (const trip of trips.toSorted((a, b) => a.end - b.end)) {
    const last = chain.at(-1);
    if (!last || trip.begin >= last.end) chain.push(trip);
  }
  return chain;
}

/**
 * The longest row of requests that what came at `until` waited for, as far as times tell: those before the request that brought it,
 * that request, and those after it. What ran beside it in another row (an icon, a menu's code) was not waited for.
 * @param brings whether a request is the one that brought it; of several the last
 */
export function chainThrough(
  trips: readonly Trip[],
  until: number,
  brings: (what: string) => boolean,
): readonly Trip[] {
  const ended = trips.filter(({ end }) => end <= until).toSorted((a, b) => a.end - b.end);
  const bringer = ended.findLast(({ what }) => brings(what));
  if (!bringer) return longestChain(ended);
  return [
    ...longestChain(ended.filter(({ end }) => end <= bringer.begin)),
    bringer,
    ...longestChain(ended.filter(({ begin }) => begin >= bringer.end)),
  ];
}
